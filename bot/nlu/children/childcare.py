"""Childcare that stands in the way of work, or that is settled."""

from collections.abc import Iterator

from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Fact, Message
from bot.nlu.words.scope import denied, denier, supposed

_NEAR = 7
_POLITE = frozenset(("please", "pls", "plz", "thanks", "ta", "thx", "cheers"))


def facts(message: Message, asked: str | None) -> Iterator[Fact]:
    """What the message says of childcare; to name it is enough where the question was what would help."""
    settled = message.hits("childcare", "settled")
    for hit in settled:
        yield Fact("childcare_need", False, hit.start, hit.end)
    for hit in message.hits("childcare", "word"):
        named = asked == "needs" and not settled and not denied(message, hit.start)
        if named or len(message.fragment(hit.start)) == hit.end - hit.start:
            yield Fact("childcare_need", True, hit.start, hit.end)
    for hit in message.hits("childcare", "need"):
        if asked is None and _is_turned_down(message, hit):
            yield Fact("childcare_need", False, hit.start, hit.end)
        elif not _is_denied(message, hit) and not supposed(message, hit.start):
            yield Fact("childcare_need", True, hit.start, hit.end)
    if not settled:
        yield from _obstacles(message)


def _is_turned_down(message: Message, hit: Hit) -> bool:
    """Whether it says to somebody that none is wanted: "no childcare mate", not "no childcare"."""
    opens = message.norms[hit.start] == "no" and message.is_end(hit.start - 1)
    return opens and message.word(hit.end) in members("vocatives") | _POLITE


def _is_denied(message: Message, hit: Hit) -> bool:
    """Whether a "no" takes it back; "can't" only says how hard it is."""
    at = denier(message, hit.start)
    return at is not None and message.norms[at] not in ("cant", "cannot", "couldnt", "without")


def _obstacles(message: Message) -> Iterator[Fact]:
    """Who minds children, beside money, lack or trouble: "the nursery near me, it's 62 quid a day"."""
    for hit in message.hits("childcare", "word", "provider"):
        if _is_in_the_way(message, hit) and not supposed(message, hit.start):
            yield Fact("childcare_need", True, hit.start, hit.end)


def _is_in_the_way(message: Message, hit: Hit) -> bool:
    sentence = message.sentence(hit.start)
    near = message.norms[max(sentence.start, hit.start - _NEAR) : min(sentence.stop, hit.end + _NEAR)]
    attends = message.word(hit.start - 1) in ("in", "at", "to", "from") and hit.meaning == "word"
    of_work = not members("childcare_work").isdisjoint(message.said(sentence))
    fine = not members("childcare_fine").isdisjoint(message.said(sentence))
    return not (attends or of_work or fine) and not members("childcare_trouble").isdisjoint(near)
