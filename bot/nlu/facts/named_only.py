"""What a message in a conversation names without telling it: "prison?? answer me", "they're all mental health"."""

from bot.nlu.words.lexicon import members
from bot.nlu.words.message import Fact, Message
from bot.nlu.words.scope import thought

# Our question names the answers to these itself, so that one said again with a mark may only throw it back.
_NAMED_IN_QUESTION = ("groups", "needs")
_MARKS = ("?", "!")


def is_only_named(message: Message, fact: Fact, asked: str | None, talking: bool) -> bool:
    """Whether a fact is only thrown back, or said of what we showed.

    asked: the field that was asked for. talking: whether anything was told or asked before.
    """
    if fact.value is False or fact.value is None or fact.field == "about":
        return False
    words = range(fact.start, fact.end)
    return is_thrown_back(message, words, fact.field, asked, talking) or _is_of_list(message, fact.start)


def is_thrown_back(message: Message, words: range, field: str, asked: str | None, talking: bool) -> bool:
    """Whether `words` stand alone before a question mark, and are no unsure answer to what was asked.

    "YORK? thats 40 miles" is one; "uc?" is an answer, and so is "housing? debt?", but not "debt??".
    """
    sentence = message.sentence(words.start)
    around = [message.norms[at] for at in sentence if at not in words]
    if message.word(sentence.stop) != "?" or not members("around_echo").issuperset(around):
        return False
    if any(hit.start == sentence.stop + 1 for hit in message.hits("answers", "yes")):
        return False
    doubled = message.word(sentence.stop + 1) in _MARKS
    alone = len(sentence) + 1 + doubled >= len(message)
    if field == asked:
        return field in _NAMED_IN_QUESTION and (doubled or (field == "groups" and not alone))
    return doubled or (talking and asked is None)


def _is_of_list(message: Message, position: int) -> bool:
    """Whether its thought begins by saying what all of them are: "they're all for parents", "these are both carers"."""
    part = thought(message, position)
    if message.word(position) in members("own"):
        return False
    return any(
        part.start <= hit.end
        and hit.start in message.sentence(position)
        and hit.end <= position
        and members("of_what").issuperset(message.norms[hit.end : position])
        for hit in message.hits("scope", "of_list")
    )
