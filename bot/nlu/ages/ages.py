"""How old somebody is: "im 19", "47M", "22 in a fortnight", "born in 1998", a date of birth, a bare number."""

from dataclasses import dataclass
from datetime import date

from bot.nlu.ages.birthdays import birthdays, not_yet
from bot.nlu.ages.births import births
from bot.nlu.ages.forms import end_of_form, is_had, is_of, is_part_of_word, is_years_alone
from bot.nlu.ages.others import is_compared, is_measure, is_of_anybody, is_of_month, is_of_thing, is_past
from bot.nlu.ages.plain import FAIR, PLAIN_RANGE, STRONG, WEAK, plainness, says_only
from bot.nlu.when.clock import MONTHS
from bot.nlu.words.lexicon import members
from bot.nlu.words.message import Message
from bot.nlu.words.numbers import Number

# Nobody younger writes for themselves: it is the age of a child.
OLDEST_BABE = 9
_NOTHING = (0, 0)


@dataclass(frozen=True, slots=True)
class Age:
    """Words `start` to `end` (exclusive) say an age. years may be one that nobody can have."""

    years: int
    start: int
    end: int
    strength: int


def ages(message: Message, today: date, taken: frozenset[int]) -> list[Age]:
    """The ages told in `message`, of whomever. `taken`: words that mean something else."""
    found = [Age(*told, STRONG) for told in (*births(message, today), *birthdays(message))]
    for number in message.numbers:
        free = number.start not in taken and not any(age.start <= number.start < age.end for age in found)
        age = _age(message, number, taken) if free else None
        if age:
            found.append(age)
    return found


def in_answer(message: Message, today: date) -> list[Age]:
    """The numbers that can be an age in answer to the question for it, whatever stands around them."""
    born = [Age(*told, STRONG) for told in births(message, today, asked=True)]
    return born or [
        Age(_as_answer(message, number, today), number.start, number.end, WEAK)
        for number in message.numbers
        if _can_be_age(message, number) and not is_measure(message, number)
    ]


def corrects(message: Message, age: Age) -> bool:
    """Whether the age puts an earlier one right: "30, sorry, 31"."""
    before = message.norms[max(0, age.start - 4) : age.start]
    return not members("corrections").isdisjoint(before)


def denied(message: Message, age: Age) -> bool:
    """Whether it is the age that they are not: "34, not 43"."""
    return message.word(age.start - 1) == "not"


def stands_alone(message: Message, age: Age) -> bool:
    """Whether nothing beside the age is said between the marks around it, or a negative one is."""
    return age.years < 0 or says_only(message, age.start, age.end)


def _as_answer(message: Message, number: Number, today: date) -> int:
    """The age that an answer means: a number of years, or a year of birth."""
    if today.year - 120 <= number.whole <= today.year:
        return today.year - number.whole
    return _signed(message, number) - not_yet(message, number, number.end)


def _signed(message: Message, number: Number) -> int:
    minus = message.word(number.start - 1) == "-" and not message.doc[number.start - 1].whitespace_
    return -number.whole if minus else number.whole


def _age(message: Message, number: Number, taken: frozenset[int]) -> Age | None:
    if not _can_be_age(message, number) or is_part_of_word(message, number):
        return None
    strength, end = _told(message, number, taken)
    years = _signed(message, number) - not_yet(message, number, end)
    return Age(years, number.start, end, strength) if strength else None


def _can_be_age(message: Message, number: Number) -> bool:
    vague = message.word(number.end) in ("s", "odd", "something", "plus", "+")
    one = message.norms[number.start] == "one" and message.word(number.start - 1) in members("before_one")
    whole = (
        number.value == number.whole
        and not one
        and message.word(number.start - 1) not in (*MONTHS, "over", "under")
    )
    other = is_of_thing(message, number) or is_past(message, number) or is_of_month(message, number)
    return whole and not (vague or number.ordinal or other)


def _told(message: Message, number: Number, taken: frozenset[int]) -> tuple[int, int]:
    """How plainly `number` is an age, and where the words that say so end."""
    form = end_of_form(message, number)
    if form and is_compared(message, number):
        return _NOTHING
    if form:
        return FAIR if is_of_anybody(message, number) else STRONG, form
    if _is_grown_said(message, number):
        return (STRONG, number.end) if number.whole in PLAIN_RANGE else _NOTHING
    if is_had(message, number) or is_years_alone(message, number):
        return FAIR, number.end + (message.word(number.end) in ("year", "years", "yr", "yrs"))
    before = message.word(number.start - 1)
    if before in members("not_before_age") or is_measure(message, number):
        return _NOTHING
    if before in members("before_age"):
        if number.whole not in PLAIN_RANGE and not message.is_break(number.end):
            return _NOTHING
        return (STRONG, number.end) if _is_predicate(message, number) else _NOTHING
    return plainness(message, number, taken), number.end


def _is_grown_said(message: Message, number: Number) -> bool:
    """Whether it is "a lady of 61", "I was 40 last month", "coming up to 60", as one says of the grown up."""
    before, earlier = message.word(number.start - 1), message.word(number.start - 2)
    nearly = earlier in members("nearly") and before in ("up", "on", "to", "of")
    return nearly or before in ("was", "were") or is_of(message, number)


def _is_predicate(message: Message, number: Number) -> bool:
    """Whether "is 24" is an age: not "my number is 24", and of a child only elsewhere (bot/nlu/children/ages.py)."""
    if message.word(number.start - 1) not in members("is"):
        return number.value > 0
    if message.word(number.start - 2) in members("units"):
        return False
    return number.whole >= PLAIN_RANGE.start and message.word(number.start - 2) not in members(
        "not_before_age"
    )
