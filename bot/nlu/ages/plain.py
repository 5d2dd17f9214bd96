"""How plainly a bare number is an age: "my son 19", "I'm Kelly 26", "41 and in Hull. Sorry 42", "redundant, 57"."""

from bot.nlu.ages.birthdays import is_soon
from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Message
from bot.nlu.words.numbers import Number

STRONG, FAIR, WEAK = 3, 2, 1
PLAIN_RANGE = range(14, 100)
# How far a correction may be from what it puts right.
_NEAR = 12


def plainness(message: Message, number: Number, taken: frozenset[int]) -> int:
    """How plainly a number is an age that nothing before it introduces: STRONG, FAIR, WEAK or 0 for not at all.

    `taken`: words that mean something else.
    """
    before, after = message.word(number.start - 1), message.word(number.end)
    if number.whole not in PLAIN_RANGE:
        return 0
    if before in ("only", "just") and message.word(number.start - 2) in members("is_now"):
        return STRONG if message.word(number.end) not in members("units") else 0
    named = any(_names(message, hit, number) for hit in message.hits("people"))
    if named or _follows_own_name(message, number):
        return FAIR
    if before in ("at", "only", "just") or after in ("ish", "now", "tomorrow", "today"):
        return FAIR if number.value >= 20 or after == "now" else 0
    coming = is_soon(message.norms[number.end : number.end + 6]) or after in ("til", "till", "until")
    if coming or says_only(message, number.start, number.end) or _follows_age(message, number):
        return FAIR
    return WEAK if _may_end(message, number, taken) else 0


def says_only(message: Message, start: int, end: int) -> bool:
    """Whether nothing but small words stands beside words `start` to `end` between the marks around them."""
    rest = (message.norms[at] for at in message.fragment(start) if not start <= at < end)
    return members("beside_age").issuperset(rest)


def _may_end(message: Message, number: Number, taken: frozenset[int]) -> bool:
    """Whether what stands around leaves the number alone: a mark, a place, "redundant"."""
    after = message.word(number.end)
    told = (hit for topic in ("health", "groups", "benefits", "people") for hit in message.hits(topic))
    beside = any(hit.start == number.end for hit in told)
    goes_on = after == "an" and message.word(number.end + 1) in ("no", "im", "i", "got", "on", "not")
    said = goes_on or after in members("after_age") | members("trade")
    return beside or message.is_break(number.end) or said or number.end in taken


def _names(message: Message, hit: Hit, number: Number) -> bool:
    """Whether `hit`, one of people, names whose age the number is: "my son 19 is deaf", "our kid's only 17"."""
    only = message.word(number.start - 1) in ("only", "just")
    one = message.word(hit.start - 1) not in members("counts")
    return one and hit.start < number.start - only <= hit.end


def _follows_own_name(message: Message, number: Number) -> bool:
    """Whether it is "I'm Kelly 26"."""
    named = message.word(number.start - 1) in members("first_names")
    return named and message.word(number.start - 2) in ("im", "am", "its", "is")


def _follows_age(message: Message, number: Number) -> bool:
    """Whether it puts right a number shortly before: "I'm 41 and in Hull. Sorry 42 since last week"."""
    near = (other for other in message.numbers if 0 < number.start - other.end < _NEAR)
    put_right = message.word(number.start - 1) in members("puts_right")
    return put_right and any(other.whole in PLAIN_RANGE for other in near)
