"""How an age is written out: "years old", "yo", "y/o F", "47M", "42yrs", "LP x1 (18m)"."""

from bot.nlu.whose.named import is_client
from bot.nlu.words.lexicon import members
from bot.nlu.words.message import Message
from bot.nlu.words.numbers import Number

_YEARS = ("yr", "yrs", "year", "years", "y")
_OLD = {
    ("y", "o"),
    ("y", "old"),
    ("yr", "old"),
    ("yrs", "old"),
    ("year", "old"),
    ("years", "old"),
    ("years", "young"),
    ("mlwydd", "oed"),
}
_OF_AGE = {("years", "of", "age"), ("yrs", "of", "age")}
_SEXES = ("m", "f")
_YOUNGEST = 14


def end_of_form(message: Message, number: Number) -> int:
    """Where the words after `number` that make it an age end; 0 if there are none."""
    end = number.end
    said = [message.word(end + more) for more in range(5)]
    joined = tuple(word for word in said if word not in ("-", "/"))
    marks = sum(word in ("-", "/") for word in said[:3])
    if said[0] in _SEXES and _is_sex(message, number):
        return end + 1
    if _follows_sex(message, number):
        return end
    if said[0] in ("yo", "male", "female", "oed"):
        return end + 1
    if joined[:2] in _OLD:
        return end + 2 + marks
    return end + 3 if joined[:3] in _OF_AGE else 0


def _is_sex(message: Message, number: Number) -> bool:
    """Whether "m" after a number is "male": not months of an unemployment or a child, nor "1yr 6m"."""
    after = message.word(number.end + 1)
    stands = message.is_break(number.end + 1) or after in ("from", "in", "with") or _touches(message, number)
    stands = stands or (message.word(number.end) == "f" and message.is_break(number.start - 1))
    months = message.word(number.start - 1) in _YEARS or any(
        hit.end == number.start for hit in message.hits("work")
    )
    return stands and not months and not is_months_of_child(message, number)


def _follows_sex(message: Message, number: Number) -> bool:
    """Whether it is "M/52/Grimsby", "F, 33" or "client is M 38 Cardiff"."""
    at = number.start - 1 - (message.word(number.start - 1) in ("/", ","))
    told = message.word(at - 1) == "is" and is_client(message, at - 2)
    noted = (
        (message.is_break(at - 1) or is_client(message, at - 1) or told)
        and number.whole < 100
        and _goes_on_as_note(message, number)
    )
    closed = noted or message.is_break(number.end) or message.word(number.end) in ("/", "from", "in")
    return (
        message.word(at) in (*_SEXES, "male", "female")
        and (
            message.is_break(at - 1)
            or is_client(message, at - 1)
            or told
            or message.word(at - 1) in ("ref", "referral")
        )
        and closed
        and number.value > 13
    )


def _goes_on_as_note(message: Message, number: Number) -> bool:
    """Whether a note goes on after "M 22" or "F29", not a road: "M25 is shut"."""
    after = message.word(number.end)
    return after.isalpha() and after not in members("of_roads")


def is_months_of_child(message: Message, number: Number) -> bool:
    """Whether it is an adviser's "LP x1 (18m)"."""
    youngest = ("(", "youngest", "baby", "lo", "bairn")
    months = message.word(number.end) == "m" and message.word(number.start - 1) in youngest
    return months and (message.has("children") or message.has("family", "lone"))


def is_male(message: Message, number: Number) -> bool:
    """Whether a capital M touches it, as in "23M": a man's age, not how many months old a child is."""
    if message.word(number.end) != "m" or number.value < _YOUNGEST or is_months_of_child(message, number):
        return False
    start, end = message.span(number.end, number.end + 1)
    return message.text[start:end] == "M" and not message.text.isupper() and _touches(message, number)


def is_years_alone(message: Message, number: Number) -> bool:
    """Whether it is "42yrs" between two marks, "client 42 yrs", or "I am from Poland, 36 years"."""
    years = message.word(number.end) in _YEARS
    client = is_client(message, number.start - 1) and message.is_break(number.end + 1)
    alone = len(message.fragment(number.start)) == 2
    return years and (client or (alone and (_touches(message, number) or _says_who(message, number))))


def _says_who(message: Message, number: Number) -> bool:
    """Whether what stands before says where one is from, or what follows an opening, of one's children."""
    before = message.said(message.fragment(number.start - 2))
    origin = "from" in before and not {"am", "im"}.isdisjoint(before)
    children = any(hit.start == number.end + 2 for hit in message.hits("children", "own"))
    grown = number.value >= _YOUNGEST
    return grown and message.is_break(number.start - 1) and (origin or (number.start == 0 and children))


def is_had(message: Message, number: Number) -> bool:
    """Whether it is "I have 42 years" or "I am 42 years", as many languages put it."""
    have = message.word(number.start - 1) in ("have", "has", "am", "im")
    years = message.word(number.end) in ("years", "year")
    ends = number.end + years
    closed = message.is_break(ends) or message.word(ends) in ("and", "old")
    return have and closed and (years or (message.word(number.start - 2) == "i" and number.value >= 17))


def is_of(message: Message, number: Number) -> bool:
    """Whether it is "a lady of 61", or ends what is said: "a retired teacher of 67"."""
    before = message.word(number.start - 2)
    if message.word(number.start - 1) != "of":
        return False
    ends = message.is_break(number.end) or message.word(number.end) in ("and", "who", "from", "in", "with")
    return before in members("persons") or (ends and before.isalpha() and before not in members("not_of_age"))


def is_part_of_word(message: Message, number: Number) -> bool:
    """Whether letters touch the number: "S10", "M60"; but not "im19"."""
    if number.start == 0:
        return False
    before = message.doc[number.start - 1]
    sex = before.norm_ in _SEXES and message.is_break(number.start - 2)
    return (
        before.is_alpha
        and not before.whitespace_
        and not sex
        and before.norm_ not in members("before_age") - {"s"}
    )


def _touches(message: Message, number: Number) -> bool:
    return not message.doc[number.end - 1].whitespace_
