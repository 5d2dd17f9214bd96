"""Whether the person would like to work, and is looking now."""

from collections.abc import Iterator

from bot.nlu import needs
from bot.nlu.lexicon import Hit
from bot.nlu.message import Fact, Message
from bot.nlu.people import People
from bot.nlu.scope import denied, supposed

_WORK = frozenset(("job", "jobs", "work", "vacancies", "employment"))
_HELP = frozenset(("me", "help", "hand", "support", "leg", "any", "please", "him", "her"))
_MEANS = {
    "wants": ("wants_work", True),
    "refuses": ("wants_work", False),
    "looking": ("looking_for_work", True),
    "not_looking": ("looking_for_work", False),
}


def facts(message: Message, people: People, asked: str | None) -> Iterator[Fact]:
    """The last word on each of the two."""
    given_up = message.has("wishes", "not_looking")
    for hit in message.hits("wishes"):
        claims = asked == "benefits" and "applied" in message.norms[hit.start : hit.end]
        if hit.meaning == "looking" and (given_up or claims):
            continue
        field, value = _MEANS[hit.meaning]
        if people.is_person(hit.start) and not supposed(message, hit.start):
            turned = value and denied(message, hit.start)
            if not turned or hit.meaning == "looking":
                yield Fact(field, value and not turned, hit.start, hit.end)
    for hit in needs.named(message):
        if hit.meaning == "job_search" and people.is_person(hit.start) and _asks_for_work(message, hit):
            yield Fact("wants_work", True, hit.start, hit.end)


def _asks_for_work(message: Message, hit: Hit) -> bool:
    said = message.norms[hit.start : hit.end]
    return not _WORK.isdisjoint(said) and not _HELP.isdisjoint(said)
