"""How old somebody is: "im 19", "47M", "22 in a fortnight", "born in 1998", a date of birth, a bare number."""

from dataclasses import dataclass
from datetime import date

from bot.nlu.birthdays import birthdays, not_yet
from bot.nlu.births import births
from bot.nlu.lexicon import members
from bot.nlu.message import Message
from bot.nlu.numbers import Number

STRONG, FAIR, WEAK = 3, 2, 1
_PLAIN_RANGE = range(14, 100)


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
        if number.start in taken or any(age.start <= number.start < age.end for age in found):
            continue
        age = _age(message, number, taken)
        if age:
            found.append(age)
    return found


def _age(message: Message, number: Number, taken: frozenset[int]) -> Age | None:
    vague = message.word(number.end) in ("s", "odd", "something", "plus", "+")
    if number.ordinal or vague or number.value != number.whole or _past(message, number):
        return None
    if part_of_word(message, number):
        return None
    strength, end = _told(message, number, taken)
    if not strength:
        return None
    years = number.whole - not_yet(message, number, end)
    start = number.start - (message.word(number.start - 1) == "-")
    return Age(-years if start < number.start else years, number.start, end, strength)


def part_of_word(message: Message, number: Number) -> bool:
    """Whether letters touch the number: "S10", "M60"; but not "im19"."""
    if number.start == 0:
        return False
    before = message.doc[number.start - 1]
    return before.is_alpha and not before.whitespace_ and before.norm_ not in members("before_age")


def _told(message: Message, number: Number, taken: frozenset[int]) -> tuple[int, int]:
    """How plainly `number` is an age, and where the words that say so end."""
    before, after = message.word(number.start - 1), message.word(number.end)
    explicit = 0 if months_of_child(message, number) else _years_old(message, number.end)
    if explicit:
        return STRONG, explicit
    if _touching_years(message, number):
        return FAIR, number.end + 1
    if message.word(number.start - 2) in members("nearly") and before in ("up", "on", "to", "of"):
        return (STRONG, number.end) if number.whole in _PLAIN_RANGE else (0, 0)
    if before == "of" and (message.word(number.start - 2) in members("persons") or _closes(message, number)):
        return (STRONG, number.end) if number.whole in _PLAIN_RANGE else (0, 0)
    if before == "was" and not _past(message, number):
        return (STRONG, number.end) if number.whole in _PLAIN_RANGE else (0, 0)
    if _as_abroad(message, number):
        return FAIR, number.end + 1
    if before in members("not_before_age") or _is_measure(message, number):
        return 0, 0
    if before in members("before_age"):
        if before in members("is") and message.word(number.start - 2) in members("not_before_age"):
            return 0, 0
        grown = number.whole >= 14 or before not in members("is")
        return (STRONG, number.end) if grown and number.value else (0, 0)
    if before in ("at", "only", "just") or after in ("ish", "now", "tomorrow", "today"):
        fits = number.value >= 20 or (after == "now" and number.value >= 14)
        return (FAIR, number.end) if fits else (0, 0)
    if number.whole not in _PLAIN_RANGE:
        return 0, 0
    if _alone(message, number):
        return FAIR, number.end
    return (WEAK, number.end) if _among_facts(message, number, taken) else (0, 0)


def _touching_years(message: Message, number: Number) -> bool:
    """Whether it is "42yrs" and no more."""
    touching = (
        message.word(number.end) in ("yrs", "yr", "years", "y")
        and not message.doc[number.end - 1].whitespace_
    )
    return touching and len(message.fragment(number.start)) == 2 and number.whole in _PLAIN_RANGE


def _closes(message: Message, number: Number) -> bool:
    """Whether "of 67" ends what is said: "a retired teacher of 67"."""
    ends = message.is_break(number.end) or message.word(number.end) in ("and", "who", "from", "in", "with")
    return (
        ends
        and message.word(number.start - 2).isalpha()
        and message.word(number.start - 2) not in members("not_of_age")
    )


def months_of_child(message: Message, number: Number) -> bool:
    """Whether it is an adviser's "LP x1 (18m)"."""
    months = message.word(number.end) == "m" and message.word(number.start - 1) == "("
    return months and (message.has("children") or message.has("family", "lone"))


def _as_abroad(message: Message, number: Number) -> bool:
    """Whether it is "I have 42 years", as many languages put it."""
    have = message.word(number.start - 1) in ("have", "has") and message.word(number.end) == "years"
    return have and (message.is_break(number.end + 1) or message.word(number.end + 1) == "and")


def _years_old(message: Message, end: int) -> int:
    """The end of "years old", "yo", "yr old", "M", "y/o F" after a number; 0 if there is nothing of the kind."""
    said = [message.word(end + more) for more in range(5)]
    joined = [word for word in said if word not in ("-", "/")]
    if message.doc[end - 1].i > 0 and message.word(end - 2) in ("yr", "yrs", "year", "years"):
        return 0
    if said[0] in ("m", "f") and (
        message.is_break(end + 1)
        or message.word(end + 1) in ("from", "in", "with")
        or len(message.doc[end - 1].whitespace_) == 0
    ):
        return end + 1 if not _after_work(message, end) else 0
    if said[0] in ("yo", "male", "female", "oed"):
        return end + 1
    if said[:3] == ["y", "/", "o"]:
        return end + 3
    if joined[:2] in (
        ["y", "o"],
        ["yr", "old"],
        ["year", "old"],
        ["years", "old"],
        ["years", "young"],
        ["y", "old"],
        ["yrs", "old"],
        ["mlwydd", "oed"],
    ):
        return end + 2 + sum(word in ("-", "/") for word in said[:3])
    if joined[:3] in (["years", "of", "age"], ["yrs", "of", "age"]):
        return end + 3
    return 0


def _after_work(message: Message, end: int) -> bool:
    return any(hit.end == end - 1 for hit in message.hits("work"))


def _is_measure(message: Message, number: Number) -> bool:
    after = message.word(number.end)
    if after in ("/", "-", "–") and message.word(number.end + 1)[:1].isdecimal():
        return True
    if after in members("units"):
        return not (
            after in ("years", "year", "yrs") and message.word(number.start - 1) in ("im", "aged", "age")
        )
    return message.word(number.start - 1) in ("£", "$", "x") or after in ("£", "%")


def _past(message: Message, number: Number) -> bool:
    """Whether it is the age of back then: "was 24 when", "since I was 9", "in care till 18"."""
    before, earlier = message.word(number.start - 1), message.word(number.start - 2)
    if before in ("about", "only", "just", "aged", "like"):
        before, earlier = earlier, message.word(number.start - 3)
    if before == "on" and earlier == "going":
        return True
    if before == "was" and message.word(number.end) in ("last", "yesterday", "on"):
        return False
    if before in (
        "was",
        "were",
        "till",
        "until",
        "til",
        "since",
        "from",
        "when",
        "before",
        "between",
        "under",
        "over_",
    ):
        return True
    return (before == "at" and earlier in members("left_at")) or (
        before == "age" and earlier in ("at", "the", "from", "since")
    )


def _alone(message: Message, number: Number) -> bool:
    words = message.fragment(number.start)
    rest = [message.norms[at] for at in words if not number.start <= at < number.end]
    return all(word in members("beside_age") for word in rest)


def _among_facts(message: Message, number: Number, taken: frozenset[int]) -> bool:
    """Whether the number stands where shorthand has the age: "leeds 25 depression"."""
    return (
        message.is_break(number.end)
        or message.word(number.end) in members("after_age")
        or number.end in taken
    )


def in_answer(message: Message, today: date) -> list[Age]:
    """The numbers that can be an age in answer to the question for it, whatever stands around them."""
    plain = [number for number in message.numbers if not number.ordinal and number.value == number.whole]
    return [
        Age(
            _as_age(message, number, today) - not_yet(message, number, number.end),
            number.start,
            number.end,
            WEAK,
        )
        for number in plain
        if not _past(message, number) and not _is_measure(message, number) and message.word(number.end) != "s"
    ]


def _as_age(message: Message, number: Number, today: date) -> int:
    """The age that an answer means: a number of years, or a year of birth."""
    if today.year - 120 <= number.whole <= today.year:
        return today.year - number.whole
    return -number.whole if message.word(number.start - 1) == "-" else number.whole


def corrects(message: Message, age: Age) -> bool:
    """Whether the age puts an earlier one right: "30, sorry, 31"."""
    before = [message.word(age.start - back) for back in (1, 2, 3, 4)]
    return any(word in members("corrections") for word in before)
