"""Which scheme a sentence names, as in "what's workwel?"."""

from functools import cache

from rapidfuzz import fuzz, process, utils

from knowledge.catalogue import Catalogue
from knowledge.circumstances import Circumstances
from knowledge.scheme import Scheme

_SURE = 88
_SHORTEST = 4


def named_in(text: str, catalogue: Catalogue, person: Circumstances) -> Scheme | None:
    """The scheme whose name, or other name, `text` holds, typos tolerated; its local form where the person lives.

    None if it names no scheme. The longest name found wins, so that "WorkWell Surrey" is not "WorkWell".
    """
    names = _names(catalogue)
    found = process.extract(
        text,
        list(names),
        scorer=fuzz.partial_ratio,
        processor=utils.default_process,
        score_cutoff=_SURE,
        limit=20,
    )
    fitting = [(name, score) for name, score, _ in found if len(name) <= len(text) + 2]
    if not fitting:
        return None
    best = max(fitting, key=lambda pair: (len(pair[0]), pair[1]))
    return _local_form(names[best[0]], catalogue, person)


def called(scheme: Scheme) -> tuple[str, ...]:
    """What a scheme is called: other names, its name, its name without what stands in brackets."""
    return (*scheme.also_called, scheme.name, scheme.name.split(" (")[0])


@cache
def _names(catalogue: Catalogue) -> dict[str, Scheme]:
    schemes = sorted(catalogue.offers, key=lambda scheme: scheme.local_of is not None, reverse=True)
    return {name: scheme for scheme in schemes for name in called(scheme) if len(name) >= _SHORTEST}


def _local_form(scheme: Scheme, catalogue: Catalogue, person: Circumstances) -> Scheme:
    codes = {area.code for area in person.area or ()}
    for form in catalogue.local_forms(scheme.id):
        if codes and form.area and codes <= form.area.codes:
            return form
    return scheme
