"""Numbers that look like an age and are none: how old a thing is, a measure, an age of back then."""

from bot.nlu.when.clock import MONTHS
from bot.nlu.words.lexicon import members
from bot.nlu.words.message import Message
from bot.nlu.words.numbers import Number

YEAR_WORDS = frozenset(("year", "years", "yr", "yrs"))
_LONGEST_MONTH = 31
# Months that are said for more than a month.
_OTHER_WORDS = frozenset(("may", "march", "mar", "sep", "christmas", "xmas"))


def is_of_thing(message: Message, number: Number) -> bool:
    """Whether it is how old a thing is: "my CV is 10 years old", "it's about ten years old"."""
    before = [word for word in message.norms[max(0, number.start - 2) : number.start] if word != "about"]
    if before[-1:] in (["its"], ["it"]) and message.word(number.end) in YEAR_WORDS:
        return True
    return message.word(number.start - 2) in members("things") and message.word(number.start - 1) in members(
        "is"
    )


def is_measure(message: Message, number: Number) -> bool:
    """Whether it counts something else: "£18", "6 foot", "40 hours", "50/50"."""
    before, after = message.word(number.start - 1), message.word(number.end)
    if _joined(message, number.end) and _is_number(message, number.end + 1):
        return True
    if _joined(message, number.start - 1) and _is_number(message, number.start - 2):
        return True
    if message.word(number.start) in (before, after):
        return True
    if after == "or" and message.word(number.end + 1) in ("so", "thereabouts"):
        return False
    if after in ("years", "year", "yrs") and before in ("im", "aged", "age"):
        return False
    if before == "now" and not members("weights").isdisjoint(message.said(message.fragment(number.start))):
        return True
    multiplied = after == "x" and _is_number(message, number.end + 1)
    return multiplied or after in members("units") or before in ("£", "$", "x") or after in ("£", "%")


def _joined(message: Message, at: int) -> bool:
    """Whether a stroke joins what stands beside it: "50/50", "18-24", not "28 - 2 kids"."""
    return message.word(at) == "/" or (message.word(at) == "-" and not message.doc[at].whitespace_)


def _is_number(message: Message, at: int) -> bool:
    return any(number.start <= at < number.end for number in message.numbers)


def is_of_month(message: Message, number: Number) -> bool:
    """Whether it is a day of a month: "court is 15 december", not "I'm 25 may need help"."""
    after = message.word(number.end)
    return number.whole <= _LONGEST_MONTH and after in MONTHS and after not in _OTHER_WORDS


def is_compared(message: Message, number: Number) -> bool:
    """Whether it is the age of nobody here: "the knees of an 80 year old", "like a 15 year old"."""
    article = message.word(number.start - 1) in ("a", "an", "any")
    return article and message.word(number.start - 2) in ("of", "like", "as", "than")


def is_of_anybody(message: Message, number: Number) -> bool:
    """Whether it is an age that others look at: "nobody wants a 60 year old"."""
    article = message.word(number.start - 1) in ("a", "an")
    return article and not members("employs").isdisjoint(
        message.norms[max(0, number.start - 4) : number.start]
    )


def is_past(message: Message, number: Number) -> bool:
    """Whether it is the age of back then: "was 24 when", "since I was 9", "in care till 18"."""
    before, earlier = message.word(number.start - 1), message.word(number.start - 2)
    if before in ("about", "only", "just", "aged", "like"):
        before, earlier = earlier, message.word(number.start - 3)
    if before in ("was", "were") and _birthday_gone(message, number.end):
        return False
    if before in members("back_then") or (before == "on" and earlier == "going"):
        return True
    if before in ("im", "am", "hes", "shes") and {earlier, message.word(number.start - 3)} & {
        "till",
        "until",
        "before",
    }:
        return True
    if earlier in ("look", "looks", "feel", "feels") or before in ("look", "looks", "feel", "feels"):
        return True
    if before == "at" and earlier in members("at_home") and not message.is_break(number.end):
        return True  # a house: "live at 45 Park Road"
    left = before == "at" and (earlier in members("left_at") or message.word(number.end) == "when")
    return left or (before == "age" and earlier in ("at", "the", "from", "since"))


def _birthday_gone(message: Message, at: int) -> bool:
    """Whether the words from `at` are of a birthday just gone: "was 40 last month", "were 27 in June"."""
    month = message.word(at) == "in" and message.word(at + 1) in MONTHS and message.is_break(at + 2)
    return month or message.word(at) in ("last", "yesterday", "on")
