"""What was known before a message, and what the message does to it."""

from bot.nlu.facts.taken_back import Told, taken_back
from bot.nlu.places.home import corrects
from bot.nlu.whose.people import People
from bot.nlu.words.lexicon import members
from bot.nlu.words.message import Fact, Message
from bot.nlu.work.corrected import denied_lengths
from bot.nlu.work.jobs import is_only_hours
from bot.nlu.work.trade_named import is_named

_CARER = ("groups", "carer")

Known = frozenset[Told]


def is_carer(known: Known) -> bool:
    """Whether whoever writes has said that they care for somebody."""
    return _CARER in known


def has_home(known: Known) -> bool:
    """Whether it has been told where the person lives."""
    return any(field == "area" for field, _ in known)


def denials(message: Message, who: People, known: Known) -> tuple[Told, ...]:
    """What of the facts `known` the message says is not so."""
    return (*taken_back(message, who, known), *denied_lengths(message, known))


def puts_right(
    message: Message,
    facts: list[Fact],
    denied: tuple[Told, ...],
    places: frozenset[int],
    asked: str | None,
    known: Known,
) -> bool:
    """Whether a "no" in it is of what was told before, and so does not answer the question `asked`.

    denied: what of it is not so. places: the words that name places, which a "no" may put right too.
    """
    other = any(field != asked for field, _ in denied)
    return other or corrects(message, places) or _changes_work(facts, asked, known)


def is_wished(message: Message, fact: Fact, asked: str | None, known: Known) -> bool:
    """Whether bare hours, or a trade, are those of a job wanted by somebody out of work, who was not asked for work."""
    out = asked != "work" and ("work", "unemployed") in known
    wished = is_only_hours(message, fact) or is_named(message, fact.start, fact.end)
    return out and fact.field == "work" and wished


def is_off_work(message: Message, fact: Fact, asked: str | None, known: Known) -> bool:
    """Whether "been off since August" tells of somebody out of work no more than since when."""
    out = asked != "work" and ("work", "unemployed") in known
    said = message.norms[fact.start : fact.end]
    return out and "off" in said and members("of_sickness").isdisjoint(message.norms)


def _changes_work(facts: list[Fact], asked: str | None, known: Known) -> bool:
    """Whether what was known of work changes: "no no I've still got my job" when asked about the search."""
    was = {value for field, value in known if field == "work"}
    return asked != "work" and any(fact.field == "work" and {fact.value} != was for fact in facts if was)
