"""Help that is asked for, or said to be what is in the way."""

from collections.abc import Iterator

from bot.nlu.help.matters import matters
from bot.nlu.help.unneeded import unneeded
from bot.nlu.whose.people import People
from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Fact, Message
from bot.nlu.words.scope import opens_as_question, supposed, thought

_FORMS = frozenset(("application", "applications", "form", "forms", "cv"))
_OTHER_SKILLS = frozenset(("maths", "math", "computer", "computers", "it"))
_WRITER = frozenset(("i", "im", "ive"))
# "The group" and "the free courses one" have been shown before.
_SHOWN = frozenset(("peer_support", "skills", "mental_health"))
_POINTING = frozenset(("the", "that", "this", "those"))
_PRESENTED = ("that is a", "this is a")
_SOUGHT = frozenset(("best", "nearest", "closest", "right", "next", "cheapest"))
_POINTED = frozenset(("one", "1"))
_LACK = frozenset(("cant", "no"))
_OWN_WHEELS = frozenset(("car", "wheels", "motor"))
# Questions to which a lack is an answer: "yes but no car".
_OPEN = (None, "needs", "wants_work", "looking_for_work")


def facts(message: Message, people: People, hits: list[Hit], asked: str | None) -> Iterator[Fact]:
    """One fact for each need, among the kinds of help that are `named`."""
    if asked != "needs" and all(_is_only_listed(message, hit) for hit in hits):
        return
    for hit in hits:
        if hit.meaning == "mental_health" and asked != "needs" and message.norms[hit.start] == "my":
            continue
        if _is_persons(message, people, hit) and _is_asked_for(message, hit, asked):
            yield Fact("needs", hit.meaning, hit.start, hit.end)


def _is_persons(message: Message, people: People, hit: Hit) -> bool:
    """Whether the person asks for it, perhaps only at its end: "dad has Parkinson's, what benefits can I get"."""
    turns = not _WRITER.isdisjoint(message.norms[hit.start + 1 : hit.end])
    return people.is_person(hit.start) or (turns and people.is_person(hit.end - 1))


def _is_only_listed(message: Message, hit: Hit) -> bool:
    """Whether a lack stands by itself between two marks, and is said to stop nobody: "22, no kids, no car"."""
    part = message.fragment(hit.start)
    alone = hit.end == part.stop and message.norms[part.start : hit.start] in ([], ["and"])
    named = message.word(hit.start) == "no" and message.norms[hit.end - 1] in _OWN_WHEELS
    return alone and named and members("asks_for_help").isdisjoint(message.norms)


def _is_asked_for(message: Message, hit: Hit, asked: str | None) -> bool:
    """Whether help is asked for, and not just named: in answer to another question it must be said in so many words."""
    said = message.norms[hit.start : hit.end]
    remarks = _LACK.isdisjoint(said) and not members("remarks").isdisjoint(said)
    if asked != "needs" and _points_at_result(message, hit):
        return False
    named_only = asked not in _OPEN or (asked != "needs" and remarks)
    said_so = not members("asks_for_help").isdisjoint(message.said(message.sentence(hit.start)))
    if named_only and not said_so and not _is_asked_about(message, hit):
        return False
    return hit.meaning == "benefits_advice" or not supposed(message, hit.start) or _is_offer(message, hit)


def _is_asked_about(message: Message, hit: Hit) -> bool:
    """Whether a question is after it: "is there any training", "any courses near me"."""
    start = message.sentence(hit.start).start
    return message.norms[start] in members("looks_for") or message.word(start + 1) == "there"


def _points_at_result(message: Message, hit: Hit) -> bool:
    """Whether it names what has been shown: "the free courses one", "is the Rethink group women only"."""
    before = message.norms[max(0, hit.start - 2) : hit.start]
    if message.word(hit.end) in _POINTED or before[-1:] == ["same"] or _is_presented(message, hit):
        return True
    led = not _POINTING.isdisjoint(before) and _SOUGHT.isdisjoint(before)
    part = message.fragment(hit.start)
    alone = (
        hit.end == part.stop and message.word(hit.start - 1) in _POINTING and not message.is_end(part.stop)
    )
    return hit.meaning in _SHOWN and led and (opens_as_question(message, hit.start) or alone)


def _is_presented(message: Message, hit: Hit) -> bool:
    """Whether it is no more than "that is a social group"."""
    return " ".join(message.norms[max(0, hit.start - 3) : hit.start]) in _PRESENTED


def _is_offer(message: Message, hit: Hit) -> bool:
    """Whether an "if" asks what there is: "if there's a group"."""
    part = thought(message, hit.start)
    ifs = (each.end for each in message.hits("scope", "if") if each.start in part)
    return any(message.word(at) in members("on_offer") for at in ifs)


def named(message: Message) -> Iterator[Hit]:
    """The kinds of help that the message names, whoever needs them."""
    lessons = [hit.start for hit in message.hits("needs", "english")]
    hits = [*message.hits("needs"), *matters(message)]
    denied = [hit for hit in hits if unneeded(message, hit)]
    for hit in hits:
        english = hit.meaning == "skills" and _is_english(message, hit, lessons)
        form = hit.meaning == "job_search" and message.word(hit.end) in _FORMS
        if not (english or form or any(_undoes(message, later, hit) for later in denied)):
            yield hit


def _undoes(message: Message, denied: Hit, hit: Hit) -> bool:
    """Whether help that is denied is this one, or the same word puts it right: "that's debt, I'm not in debt"."""
    same_word = message.norms[denied.end - 1] == message.norms[hit.end - 1]
    return denied == hit or (same_word and denied.meaning == hit.meaning and denied.start >= hit.end)


def _is_english(message: Message, hit: Hit, lessons: list[int]) -> bool:
    """Whether the class is one of English: "I want class for better English"."""
    sentence = message.sentence(hit.start)
    other = _OTHER_SKILLS.intersection(message.said(sentence))
    return not other and any(at in sentence for at in lessons)
