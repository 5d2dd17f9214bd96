"""The personas under people/: who somebody truly is, how they talk, and what they should be shown.

name, truth        who it is: circumstances as the contract spells them, the area by its council's name. What is
                   left out of `truth` is `USUAL`.
opens              the first message
answers            what they say when asked for a circumstance: words, or a list of words, one for each time.
                   `consent` answers "may we ask about your health?". What is not named is answered from
                   `truth`, in plain words; by buttons if `presses` is true.
refuses            circumstances they would rather not tell, or `all`; `refusal`: their words for that
asides             said in turn instead of an answer while a question is open
then               said in turn once something has been shown; words, or {says, now: what is true from now on}
                   or {chooses: the value of a choice}
shown              schemes that must be among those shown, by id; a list inside it: at least one of these
never              schemes or kinds that must not be shown, though some would fit
kept               whether docs/conversations.md has the conversation
"""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from knowledge.areas import by_name
from knowledge.circumstances import Circumstances
from knowledge.inference import with_implied

HERE = Path(__file__).with_name("people")
USUAL = {
    "health_condition": False,
    "has_children": False,
    "lone_parent": False,
    "pregnant": False,
    "childcare_need": False,
    "benefits": [],
    "groups": [],
    "wants_work": True,
}


@dataclass(frozen=True)
class Persona:
    """One person, as written in a file."""

    name: str
    truth: dict[str, Any]
    opens: str
    answers: dict[str, str | list[str]] = field(default_factory=dict)
    refuses: list[str] | str = ()
    refusal: str = "I'd rather not say"
    presses: bool = False
    asides: list[str] = field(default_factory=list)
    then: list[Any] = field(default_factory=list)
    shown: list[Any] = field(default_factory=list)
    never: list[str] = field(default_factory=list)
    kept: bool = False


@cache
def personas() -> tuple[Persona, ...]:
    """All of them, by file and in the order written."""
    files = sorted(HERE.glob("*.yml"))
    return tuple(Persona(**one) for file in files for one in yaml.safe_load(file.read_text("utf-8")))


def circumstances(truth: dict[str, Any]) -> Circumstances:
    """The whole truth about somebody; raises ValueError for a council that there is not."""
    told = {**USUAL, **truth}
    area = by_name(told["area"])
    if area is None:
        raise ValueError(f"no council called {told['area']}")
    return with_implied(Circumstances.from_dict({**told, "area": area.code}))
