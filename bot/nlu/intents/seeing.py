"""The wish to see now what there is: "no kids. just show me". What is to be shown in particular is a search.

A question for whatever there is ("what's near me?") is the same to somebody of whom enough is known.
"""

from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Message

SEE_NOW, OFFER = "see_now", "offer"  # the entities
_JOINING = frozenset(("and", "n", "&"))


def wants_to_see(message: Message) -> bool:
    """Whether the message asks to be shown what there is, with what it tells or without."""
    return message.has("seeing", "now") or any(
        _stands_alone(message, hit) for hit in message.hits("seeing", "bare")
    )


def asks_what_there_is(message: Message) -> bool:
    """Whether the message asks for whatever there is."""
    return message.has("seeing", "offer")


def _stands_alone(message: Message, hit: Hit) -> bool:
    """Whether nothing stands around it but small words, after an "and" if any: "28 and please show me now"."""
    fragment = message.fragment(hit.start)
    joined = [at + 1 for at in range(fragment.start, hit.start) if message.word(at) in _JOINING]
    around = range(max([fragment.start, *joined]), fragment.stop)
    return all(message.word(at) in members("around_seeing") for at in around if not hit.start <= at < hit.end)
