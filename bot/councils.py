"""Councils that embed this server: name, look, phone line and default area, from one settings file.

The file is YAML, a mapping from a short key to the council's settings; docs/embedding.md shows one.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import yaml

from knowledge.areas import by_name

_COLOUR = re.compile(r"#[0-9a-f]{6}")
_FONT = re.compile(r"[\w\s,'\"-]{1,120}")
_ORIGIN = re.compile(r"https?://[\w.-]+(:\d+)?")
_ENOUGH_CONTRAST = 4.5


class BadCouncil(ValueError):
    """A settings file that cannot be used: says which council, which setting and why."""


@dataclass(frozen=True, slots=True)
class Council:
    """One council's settings.

    hours: when its phone line is open. area: where we look until a resident names another place. sites: the origins
    that may show the chat in a frame.
    """

    key: str = ""
    name: str = ""
    colour: str = "#12504c"
    font: str = ""
    radius: int = 10
    phone: str = ""
    hours: str = ""
    area: str = ""
    sites: tuple[str, ...] = ()

    @property
    def code(self) -> str | None:
        """The code of its area; None if it has none set."""
        area = by_name(self.area)
        return area.code if area else None

    @property
    def theme(self) -> str:
        """The custom properties that make the chat look like the council's; empty for the look of our own."""
        if not self.key:
            return ""
        font = f"--waymark-font: {self.font};" if self.font else ""
        return f":root {{ --waymark-colour: {self.colour}; --waymark-radius: {self.radius}px; {font} }}\n"


NONE = Council()
_SETTINGS = {field.name for field in fields(Council)} - {"key"}
_TEXTS = _SETTINGS - {"radius", "sites"}


def read(path: Path | None) -> Mapping[str, Council]:
    """The councils of a settings file by key; none without a file. Raises BadCouncil."""
    if path is None:
        return {}
    return {key: _council(key, entry) for key, entry in _entries(path).items()}


def contrast_with_white(colour: str) -> float:
    """Contrast ratio of white text on `colour` ("#rrggbb"), 1 to 21 (WCAG 2.2, relative luminance)."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return 1.05 / (luminance + 0.05)


def _entries(path: Path) -> dict[Any, Any]:
    """The file as YAML has it. Why it cannot be read is said without a word of what is in it."""
    try:
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as fault:
        raise BadCouncil(f"{path}: cannot be read; set WAYMARK_COUNCILS to a file that can") from fault
    except (yaml.YAMLError, ValueError) as fault:
        line = getattr(getattr(fault, "problem_mark", None), "line", None)
        where = "" if line is None else f" near line {line + 1}"
        raise BadCouncil(f"{path}: is not YAML in UTF-8{where}; put that right") from fault
    if not isinstance(raw, dict | None):
        raise BadCouncil(f"{path}: must be a mapping of councils, each a short key and its settings below it")
    return raw or {}


def _council(key: Any, entry: Any) -> Council:
    if not isinstance(key, str):
        raise BadCouncil(f"{key}: the key of a council must be text; put it in quotes")
    if not isinstance(entry, dict):
        raise BadCouncil(f"{key}: must be a mapping of settings, like name: Shire Council")
    unknown = sorted(str(name) for name in set(entry) - _SETTINGS)
    if unknown:
        raise BadCouncil(f"{key}: {unknown[0]} is not a setting; take it out")
    for name in sorted(_TEXTS & set(entry)):
        if not isinstance(entry[name], str):
            raise BadCouncil(f"{key}: {name} must be text; put it in quotes")
    sites = entry.get("sites", [])
    if not isinstance(sites, list):
        raise BadCouncil(f'{key}: sites must be a list, like ["https://www.example.gov.uk"]')
    council = Council(key=key, **{**entry, "sites": tuple(sites)})
    _check(council)
    return council


def _check(council: Council) -> None:
    if not _COLOUR.fullmatch(council.colour):
        raise BadCouncil(f"{council.key}: colour must be like #12504c, in small letters")
    if contrast_with_white(council.colour) < _ENOUGH_CONTRAST:
        raise BadCouncil(f"{council.key}: colour is too light for white text; pick a darker one")
    if council.font and not _FONT.fullmatch(council.font):
        raise BadCouncil(f"{council.key}: font must be a list of font names")
    if type(council.radius) is not int or not 0 <= council.radius <= 30:
        raise BadCouncil(f"{council.key}: radius must be a whole number of pixels from 0 to 30")
    if council.area and not council.code:
        raise BadCouncil(f"{council.key}: area must be the name of a council, like Bolton")
    for site in council.sites:
        if not _ORIGIN.fullmatch(str(site)):
            raise BadCouncil(f"{council.key}: {site!r} is not an origin like https://www.example.gov.uk")
