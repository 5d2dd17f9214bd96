"""Whether a number is said to be the age of a child, by the words and numbers around it."""

from bot.nlu.children.lists import is_bare, is_next_fragment, is_of_young_list
from bot.nlu.children.years import is_year_old
from bot.nlu.whose.people import People
from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Message
from bot.nlu.words.numbers import Number

ASKED = ("has_children", "youngest_child_age")
_FAR = 7


def is_said_of_child(
    message: Message, people: People, asked: str | None, number: Number, run: list[Number]
) -> bool:
    """Whether `number` is said of a child of the person. run: the list of numbers that it stands in."""
    children = _children_before(message, people, number)
    return (
        _is_predicate(message, people, asked, number)
        or _is_mine(message, asked, number, run, children)
        or _is_now(message, number)
        or _follows_child(message, number, children)
        or _is_list(message, asked, number, run, children)
        or is_year_old(message, number, people.about == "other")
    )


def _children_before(message: Message, people: People, number: Number) -> list[Hit]:
    """The words before it that name children, but for those of the person asked for."""
    hits = (hit for hit in message.hits("children", "own", "child") if hit.end <= number.start)
    return [hit for hit in hits if people.clients.isdisjoint(range(hit.start, hit.end))]


def _is_predicate(message: Message, people: People, asked: str | None, number: Number) -> bool:
    """Whether it is "he is 5" of a child, or "Ella's 1" in answer to a question about children."""
    if number.start == 0:
        return False
    before = message.doc[number.start - 1]
    verb = before.norm_ in members("is") | members("he_is") or before.text.endswith("'s")
    return verb and (people.whose[number.start] == "child" or asked == "has_children")


def _is_mine(
    message: Message, asked: str | None, number: Number, run: list[Number], children: list[Hit]
) -> bool:
    """Whether it opens a list of "my 2, 9 and 12", or is one of "one's 13, one's 16", or stands by a name."""
    before, earlier = message.word(number.start - 1), message.word(number.start - 2)
    if before == "ones":
        sentence = message.sentence(number.start)
        return asked in ASKED or any(hit.start in sentence for hit in children)
    if before == "," and asked in ASKED:
        return earlier in members("first_names")
    return before in ("my", "our") and is_of_young_list(run, number)


def _is_now(message: Message, number: Number) -> bool:
    return message.word(number.end) == "now" and message.has("children", "own")


def _follows_child(message: Message, number: Number, children: list[Hit]) -> bool:
    """Whether a child stands before it between the same marks: "two kids 6 and 9", "son 4"."""
    part = message.fragment(number.start)
    goes_on = message.word(part.start - 1) in ("(", "-", ":")
    near = [hit for hit in children if hit.end > part.start or goes_on]
    if not near or number.start - near[-1].end > _FAR:
        return False
    return members("not_after_child").isdisjoint(message.norms[near[-1].end : number.start])


def _is_list(
    message: Message, asked: str | None, number: Number, run: list[Number], children: list[Hit]
) -> bool:
    """Whether it stands with nothing but other ages: "8 and 13." after children, "a bairn, 2"."""
    part = message.fragment(number.start)
    if not (children or asked in ASKED) or not is_bare(message, part):
        return False
    follows = bool(children) and is_next_fragment(message, children[-1].end, part)
    return follows or asked == "youngest_child_age" or is_of_young_list(run, number)
