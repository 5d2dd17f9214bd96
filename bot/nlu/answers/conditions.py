"""Words that say something only in answer to a question about health."""

from collections.abc import Iterator

from bot.nlu.whose.people import People
from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Fact, Message
from bot.nlu.words.scope import denied, thought
from knowledge.fields import FIELDS


def health_types(message: Message, people: People) -> Iterator[Fact]:
    """The types of condition that single words name: "back", "nerves"."""
    said = {at for hit in message.hits("health") for at in range(hit.start, hit.end)}
    for hit in message.hits("replies"):
        bare = said.isdisjoint(range(hit.start, hit.end)) and not denied(message, hit.start)
        if hit.meaning in FIELDS["health_types"].values and bare and not _is_well(message, hit):
            yield Fact("health_types", hit.meaning, hit.start, hit.end)
            if hit.meaning == "addiction":
                yield Fact("groups", "substance", hit.start, hit.end)


def _is_well(message: Message, hit: Hit) -> bool:
    """Whether nothing is wrong there: "physically I'm fine"."""
    part = thought(message, hit.start)
    after = [fine for fine in message.hits("fine") if hit.end <= fine.start < part.stop]
    return any(not denied(message, fine.start) for fine in after)


def health(message: Message, people: People) -> Iterator[Fact]:
    """A yes with no more than what it is: "yeah, me back"."""
    agrees = any(hit.start == 0 for hit in message.hits("answers", "yes"))
    own = members("before_yes") | members("own") | members("joiners") | _named(message)
    for hit in message.hits("replies", *FIELDS["health_types"].values):
        before = message.norms[message.fragment(hit.start).start : hit.start]
        brief = own.issuperset(before) and (agrees or not members("own").isdisjoint(before))
        if brief and message.is_break(hit.end) and not denied(message, hit.start):
            yield Fact("health_types", hit.meaning, hit.start, hit.end)


def _named(message: Message) -> set[str]:
    """The words for conditions that are said in full."""
    return {word for hit in message.hits("health") for word in message.norms[hit.start : hit.end]}
