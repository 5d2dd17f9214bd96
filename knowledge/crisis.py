"""The reply to somebody in danger: fixed words and the lines that are right for the nation. It asks nothing."""

from typing import Any

from knowledge import words
from knowledge.areas import all_areas
from knowledge.beside import beside
from knowledge.catalogue import Catalogue
from knowledge.scheme import Scheme


def reply(
    danger: str,
    nation: str | None,
    catalogue: Catalogue,
    language: str = "en",
    about: str = "self",
    again: bool = False,
) -> dict[str, Any]:
    """The contract's Message for one danger. Without a nation the lines of England and of Wales are shown.

    about: "other" where the talk is of somebody else: the words then fit whoever of the two is in danger.
    again: in other words, for somebody who has just read the first.
    """
    name = "utter_crisis_again" if again else f"utter_crisis_{danger}"
    text = words.say(name, language=language, about=about)
    return {"text": text, "help_lines": [_line(scheme) for scheme in lines(danger, nation, catalogue)]}


def lines(danger: str, nation: str | None, catalogue: Catalogue) -> tuple[Scheme, ...]:
    """The crisis records for one danger, in order; only those with a number that was read in a source."""
    schemes = (catalogue.schemes.get(name) for name in beside(__file__)[danger])
    return tuple(s for s in schemes if s is not None and s.join.phone and _covers(s, nation))


def _covers(scheme: Scheme, nation: str | None) -> bool:
    if nation not in ("England", "Wales") or scheme.area is None:
        return True
    return any(all_areas()[code].nation == nation for code in scheme.area.codes)


def _line(scheme: Scheme) -> dict[str, Any]:
    line = {"name": scheme.name, "phone": scheme.join.phone, "text": scheme.summary, "url": scheme.join.url}
    return {key: value for key, value in line.items() if value}
