"""Which scheme a sentence names, as in "what's workwel?"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from rapidfuzz import fuzz, process, utils

from knowledge.beside import beside
from knowledge.catalogue import Catalogue
from knowledge.circumstances import Circumstances
from knowledge.gaps import is_local
from knowledge.phrases import low, plain
from knowledge.scheme import Scheme
from knowledge.shorthand import said_short, with_initials
from knowledge.truth import NO

_SURE = 88
_ALIKE = 85  # of 100, for the words in their order that should be the name
_SHORTEST = 4
_PART = re.compile(r"[,.!?;\n]")
_WORD = re.compile(r"\w+")

Names = dict[str, tuple[Scheme, ...]]


def named_in(text: str, catalogue: Catalogue, person: Circumstances) -> Scheme | None:
    """The scheme whose name, or other name, `text` holds, typos tolerated; its local form where the person lives.

    None if it names no scheme. The longest name found wins, so that "WorkWell Surrey" is not "WorkWell". One that is
    not where the person lives is meant only by its own name in full; only what is for a whole nation by its initials.
    """
    found = _longest(text, _names(catalogue), person) or with_initials(text, _wide(catalogue, person))
    return _local_form(found, catalogue, person) if found else None


def named_among(text: str, schemes: Sequence[Scheme], person: Circumstances) -> Scheme | None:
    """The same, of a few schemes; of those by their initials, or by words cut short as well."""
    spelled = _longest(text, _called_by(schemes), person) or with_initials(text, schemes)
    return spelled or next((scheme for scheme in schemes if said_short(text, scheme)), None)


def called(scheme: Scheme) -> tuple[str, ...]:
    """What a scheme is called: other names, its name, its name without what stands in brackets."""
    return (*scheme.also_called, scheme.name, scheme.name.split(" (")[0])


def _longest(text: str, names: Names, person: Circumstances) -> Scheme | None:
    found = process.extract(
        text,
        list(names),
        scorer=fuzz.partial_ratio,
        processor=utils.default_process,
        score_cutoff=_SURE,
        limit=20,
    )
    fitting = [
        (len(name), score, name)
        for name, score, _ in found
        if len(name) <= len(text) + 2 and _is_said(name, text)
    ]
    for _, _, name in sorted(fitting, reverse=True):
        chosen = next((scheme for scheme in names[name] if _may_be_meant(scheme, text, person)), None)
        if chosen:
            return chosen
    return None


def _is_said(name: str, text: str) -> bool:
    """Whether words of `text` in their order are the name, give or take slips; an everyday word is, if it stands so.

    "Remind me" and "I mind my granddaughter" are no Mind.
    """
    said, wanted = _words(text), _words(name)
    if len(wanted) == 1 and wanted[0] in _signs()["everyday"]:
        return any(_stands_as_name(_words(part), wanted[0]) for part in _PART.split(text))
    runs = (
        "".join(said[at : at + count])
        for count in range(max(1, len(wanted) - 1), len(wanted) + 2)
        for at in range(len(said) - count + 1)
    )
    return any(fuzz.ratio(run, "".join(wanted)) >= _ALIKE for run in runs)


def _stands_as_name(said: Sequence[str], name: str) -> bool:
    """Whether an everyday word is among what is said, and is not used as people use it every day."""
    return any(
        word == name and before not in _signs()["before_everyday"] and after not in _signs()["after_everyday"]
        for before, word, after in zip(["", *said], said, [*said[1:], ""], strict=False)
    )


def _words(text: str) -> list[str]:
    return plain(text).split()


@cache
def _signs() -> dict[str, frozenset[str]]:
    return {key: frozenset(words) for key, words in beside(__file__).items()}


def _may_be_meant(scheme: Scheme, text: str, person: Circumstances) -> bool:
    """Whether it is where the person lives, or else called by every word of its own name."""
    if scheme.area is None or scheme.area.covers(person.area) is not NO:
        return True
    said = set(_WORD.findall(low(text)))
    return set(_WORD.findall(scheme.name.split(" (")[0].lower())) <= said


def _called_by(schemes: Iterable[Scheme]) -> Names:
    """The schemes by each of their names; some share one."""
    names: dict[str, dict[Scheme, None]] = {}
    for scheme in schemes:
        for name in called(scheme):
            if len(name) >= _SHORTEST:
                names.setdefault(name, {})[scheme] = None
    return {name: tuple(each) for name, each in names.items()}


@cache
def _names(catalogue: Catalogue) -> Names:
    return _called_by(sorted(catalogue.offers, key=lambda scheme: scheme.local_of is not None))


def _wide(catalogue: Catalogue, person: Circumstances) -> Iterator[Scheme]:
    """What is for a whole nation, this person's for all that is known."""
    for scheme in _for_nations(catalogue):
        if scheme.area is None or scheme.area.covers(person.area) is not NO:
            yield scheme


@cache
def _for_nations(catalogue: Catalogue) -> tuple[Scheme, ...]:
    return tuple(scheme for scheme in catalogue.offers if not is_local(scheme))


def _local_form(scheme: Scheme, catalogue: Catalogue, person: Circumstances) -> Scheme:
    codes = {area.code for area in person.area or ()}
    for form in catalogue.local_forms(scheme.id):
        if codes and form.area and codes <= form.area.codes:
            return form
    return scheme
