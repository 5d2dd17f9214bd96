"""Help that is asked for, or said to be what is in the way."""

from collections.abc import Iterator

from bot.nlu.lexicon import Hit, members
from bot.nlu.message import Fact, Message
from bot.nlu.people import People
from bot.nlu.scope import supposed

_FORMS = frozenset(("application", "applications", "form", "forms", "cv"))
_OTHER_SKILLS = frozenset(("maths", "math", "computer", "computers", "it"))
_REACH = 5


def facts(message: Message, people: People, asked: str | None) -> Iterator[Fact]:
    """One fact for each need."""
    for hit in named(message):
        if hit.meaning == "mental_health" and asked != "needs" and message.norms[hit.start] == "my":
            continue
        if _is_refused(message, hit):
            continue
        asks = hit.meaning == "benefits_advice" or not supposed(message, hit.start)
        if people.is_person(hit.start) and asks:
            yield Fact("needs", hit.meaning, hit.start, hit.end)


def named(message: Message) -> Iterator[Hit]:
    """The kinds of help that the message names, whoever needs them."""
    lessons = [hit.start for hit in message.hits("needs", "english")]
    for hit in message.hits("needs"):
        english = hit.meaning == "skills" and _is_english(message, hit, lessons)
        form = hit.meaning == "job_search" and message.word(hit.end) in _FORMS
        if not (english or form):
            yield hit


def _is_english(message: Message, hit: Hit, lessons: list[int]) -> bool:
    """Whether the class is one of English: "I want class for better English"."""
    sentence = message.sentence(hit.start)
    other = _OTHER_SKILLS.intersection(message.said(sentence))
    return not other and any(at in sentence for at in lessons)


def _is_refused(message: Message, hit: Hit) -> bool:
    """Whether it is not wanted: "don't need a course", "not bothered about groups", "I don't owe anyone"."""
    part = message.fragment(hit.start)
    for at in range(hit.start - 1, max(part.start, hit.start - _REACH) - 1, -1):
        if message.norms[at] in members("refusing"):
            said = message.norms[at + 1 : hit.start + 1]
            return hit.start == at + 1 == part.start + 1 or not members("wanting").isdisjoint(said)
    return False
