"""Benefits that the person gets now; what was applied for, refused or stopped is left out."""

from collections.abc import Iterator

from bot.nlu.facts.asked_after import is_carers, is_talked_of
from bot.nlu.whose.people import People
from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Fact, Message
from bot.nlu.words.scope import past, ruled_out, supposed, thought

_NEAR = 5
_TURNED_FROM = (["not", "benefits"], ["not", "benefit"])


def facts(message: Message, people: People, asked: str | None) -> Iterator[Fact]:
    """One fact for each benefit; an empty list when there are none."""
    own = [
        hit
        for hit in message.hits("benefits")
        if people.is_person(hit.start) and (_is_mine(message, hit) or not supposed(message, hit.start))
    ]
    got = [hit for hit in own if hit.meaning not in ("none", "no_longer") and _is_got(message, hit)]
    got = [hit for hit in got if not is_carers(message, hit, asked)]
    got = [hit for hit in got if asked == "benefits" or not is_talked_of(message, hit)]
    got = [hit for hit in got if not _is_or_too(message, hit, own, got)]
    for hit in got[_corrected(message, got) :]:
        yield Fact("benefits", hit.meaning, hit.start, hit.end)
    named = [hit for hit in own if hit.meaning not in ("none", "no_longer")]
    none = [hit for hit in own if hit.meaning == "none" and not _followed(message, hit, named)]
    none = [hit for hit in none if asked == "benefits" or not _is_bare(message, hit)]
    if none and not got:
        yield Fact("benefits", None, none[0].start, none[0].end)


def _is_bare(message: Message, none: Hit) -> bool:
    """Whether "got nothing" names no benefit and follows none, nor its end, and so may be anything else.

    "Not benefits, the apprenticeship" only turns from what was answered.
    """
    if message.norms[none.start : none.end] in _TURNED_FROM:
        return True
    bare = members("of_benefits").isdisjoint(message.said(message.sentence(none.start)))
    return bare and not any(
        hit.start < none.start and (_names(message, hit) or _is_end(message, hit))
        for hit in message.hits("benefits")
    )


def _is_end(message: Message, hit: Hit) -> bool:
    """Whether a sentence is no more than that it ran out: "ran out. RAN OUT. I get nowt"."""
    sentence = message.sentence(hit.start)
    return len(sentence) == hit.end - hit.start and not members("ends").isdisjoint(message.said(sentence))


def _is_or_too(message: Message, hit: Hit, own: list[Hit], got: list[Hit]) -> bool:
    """Whether an "or" joins it to one before it that is not got: "I don't get UC or ESA"."""
    joined = message.word(hit.start - 1) in ("or", "nor")
    before = [other for other in own if joined and other.end == hit.start - 1]
    return any(_names(message, other) and other.meaning != "none" and other not in got for other in before)


def _names(message: Message, hit: Hit) -> bool:
    """Whether the words name a benefit: "UC was stopped", not "applied for"."""
    said = message.norms[hit.start : hit.end]
    return hit.meaning != "no_longer" or not members("of_benefits").isdisjoint(said)


def _is_mine(message: Message, hit: Hit) -> bool:
    """Whether it is "my PIP", got also where its loss is only feared: "would I lose my PIP"."""
    return message.word(hit.start - 1) == "my" and any(
        message.norms[at] in members("at_stake") for at in range(max(0, hit.start - 3), hit.start)
    )


def _corrected(message: Message, got: list[Hit]) -> int:
    """Where the benefits that stand begin: after "sorry", what was said before is taken back."""
    starts = [
        number
        for number in range(1, len(got))
        if not members("taking_back").isdisjoint(message.norms[got[number - 1].end : got[number].start])
    ]
    return starts[-1] if starts else 0


def _followed(message: Message, none: Hit, named: list[Hit]) -> bool:
    """Whether it is one benefit that is denied: "don't claim PIP"."""
    return any(0 <= hit.start - none.end <= 1 for hit in named)


def _is_got(message: Message, hit: Hit) -> bool:
    paired = message.word(hit.start - 1) in ("and", "or", "nor")
    part = message.fragment(hit.start) if paired else thought(message, hit.start)
    cues = [
        other
        for other in message.hits("benefits", "no_longer")
        if other.start in part or _goes_on(message, hit, other)
    ]
    if _is_mine(message, hit):
        cues = [cue for cue in cues if message.norms[cue.start] not in members("at_stake")]
    return (
        not any(_reaches(message, cue, hit) for cue in cues)
        and not _of_another(message, hit)
        and not _moved_from(message, hit)
        and not ruled_out(message, hit.start, hit.end)
        and not past(message, hit.start, hit.end)
    )


def _goes_on(message: Message, benefit: Hit, cue: Hit) -> bool:
    """Whether what follows tells of the benefit: "JSA, which ended in October", "UC but it stopped"."""
    ended = not members("ends").isdisjoint(message.norms[cue.start : cue.end])
    if ended and _opens_next(message, benefit, cue):
        return True
    if not benefit.end < cue.start + 1 <= benefit.end + _NEAR:
        return False
    between = message.norms[benefit.end : cue.start]
    refers = {"it", "which", "they", "that"}.intersection((*between, message.word(cue.start)))
    next_named = any(cue.end <= hit.start <= cue.end + 1 for hit in message.hits("benefits"))
    return bool(refers) and ended and members("then_ended").issuperset(between) and not next_named


def _opens_next(message: Message, benefit: Hit, cue: Hit) -> bool:
    """Whether the next sentence opens with the end of the last benefit named: "JSA I think. It's run out"."""
    opening = message.sentence(cue.start).start
    between = range(benefit.end, opening)
    named = any(hit.start in between for hit in message.hits("benefits") if hit.meaning != "no_longer")
    said = message.norms[cue.start : cue.end]
    if "run" in said and "out" not in said:
        return False  # "it's run by the DWP"
    refers = message.norms[opening : cue.start] in (["it"], ["its"], ["it", "has"], ["that"], ["thats"])
    sentences = sum(message.is_end(at) for at in between)
    return refers and sentences == 1 and not named


def _moved_from(message: Message, hit: Hit) -> bool:
    """Whether another has taken its place: "moved to Universal from Income Support"."""
    led = message.word(hit.start - 1) == "from"
    return led and any(other.end == hit.start - 1 for other in message.hits("benefits"))


def _of_another(message: Message, hit: Hit) -> bool:
    """Whether it is "DLA for my daughter"; Carer's Allowance "for my mum" is the carer's own."""
    named = message.norms[hit.end : hit.end + 2] in (["for", "my"], ["for", "our"])
    followed = any(name.start - hit.end in range(2, 5) for name in message.hits("people"))
    return named and followed and hit.meaning != "carers_allowance"


def _reaches(message: Message, cue: Hit, benefit: Hit) -> bool:
    """Whether a word such as "applied for" is about the benefit: only small words or benefits stand between."""
    if cue.start >= benefit.end:
        asks = message.norms[cue.start] in members("question_words")  # "on JSA, what is there?"
        straight = cue.start == benefit.end and not (asks or _leads_to_next(message, cue))
        return straight or _goes_on(message, benefit, cue)
    return all(word in members("benefit_links") for word in message.norms[cue.end : benefit.start])


def _leads_to_next(message: Message, cue: Hit) -> bool:
    """Whether another benefit follows that it is about: "still on DLA, never moved to PIP"."""
    return any(hit.start == cue.end for hit in message.hits("benefits"))
