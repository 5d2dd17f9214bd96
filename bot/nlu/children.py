"""Children living with the person: whether there are any, and how old the youngest is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.nlu.ages import Age, months_of_child, part_of_word
from bot.nlu.birthdays import not_yet
from bot.nlu.clock import MONTHS, months_since
from bot.nlu.lexicon import Hit, members
from bot.nlu.message import Fact, Message
from bot.nlu.numbers import Number
from bot.nlu.people import People

_GROWN = 18
_MONTHS = frozenset(("month", "months", "mth", "mths", "mo"))
_WEEKS = frozenset(("week", "weeks", "wk", "wks", "day", "days"))
_ASKED = ("has_children", "youngest_child_age")


@dataclass(frozen=True, slots=True)
class ChildAge:
    """Words `start` to `end` (exclusive) say how old a child is."""

    years: int
    start: int
    end: int


def facts(message: Message, people: People, told: list[ChildAge], asked: str | None) -> Iterator[Fact]:
    """What the message says of children; `told` are the ages found for them."""
    elsewhere = [hit for hit in message.hits("children", "elsewhere") if _is_said_of_them(message, hit)]
    none = [hit for hit in message.hits("children", "none") if people.whose[hit.start] != "other"]
    mentioned = (
        [] if told and not any(age.years < _GROWN for age in told) else _mentions(message, people, asked)
    )
    young = [age for age in told if age.years < _GROWN]
    if young:
        elsewhere = [
            hit
            for hit in elsewhere
            if members("grown_up").isdisjoint(message.said(range(hit.start, hit.end)))
        ]
    if elsewhere:
        yield Fact("has_children", False, elsewhere[-1].start, elsewhere[-1].end)
    elif none and not young:
        yield Fact("has_children", False, none[-1].start, none[-1].end)
    elif young or mentioned:
        start, end = (young[0].start, young[0].end) if young else mentioned[0]
        yield Fact("has_children", True, start, end)
    if young and not elsewhere:
        youngest = min(young, key=lambda age: age.years)
        yield Fact("youngest_child_age", youngest.years, youngest.start, youngest.end)


def _is_said_of_them(message: Message, hit: Hit) -> bool:
    """Not "I was with their dad": such a phrase must begin its part of the message, or name the children."""
    return message.norms[hit.start] != "with" or hit.start == message.fragment(hit.start).start


def _mentions(message: Message, people: People, asked: str | None) -> list[tuple[int, int]]:
    found = []
    for hit in message.hits("children", "own"):
        before = message.word(hit.start - 1)
        if people.clients & set(range(hit.start, hit.end)):
            continue
        minded = any(other.start <= hit.start < other.end for other in message.hits("childcare", "settled"))
        own = not {"the", "my", "our"}.isdisjoint(message.said(range(hit.start, hit.end)))
        if (
            minded
            or own
            or (people.whose[max(hit.start - 1, 0)] != "other" and before not in members("of_others"))
        ):
            found.append((hit.start, hit.end))
    spoken_of = [at for at, word in enumerate(message.norms) if word in members("they") | members("of_them")]
    if spoken_of and (asked == "childcare_need" or message.has("childcare", "settled", "need")):
        found.append((spoken_of[0], spoken_of[0] + 1))
    return found


def ages(message: Message, people: People, told: list[Age], today: date, asked: str | None) -> list[ChildAge]:
    """The ages of the person's children."""
    found = [
        ChildAge(age.years, age.start, age.end) for age in told if _of_child(message, people, age, asked)
    ]
    found += [
        ChildAge(1, at, at + 3)
        for at in range(len(message))
        if message.norms[at : at + 3] == ["a", "year", "old"]
    ]
    taken = {n for age in found for n in range(age.start, age.end)}
    for number in message.numbers:
        if number.start not in taken and (age := _from_number(message, people, number, found, asked)):
            found.append(age)
            taken.update(range(age.start, age.end))
    return [*found, *_born_in(message, today)]


def _of_child(message: Message, people: People, age: Age, asked: str | None) -> bool:
    if not 0 <= age.years < 80:
        return False
    return people.whose[age.start] == "child" and age.strength > 1


def _from_number(
    message: Message, people: People, number: Number, found: list[ChildAge], asked: str | None
) -> ChildAge | None:
    if (
        number.ordinal
        or number.value >= 30
        or message.word(number.start - 1) in ("under", "over", "£", "at", "-")
    ):
        return None
    if people.whose[number.start] == "other" or part_of_word(message, number):
        return None
    if months_of_child(message, number):
        return ChildAge(number.whole // 12, number.start, number.end + 1)
    after = message.word(number.end + (message.word(number.end) == "-"))
    if after in _MONTHS | _WEEKS:
        listed = any(
            0 <= number.start - age.end <= 2 and _only_joined(message, age.end, number.start) for age in found
        )
        small = listed or _is_small(message, people, number, asked)
        years = number.whole // (12 if after in _MONTHS else 52)
        return ChildAge(years, number.start, number.end + 1) if small else None
    if not _may_be_age(message, number) or number.value >= _GROWN:
        return None
    if (
        _is_said_of_child(message, people, number, asked)
        or (asked == "youngest_child_age" and not found)
        or _after_child(message, people, number, found, asked)
        or _year_old(message, number, people)
    ):
        return ChildAge(number.whole - not_yet(message, number, number.end), number.start, number.end)
    return None


def _is_said_of_child(message: Message, people: People, number: Number, asked: str | None) -> bool:
    """Whether it is "he is 5" of a child, or "Ella's 1" in answer to a question about children."""
    if number.start == 0:
        return False
    before = message.doc[number.start - 1]
    is_before = before.norm_ in members("is") or before.text.endswith("'s")
    return is_before and (people.whose[number.start] == "child" or asked == "has_children")


def _is_small(message: Message, people: People, number: Number, asked: str | None) -> bool:
    """Whether months or weeks are how old a baby is, not how long a pregnancy or a job lasted."""
    near = [message.word(at) for at in range(number.end, number.end + 4)]
    if "pregnant" in near or "gone" in near or "off" in near or "from" in near:
        return False
    before = [message.word(at) for at in range(max(0, number.start - 4), number.start)]
    child = any(word in members("offspring") for word in (*before, *near))
    return "old" in near or asked == "youngest_child_age" or (child and "for" not in before)


def _may_be_age(message: Message, number: Number) -> bool:
    after = message.word(number.end)
    if after in members("units") and after not in ("year", "years", "yr", "yrs"):
        return after in ("or",)
    if after in ("year", "years", "yr", "yrs"):
        return "old" in (message.word(number.end + 1), message.word(number.end + 2)) or message.is_break(
            number.end + 1
        )
    return after not in members("offspring") | {
        "%",
        "/",
        "under",
        "of",
        "bed",
        "young",
        "lovely",
        "beautiful",
        "school",
        "teenage",
        "different",
        "small",
        "other",
    }


def _after_child(
    message: Message, people: People, number: Number, found: list[ChildAge], asked: str | None
) -> bool:
    """Whether the number follows a child: "two kids 6 and 9", "son 4", "the twins are six"."""
    if any(
        age.end <= number.start <= age.end + 2 and _only_joined(message, age.end, number.start)
        for age in found
    ):
        return True
    words = message.fragment(number.start)
    if message.word(number.end) == "now" and message.has("children", "own"):
        return True
    hits = [hit for hit in message.hits("children", "own", "child") if hit.end <= number.start]
    hits = [hit for hit in hits if not people.clients & set(range(hit.start, hit.end))]
    here = [hit for hit in hits if hit.end > words.start or message.word(words.start - 1) in ("(", "-", ":")]
    if here and number.start - here[-1].end <= 7:
        between = message.norms[here[-1].end : number.start]
        return not any(
            word in members("not_before_age") - {"a", "and_", "year", "has", "have", "at", "only", "in"}
            and word not in ("of",)
            for word in between[-1:]
        ) and not any(word in ("im", "i", "nights", "shifts") for word in between)
    before = hits[-1] if hits else None
    if (
        before
        and before.end == number.start - 1
        and message.word(before.end) == ","
        and _numbers_alone(message, words)
    ):
        return True
    return (
        _numbers_alone(message, words)
        and (bool(hits) or asked in _ASKED)
        and _is_list_or_young(message, words, number, asked)
    )


def _only_joined(message: Message, start: int, end: int) -> bool:
    return all(
        word in ("and", "&", ",", "n", "+", "a", "/", "then", "or") for word in message.norms[start:end]
    )


def _numbers_alone(message: Message, words: range) -> bool:
    inside = {at for number in message.numbers for at in range(number.start, number.end)}
    return all(at in inside or message.norms[at] in members("beside_child_age") for at in words)


def _is_list_or_young(message: Message, words: range, number: Number, asked: str | None) -> bool:
    together = _run(message, number)
    if asked == "youngest_child_age":
        return True
    if len(together) > 2 and number is together[0] and number.whole == len(together) - 1:
        return False
    return len(together) > 1 and all(other.value < _GROWN for other in together)


def _run(message: Message, number: Number) -> list[Number]:
    """The numbers of a list, "4, 7 and 12", that `number` is in."""
    runs: list[list[Number]] = []
    for other in message.numbers:
        if runs and _only_joined(message, runs[-1][-1].end, other.start):
            runs[-1].append(other)
        else:
            runs.append([other])
    return next(run for run in runs if number in run)


def _year_old(message: Message, number: Number, people: People) -> bool:
    """Whether it is "my 2 year old", "a four yr old"."""
    near = [message.word(at) for at in range(number.end, number.end + 4)]
    before = message.word(number.start - 1)
    old = "old" in near[:3] or near[:1] == ["yo"]
    if old and not members("offspring").isdisjoint(near):
        return True
    return (
        old
        and before in ("my", "our", "a", "an", "the", "with", "and", "has", "got", "lo")
        and people.about != "other"
        and number.value < 16
        and message.word(number.start - 2) not in ("im", "am")
    )


def _born_in(message: Message, today: date) -> Iterator[ChildAge]:
    """A birth that is told with its month: "had him in May"."""
    for hit in (*message.hits("family", "not_pregnant"), *message.hits("children", "own")):
        said = message.norms[hit.start : hit.end + 2]
        if said[:1] in (["had"], ["gave"]):
            for position, word in enumerate(said, hit.start):
                if word in MONTHS and position > hit.start + 1:
                    yield ChildAge(months_since(MONTHS[word], None, today) // 12, hit.start, position + 1)
