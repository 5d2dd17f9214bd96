"""What is found in a message, step by step as docs/understanding.md has it: whose it is, what is told, what answers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.nlu import topics
from bot.nlu.ages.ages import ages
from bot.nlu.ages.own import own_age
from bot.nlu.answers import answers
from bot.nlu.answers.refusals import refusals
from bot.nlu.children.ages import child_ages
from bot.nlu.facts.known import Known, denials, has_home, is_carer, is_off_work, is_wished, puts_right
from bot.nlu.facts.named_only import is_only_named, is_thrown_back
from bot.nlu.facts.taken_back import Told
from bot.nlu.places.home import Home, home
from bot.nlu.places.mentioned import mentions
from bot.nlu.whose.clients import is_next
from bot.nlu.whose.people import People, people
from bot.nlu.words.message import Fact, Message
from bot.nlu.work.corrected import corrected

# "Whether I've got kids is my business" names what it will not tell.
_NAMED_IN_REFUSING = ("has_children", "lone_parent")


@dataclass(frozen=True, slots=True)
class Found:
    """What a message tells of the person and does to what was known.

    who: who is who. facts: what it tells; the value of an `area` is every council that fits, likeliest first.
    places: the words that name places, of whomever. refused: the fields that it will not tell. denied: what of the
    facts known it says is not so. impossible: the fields told with a value that nobody can have. next_person: it
    turns to another person.
    """

    who: People
    facts: list[Fact]
    places: frozenset[int]
    refused: tuple[str, ...]
    denied: tuple[Told, ...]
    impossible: tuple[str, ...]
    next_person: bool


def find(
    message: Message, question: str | None, asked: str | None, today: date, of_another: bool, known: Known
) -> Found:
    """What is found in `message`, the answer to `question`, which asks for the field `asked` if for any."""
    who = people(message, asked, of_another, cares=not of_another and is_carer(known))
    named = mentions(message, asked)
    places = frozenset(at for _, words in named for at in words)
    facts, impossible = _in_words(message, who, places, today, asked, known)
    goes_on = is_next(message, next((fact.start for fact in facts if fact.field == "age"), None))
    refused = () if goes_on or answers.says_yes(message, asked) else refusals(message, question)
    facts = [fact for fact in facts if not (fact.field in refused and fact.field in _NAMED_IN_REFUSING)]
    denied = denials(message, who, known)
    righted = puts_right(message, facts, denied, places, asked, known) and not answers.says_yes(
        message, asked
    )
    if asked not in refused and not righted:
        facts += answers.facts(message, who, asked, {fact.field for fact in facts})
    talking = bool(known) or question is not None
    facts = [fact for fact in facts if not is_only_named(message, fact, asked, talking)]
    named = [each for each in named if not is_thrown_back(message, each[1], "area", asked, talking)]
    facts += _area(home(message, who, named, asked, known=asked != "area" and has_home(known)))
    return Found(who, facts, places, refused, denied, impossible, goes_on)


def _in_words(
    message: Message, who: People, places: frozenset[int], today: date, asked: str | None, known: Known
) -> tuple[list[Fact], tuple[str, ...]]:
    """The facts told in so many words, but for the place; and the fields told with a value that nobody can have."""
    of_anybody = ages(message, today, places)
    of_children = child_ages(message, who, of_anybody, today, asked)
    own, impossible = own_age(message, who, of_anybody, of_children, asked, today)
    told = [*own, *topics.facts(message, who, of_children, today, asked), *corrected(message, known)]
    told = [fact for fact in told if not is_off_work(message, fact, asked, known)]
    return [fact for fact in told if not is_wished(message, fact, asked, known)], impossible


def _area(home: Home | None) -> Iterator[Fact]:
    if home:
        yield Fact("area", home.areas, home.start, home.end)
