"""Help that is asked for, or said to be what is in the way."""

from collections.abc import Iterator

from bot.nlu.lexicon import Hit
from bot.nlu.message import Fact, Message
from bot.nlu.people import People
from bot.nlu.scope import supposed

_FORMS = frozenset(("application", "applications", "form", "forms", "cv"))
_OTHER_SKILLS = frozenset(("maths", "math", "computer", "computers", "it"))


def facts(message: Message, people: People, asked: str | None) -> Iterator[Fact]:
    """One fact for each need."""
    for hit in named(message):
        if hit.meaning == "mental_health" and asked != "needs" and message.norms[hit.start] == "my":
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
