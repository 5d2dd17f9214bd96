"""Whether a number may be a child's age in years, by the words right beside it."""

from bot.nlu.ages.others import YEAR_WORDS
from bot.nlu.children.births import MONTH_WORDS
from bot.nlu.children.lists import is_followed_by_number
from bot.nlu.words.lexicon import members
from bot.nlu.words.message import Message
from bot.nlu.words.numbers import Number

_ADULT = 16
_BESIDE = 4
_TILL = frozenset(("till", "until", "til"))


def is_pronoun(message: Message, number: Number) -> bool:
    """Whether it is "the little one", not "the one year old"."""
    one = message.norms[number.start] == "one"
    aged = message.word(number.end) in YEAR_WORDS | MONTH_WORDS | {"and"}
    return one and not aged and message.word(number.start - 1) in members("before_one")


def is_to_come(message: Message, number: Number) -> bool:
    """Whether somebody waits for that age: "not till she's 3"."""
    return not _TILL.isdisjoint(message.norms[max(0, number.start - _BESIDE) : number.start])


def may_be_years(message: Message, number: Number) -> bool:
    """Whether what follows leaves the number free to be an age: not "3 bedrooms", nor "two kids"."""
    after = message.word(number.end)
    if after in YEAR_WORDS:
        old = "old" in (message.word(number.end + 1), message.word(number.end + 2))
        return old or message.is_break(number.end + 1) or is_followed_by_number(message, number.end + 1)
    if after in ("or", "ones"):
        return True
    return after not in members("units") | members("offspring") | members("not_after_child_age")


def is_year_old(message: Message, number: Number, for_other: bool) -> bool:
    """Whether it is "my 2 year old", "1 yr old twins"; not "im a 17 year old"."""
    after = [message.word(at) for at in range(number.end, number.end + 4)]
    if "old" not in after[:3] and after[:1] != ["yo"]:
        return False
    if not members("offspring").isdisjoint(after) and number.value < _ADULT:
        return True
    before, earlier = message.word(number.start - 1), message.word(number.start - 2)
    mine = before in members("before_year_old") and earlier not in ("im", "am")
    return mine and number.value < _ADULT and not for_other
