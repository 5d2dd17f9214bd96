"""Numbers that stand together: "4, 7 and 12", "two kids, 6 and 9"."""

from collections.abc import Iterator

from bot.nlu.words.lexicon import members
from bot.nlu.words.message import Message
from bot.nlu.words.numbers import Number

GROWN = 18
_BACK = 6


def runs(message: Message) -> Iterator[list[Number]]:
    """The numbers of each list: "4, 7 and 12"."""
    run: list[Number] = []
    for number in message.numbers:
        if run and not only_joined(message, run[-1].end, number.start):
            yield run
            run = []
        run.append(number)
    if run:
        yield run


def only_joined(message: Message, start: int, end: int) -> bool:
    """Whether nothing but "and" or a comma stands from `start` to `end`."""
    return members("joiners").issuperset(message.norms[start:end])


def is_followed_by_number(message: Message, position: int) -> bool:
    """Whether another number follows at `position`: "6 years and 9 years"."""
    joined = message.word(position) in members("joiners")
    return joined and any(other.start == position + 1 for other in message.numbers)


def is_bare(message: Message, words: range) -> bool:
    """Whether `words` are numbers and what may stand beside an age."""
    inside = {at for number in message.numbers for at in range(number.start, number.end)}
    return all(at in inside or message.norms[at] in members("beside_child_age") for at in words)


def is_next_fragment(message: Message, end: int, part: range) -> bool:
    """Whether only a comma parts what ends at `end` from `part`: "my son has adhd, 8"."""
    last = end - 1 - (message.word(end - 1) == ",")
    return message.fragment(last).stop == part.start - 1 and message.word(part.start - 1) == ","


def is_of_young_list(run: list[Number], number: Number) -> bool:
    """Whether several young ages stand together; the first of three may be how many children there are."""
    if len(run) > 2 and number is run[0] and number.whole == len(run) - 1:
        return False
    return len(run) > 1 and all(other.value < GROWN for other in run)


def is_of_elder(message: Message, position: int) -> bool:
    """Whether the age at `position` is said of the eldest, which tells nothing of the youngest."""
    for at in range(position - 1, max(-1, position - 1 - _BACK), -1):
        word = message.norms[at]
        if word in members("elders_of_children"):
            return True
        if word in members("not_of_elder") or word.isdecimal() or message.is_end(at):
            return False
    return False
