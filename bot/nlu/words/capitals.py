"""ME and Income Support, which look like "me" and "is" but for their capitals."""

from spacy.tokens import Doc

from bot.nlu.words.lexicon import members

_MEANT = {"ME": "cfs", "IS": "incomesupport"}
_PEOPLE = frozenset(("HE", "HIM", "HIS", "SHE", "HER", "MY", "YOU"))  # who stresses these stresses ME
_POINTED_AT_ME = (["tell"], ["show"], ["give"], ["help"], ["send"], ["let"], ["ask"], ["owe"], ["owes"])


def may_mean(text: str) -> bool:
    """Whether capitals can tell something in `text`: they are there, and not everything is in capitals."""
    return not text.isupper() and any(word in text for word in _MEANT)


def write_out(doc: Doc, typed: list[str]) -> None:
    """Give the words that are meant by such capitals their names. typed: the words of `doc` with their capitals."""
    for at, token in enumerate(doc):
        if typed[at] in _MEANT and not _is_stressed(doc, typed, at):
            token.norm_ = _MEANT[typed[at]]


def _is_stressed(doc: Doc, typed: list[str], at: int) -> bool:
    """Whether capitals only stress the word at `at`: "this is ME now", "IS IT", "he IS on UC"."""
    around = typed[max(0, at - 1) : at] + typed[at + 1 : at + 2]
    before = [token.norm_ for token in doc[max(0, at - 2) : at]]
    pointed = typed[at] == "ME" and (before[-1:] in _POINTED_AT_ME or before == ["this", "is"])
    pointed = pointed or (typed[at] == "ME" and not _PEOPLE.isdisjoint(typed))
    verb = typed[at] == "IS" and not members("is_after").isdisjoint(before[-1:])
    return pointed or verb or any(word.isupper() and word.lower() in members("stressed") for word in around)
