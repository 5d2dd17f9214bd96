"""People a resident can talk to about their own case, and a scheme as a line to call."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from knowledge.catalogue import Catalogue
from knowledge.scheme import Scheme

_FILE = Path(__file__).with_name("people.yml")


def people(nation: str | None, catalogue: Catalogue) -> tuple[Scheme, ...]:
    """The services with a person to talk to in that nation; those of England where none is known."""
    ids = _by_nation().get(nation or "England", _by_nation()["England"])
    return tuple(catalogue.schemes[name] for name in ids if name in catalogue.schemes)


def help_line(scheme: Scheme) -> dict[str, Any]:
    """A scheme in the contract's shape of a help line; keys with nothing known are left out."""
    line = {"name": scheme.name, "phone": scheme.join.phone, "text": scheme.join.how, "url": scheme.join.url}
    return {key: value for key, value in line.items() if value}


@cache
def _by_nation() -> dict[str, list[str]]:
    found: dict[str, list[str]] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return found
