"""The wish to see now what there is: "no kids. just show me". What is to be shown in particular is a search."""

from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Message

SEE_NOW = "see_now"  # the entity
_JOINING = frozenset(("and", "n", "&"))


def wants_to_see(message: Message) -> bool:
    """Whether the message asks to be shown what there is, with what it tells or without."""
    return message.has("seeing", "now") or any(
        _stands_alone(message, hit) for hit in message.hits("seeing", "bare")
    )


def _stands_alone(message: Message, hit: Hit) -> bool:
    """Whether nothing stands around it but small words, after an "and" if any: "28 and please show me now"."""
    fragment = message.fragment(hit.start)
    joined = [at + 1 for at in range(fragment.start, hit.start) if message.word(at) in _JOINING]
    around = range(max([fragment.start, *joined]), fragment.stop)
    return all(message.word(at) in members("around_seeing") for at in around if not hit.start <= at < hit.end)
