"""ME and Income Support, which look like "me" and "is" but for their capitals."""

from spacy.tokens import Doc

from bot.nlu.words.lexicon import members

_MEANT = {"ME": "cfs", "IS": "incomesupport"}
# Who stresses these stresses ME.
_PEOPLE = frozenset(("HE", "HIM", "HIS", "SHE", "HER", "MY", "YOU", "THEY", "THEM", "WE", "US"))


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
    done_to = not members("done_to_me").isdisjoint(before[-1:]) or before == ["this", "is"]
    pointed = typed[at] == "ME" and (done_to or not _PEOPLE.isdisjoint(typed))
    verb = typed[at] == "IS" and (not members("is_after").isdisjoint(before[-1:]) or _stands_between(doc, at))
    return pointed or verb or any(word.isupper() and word.lower() in members("stressed") for word in around)


def _stands_between(doc: Doc, at: int) -> bool:
    """Whether a word that leads to no benefit stands before, and one that joins nothing after: "that one IS online"."""
    before, after = (doc[near].norm_ if 0 <= near < len(doc) else "" for near in (at - 1, at + 1))
    leads = members("gets") | members("benefit_leads") | members("benefit_links")
    words = before.isalpha() and after.isalpha()
    return words and before not in leads and after not in members("joiners") | members("after_benefit")
