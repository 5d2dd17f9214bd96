"""What anybody typed is forgotten as soon as it is read."""

from collections.abc import Iterator
from contextlib import contextmanager

from bot.nlu.words.lexicon import lexicon
from bot.nlu.words.tokens import nlp


@contextmanager
def forgetting() -> Iterator[None]:
    """Words met inside are forgotten afterwards: spaCy would keep every word that anybody ever typed.

    What is raised inside is raised once the words are forgotten: past spaCy's own zone it would leave them behind,
    freed but still known, and the next message with one of them would fail.
    """
    lexicon()
    fault: BaseException | None = None
    with nlp().memory_zone():
        try:
            yield
        except BaseException as met:
            fault = met
    if fault:
        raise fault
