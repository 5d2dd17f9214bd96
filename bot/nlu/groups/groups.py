"""Groups that some schemes are for: carers, care leavers, veterans and others."""

from collections.abc import Iterator

from bot.nlu.groups.caring import is_by_person, is_needed
from bot.nlu.health.notes import noted
from bot.nlu.whose.people import People
from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Fact, Message
from bot.nlu.words.scope import answered_no, denied, past, ruled_out, supposed

# What lasts is not past: who was in prison, in care or in the forces belongs to the group still.
_LASTING = frozenset(("care_leaver", "ex_offender", "veteran", "refugee", "domestic_abuse"))
# "I look after him" is caring where "he" is grown up.
MEANT = {"tends": "carer", "minds": "carer"}
_CARE = ("carer", "tends", "minds")
_DENYING = frozenset(("trouble", "police", "been", "into", "the", "ex", "former", "who", "was", "one"))


def facts(message: Message, people: People) -> Iterator[Fact]:
    """One fact for each group that the person belongs to."""
    for hit in message.hits("groups"):
        if _is_about(message, people, hit) and _belongs(message, people, hit):
            yield Fact("groups", MEANT.get(hit.meaning, hit.meaning), hit.start, hit.end)
    notes = (hit for hit in noted(message) if hit.meaning == "addiction")
    for hit in (*message.hits("health", "addiction"), *notes):
        if (
            people.is_person(hit.start)
            and _is_substance(message, hit)
            and not ruled_out(message, hit.start, hit.end)
        ):
            yield Fact("groups", "substance", hit.start, hit.end)


def _is_about(message: Message, people: People, hit: Hit) -> bool:
    """Violence is told of who did it: "he was violent"."""
    if hit.meaning in _CARE:
        return is_by_person(message, people, hit)
    if people.is_person(hit.start) or (hit.meaning == "homeless" and people.is_person(hit.end - 1)):
        return True
    spouses = {"ex", "husband", "partner", "boyfriend", "wife", "girlfriend", "fella"}
    said = message.norms[max(0, hit.start - 2) : hit.end]
    return hit.meaning == "domestic_abuse" and not (members("they") | spouses).isdisjoint(said)


def _belongs(message: Message, people: People, hit: Hit) -> bool:
    if answered_no(message, hit.end):
        return False
    if supposed(message, hit.start) or denied(message, hit.start, _DENYING | members("listed_groups")):
        return hit.meaning == "homeless" and message.norms[hit.start] in ("no", "without", "nowhere")
    if hit.meaning in MEANT and not is_needed(message, people, hit):
        return False
    if hit.meaning == "domestic_abuse" and _long_ago(message, hit):
        return False
    if hit.meaning in _CARE and _is_over(message, hit):
        return False
    if hit.meaning == "homeless" and (_has_settled(message, hit) or _at_an_age(message, hit)):
        return False
    return hit.meaning in _LASTING or not past(message, hit.start, hit.end)


def _at_an_age(message: Message, hit: Hit) -> bool:
    """Whether it was so at some age: "homeless at 16"."""
    dated = message.word(hit.end) == "at" and any(number.start == hit.end + 1 for number in message.numbers)
    return dated and message.is_break(hit.end + 2)


def _has_settled(message: Message, hit: Hit) -> bool:
    """Whether a home of their own is told of after it: "was in a hostel, now I have a flat"."""
    homes = message.hits("scope", "settled")
    return any(home.start >= hit.end and not denied(message, home.start) for home in homes)


def _long_ago(message: Message, hit: Hit) -> bool:
    part = message.sentence(hit.start)
    return any(cue.start in part for cue in message.hits("scope", "long_ago", "childhood"))


def _is_over(message: Message, hit: Hit) -> bool:
    """Whether whom they cared for has died or lives in a home now."""
    sentence, part = message.sentence(hit.start), message.fragment(hit.start)
    told = [cue.start for cue in message.hits("scope", "died", "in_a_home")]
    return any(at in part or (at in sentence and at > hit.start) for at in told)


def _is_substance(message: Message, hit: Hit) -> bool:
    said = message.norms[hit.start : hit.end]
    around = message.said(message.sentence(hit.start))
    gambles = not members("gambling").isdisjoint(said) or (
        not members("gambling").isdisjoint(around) and not members("any_addiction").isdisjoint(said)
    )
    return not gambles and not past(message, hit.start, hit.end) and not supposed(message, hit.start)
