"""Help that is asked for, or said to be what is in the way."""

from collections.abc import Iterator

from bot.nlu.message import Fact, Message
from bot.nlu.people import People
from bot.nlu.scope import supposed


def facts(message: Message, people: People, asked: str | None) -> Iterator[Fact]:
    """One fact for each need."""
    for hit in message.hits("needs"):
        if hit.meaning == "mental_health" and asked != "needs" and message.norms[hit.start] == "my":
            continue
        asks = hit.meaning == "benefits_advice" or not supposed(message, hit.start)
        if people.is_person(hit.start) and asks:
            yield Fact("needs", hit.meaning, hit.start, hit.end)
