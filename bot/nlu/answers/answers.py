"""What a message means as the answer to the question before it: "yes", "28", "all fine thanks", "rather not say"."""

from collections.abc import Iterator

from bot.nlu.answers.replies import REPLIES
from bot.nlu.whose.people import People
from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Fact, Message
from bot.nlu.words.scope import denied, excepted
from knowledge.fields import FIELDS

_NONE_MEANS_EMPTY = frozenset(("benefits", "groups", "needs"))
_NOBODY = frozenset(("nobody", "nobodys", "noone"))
_LISTS = _NONE_MEANS_EMPTY | {"health_types"}
_DONE = frozenset(("work", "worked", "live", "lived", "drive", "drove"))
# What "one day" answers: a wish for work, but no search for it now.
_LATER = {"wants_work": True, "looking_for_work": False}


def facts(message: Message, people: People, asked: str | None, told: set[str]) -> Iterator[Fact]:
    """What follows from the question `asked`, unless the message has told it in so many words (`told`)."""
    if asked is None:
        return
    if asked in told:
        if asked in _LISTS or asked == "health_condition":
            yield from REPLIES[asked](message, people)
        return
    if FIELDS[asked].kind == "flag":
        yield from _flag(message, asked)
    elif asked in _NONE_MEANS_EMPTY:
        yield from _none(message, asked)
    if asked in REPLIES:
        yield from REPLIES[asked](message, people)


def says_yes(message: Message, asked: str | None) -> bool:
    """Whether the question is answered with yes before anything else."""
    flag = asked is not None and FIELDS[asked].kind == "flag"
    return flag and any(hit.start == 0 for hit in message.hits("answers", "yes"))


def _flag(message: Message, asked: str) -> Iterator[Fact]:
    answer = _yes_or_no(message, asked, "yes", "no", *(("later",) if asked in _LATER else ()))
    if asked == "pregnant" and answer and answer.meaning == "yes" and message.has("family", "she_is"):
        return
    if asked == "health_condition" and (answer is None or answer.meaning == "no"):
        fine = message.hits("fine")
        if fine and answer is None and excepted(message, fine[0].end):
            return
        if fine and not denied(message, fine[0].start):
            yield Fact(asked, False, fine[0].start, fine[0].end)
            return
    if answer:
        value = _LATER[asked] if answer.meaning == "later" else answer.meaning == "yes"
        yield Fact(asked, value, answer.start, answer.end)


def _yes_or_no(message: Message, asked: str, *meanings: str) -> Hit | None:
    """The yes or no, or other answer of `meanings`, that opens or closes a stretch between two marks; the first one."""
    for hit in message.hits("answers", *meanings):
        words = message.fragment(hit.start)
        opens = all(message.norms[at] in members("before_yes") for at in range(words.start, hit.start))
        closes = hit.end == words.stop or all(
            message.norms[at] in members("before_yes") for at in range(hit.end, words.stop)
        )
        if (opens or closes) and not _goes_on(message, hit) and not _is_wish(message, hit, asked):
            return hit
    return None


def _is_wish(message: Message, hit: Hit, asked: str) -> bool:
    """Whether "I would like" answers a question about no wish: "I would like to see what there is"."""
    return asked not in _LATER and "like" in message.norms[hit.start : hit.end]


def _goes_on(message: Message, hit: Hit) -> bool:
    """Whether it only begins another sentence: "I don't need counselling", "I never work here", "do I have to ring"."""
    last, after = message.norms[hit.end - 1], message.word(hit.end)
    if last == "never" and after in _DONE:
        return True
    return (last == "dont" and after in members("wanting")) or (last == "have" and after == "to")


def _none(message: Message, asked: str) -> Iterator[Fact]:
    if (asked == "groups" and _is_one_alone(message)) or message.has("none", "puts_right"):
        return
    hits = [*message.hits("none", "none"), *message.hits("answers", "no")]
    for hit in hits:
        words = message.fragment(hit.start)
        brief = members("before_yes").issuperset(message.norms[words.start : hit.start])
        brief = (
            brief
            or message.word(hit.start - 1) == "so"
            or (message.norms[hit.start : hit.end] == ["nothing", "else"] and message.is_turn(hit.start - 1))
            or _denies_each(message, range(words.start, hit.start))
        )
        if brief and not _denies_another(message, hit) and not _names_nobody(message, hit):
            yield Fact(asked, None, hit.start, hit.end)
            return


def _names_nobody(message: Message, hit: Hit) -> bool:
    """Whether it tells what no person does: "nobody is hurting me"."""
    return message.norms[hit.end - 1] in _NOBODY and not message.is_break(hit.end)


def _is_one_alone(message: Message) -> bool:
    """Whether one of the groups is told or denied, and not all of them: "not a carer", not "none, never a carer"."""
    return "none" not in message.norms and (message.has("groups") or message.has("none", "one_alone"))


def _denies_each(message: Message, words: range) -> bool:
    """Whether `words` only deny one after another: "no PIP no ESA", before "no nothing"."""
    named = {at for hit in message.hits("benefits") for at in range(hit.start, hit.end)}
    return all(at in named or message.norms[at] in members("negators") for at in words)


def _denies_another(message: Message, hit: Hit) -> bool:
    """Whether it denies what was not asked: "no kids" of benefits, "I don't drive"; or puts right: "no, it's two"."""
    needs = message.word(hit.end) in ("need", "needs")
    after = message.word(hit.end + needs)
    goes_on = not message.is_break(hit.end) and after not in members("after_no") | members(
        "before_yes"
    ) | members("turns")
    return message.norms[hit.end - 1] in members("goes_on") and goes_on
