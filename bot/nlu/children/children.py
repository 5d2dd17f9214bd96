"""Children living with the person: whether there are any, and how old the youngest is."""

from collections.abc import Iterator

from bot.nlu.children.away import away
from bot.nlu.children.births import MONTH_WORDS, WEEK_WORDS, ChildAge
from bot.nlu.children.lists import GROWN, is_of_elder
from bot.nlu.whose.people import People
from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Fact, Message

_PRONOUNS = frozenset(("one", "ones", "un", "uns"))
_TODDLER = 3
_NEAR = 4


def facts(message: Message, people: People, told: list[ChildAge], asked: str | None) -> Iterator[Fact]:
    """What the message says of children; `told` are the ages found for them."""
    minors = _as_put_right(message, [age for age in told if age.years < GROWN])
    young = [age for age in minors if not is_of_elder(message, age.start)]
    if minors and "newborn" in message.norms:
        young.append(_newborn(message))
    if young and _has_younger(message, min(age.years for age in young)):
        young = []
    gone = away(message, people, asked, young=bool(minors))
    if gone:
        yield Fact("has_children", False, gone[-1].start, gone[-1].end)
    elif young:
        yield from _young(young)
    elif minors:
        yield Fact("has_children", True, minors[0].start, minors[0].end)
    elif not told:
        yield from _mentions(message, people, asked)


def _newborn(message: Message) -> ChildAge:
    at = message.norms.index("newborn")
    return ChildAge(0, at, at + 1)


def _has_younger(message: Message, youngest: int) -> bool:
    """Whether a baby or toddler is told of without an age, beside older ones: "a new baby and a 6 year old"."""
    small = members("babies") if youngest > _TODDLER else members("babies") - {"toddler"}
    if youngest <= 1 or message.has("family", "pregnant"):
        return False
    return any(_is_ageless(message, at) for at, word in enumerate(message.norms) if word in small)


def _is_ageless(message: Message, at: int) -> bool:
    """Whether "baby" at a position is one more child, with no age near: "a new baby", not "like a baby"."""
    named = message.word(at - 1) in ("a", "new", "our", "the", "and") and message.word(at - 2) not in (
        "like",
        "as",
    )
    return named and not any(
        number.start in range(at - _NEAR, at + _NEAR + 1)
        and "and" not in message.norms[at : number.start]
        and (number.start > at or message.word(number.end) in MONTH_WORDS | WEEK_WORDS)
        for number in message.numbers
    )


def _as_put_right(message: Message, young: list[ChildAge]) -> list[ChildAge]:
    """The ages without one that the next puts right: "ten. no, eleven"."""
    corrects = members("corrections")
    for age in young:
        before = range(max(0, age.start - 3), age.start)
        earlier = [other for other in young if other.end in before or other.end == before.start]
        if earlier and not corrects.isdisjoint(message.norms[earlier[-1].end : age.start]):
            then = [one for one in young if one.start >= age.start]
            return then if 2 * len(then) >= len(young) else [one for one in young if one is not earlier[-1]]
    return young


def _young(young: list[ChildAge]) -> Iterator[Fact]:
    youngest = min(young, key=lambda age: age.years)
    yield Fact("has_children", True, youngest.start, youngest.end)
    yield Fact("youngest_child_age", youngest.years, youngest.start, youngest.end)


def _mentions(message: Message, people: People, asked: str | None) -> Iterator[Fact]:
    """Children spoken of without an age; "she" alone counts where childcare is the subject."""
    for hit in message.hits("children", "own"):
        if _is_own(message, people, hit) and not _is_grown(message, hit):
            yield Fact("has_children", True, hit.start, hit.end)
    if asked == "youngest_child_age" and not message.has("refusals"):
        for position, word in enumerate(message.norms):
            if word in members("where_children_are"):
                yield Fact("has_children", True, position, position + 1)
    if asked == "childcare_need" or message.has("childcare", "settled", "need"):
        for position, word in enumerate(message.norms):
            if word in members("they") | members("of_them") | (members("offspring") - _PRONOUNS) | members(
                "small_ones"
            ):
                yield Fact("has_children", True, position, position + 1)


def _is_grown(message: Message, hit: Hit) -> bool:
    """Whether a grown-up age follows, or is part of it: "my kids are 24 and 30", "mum of a 19 year old"."""
    at = hit.end + (message.word(hit.end) in members("is"))
    parent = message.norms[hit.start] in members("parents")
    ages = (
        number
        for number in message.numbers
        if number.start == at or number.end == hit.end or (parent and hit.start < number.start < hit.end)
    )
    return any(
        number.value >= GROWN and (parent or message.word(number.end) not in members("units"))
        for number in ages
    )


def _is_own(message: Message, people: People, hit: Hit) -> bool:
    words = range(hit.start, hit.end)
    if not people.clients.isdisjoint(words):
        return False
    if not {"the", "my", "our"}.isdisjoint(message.said(words)):
        return True
    minded = any(other.start <= hit.start < other.end for other in message.hits("childcare", "settled"))
    opens = hit.start == 0 or message.is_break(hit.start - 1)
    counted = opens and hit.start in {number.start for number in message.numbers}
    if counted or "and" in message.said(words):
        return True
    own = people.whose[hit.start if opens else hit.start - 1] != "other"
    return minded or (own and message.word(hit.start - 1) not in members("of_others"))
