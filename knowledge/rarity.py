"""How rare each stem is among the schemes: a rare word tells more of which one is meant."""

from collections import Counter
from collections.abc import Callable
from functools import cache
from math import log

from knowledge.catalogue import Catalogue
from knowledge.scheme import Scheme


@cache
def rarity(catalogue: Catalogue, stems: Callable[[Scheme], frozenset[str]]) -> dict[str, float]:
    """Inverse document frequency of every stem: the natural logarithm of schemes over schemes with it.

    stems: those of one scheme, a function that lives as long as the program.
    """
    counts = Counter(stem for scheme in catalogue.offers for stem in stems(scheme))
    return {stem: log(len(catalogue.offers) / count) for stem, count in counts.items()}
