"""What a record says on one side of a scheme, or in the words of a question, in its own sentences."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from knowledge.aspects import recorded_sign
from knowledge.catalogue import Catalogue
from knowledge.name_stems import named, stem
from knowledge.parts import tells_something
from knowledge.phrases import low, plain
from knowledge.rarity import rarity
from knowledge.scheme import Scheme

MOST = 2
_TELLING = 1.6  # the inverse document frequency from which a word by itself tells what a sentence is about
_SENTENCE = re.compile(r"[^.!?]+(?:[.!?](?!\s)[^.!?]*)*[.!?]?")
_ENDINGS = ("ing", "ed", "es", "er")
_SHORTEST = 3


def said_on(scheme: Scheme, aspect: str, text: str = "") -> str:
    """The sentences of its record that bear on `aspect`, two at most; empty if none does.

    text: the question; sentences that share its words go before others.
    """
    sign = recorded_sign(aspect)
    if not sign:
        return ""
    asked = _roots([text])
    found = sorted(said_with(scheme, sign), key=lambda sentence: -len(asked & _roots([sentence])))
    return " ".join(found[:MOST])


def said_with(scheme: Scheme, sign: re.Pattern[str]) -> Iterator[str]:
    """The sentences of its record in which `sign` is found, each once."""
    yield from (sentence for sentence in _sentences(scheme) if sign.search(low(sentence)))


def said_in_words_of(text: str, scheme: Scheme, catalogue: Catalogue) -> str:
    """The sentence of its record that shares most with the words of `text`; empty if it shares nothing that tells.

    The scheme's own name tells nothing, nor do words that stand in many records.
    """
    rare, own = rarity(catalogue, _recorded), named(scheme)
    words = (word for word in plain(text).split() if tells_something(word) and stem(word) not in own)
    asked = {root: rare[root] for root in _roots(words) if rare.get(root, 0) >= _TELLING}
    scores = {
        sentence: sum(asked.get(root, 0) for root in _roots([sentence])) for sentence in _sentences(scheme)
    }
    best = max(scores, key=scores.__getitem__, default="")
    return best if scores.get(best) else ""


def _sentences(scheme: Scheme) -> Iterable[str]:
    join = scheme.join
    told = (join.how, scheme.summary, *scheme.check, scheme.benefits, scheme.cost, scheme.lasts)
    return dict.fromkeys(part.strip() for text in told if text for part in _SENTENCE.findall(text))


@cache
def _recorded(scheme: Scheme) -> frozenset[str]:
    return _roots(_sentences(scheme))


def _roots(texts: Iterable[str]) -> frozenset[str]:
    """The words of `texts` without their endings: "driving" and "drives" are one."""
    return frozenset(map(_root, chain.from_iterable(plain(text).split() for text in texts)))


def _root(word: str) -> str:
    bare = stem(word)
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= _SHORTEST:
            return bare.removesuffix(ending)
    return bare.removesuffix("e") if len(bare) > _SHORTEST else bare
