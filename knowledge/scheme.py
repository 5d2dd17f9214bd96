"""A scheme: one offer of help, whom it is for, how to join, and where all that was read."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from knowledge.clauses import Clause, InArea

KINDS = (
    "youth_hub",
    "workwell",
    "peer_support",
    "area_programme",
    "employment_programme",
    "health",
    "childcare",
    "skills",
    "advice",
    "crisis",
)
State = Literal["planned", "open", "closed"]


@dataclass(frozen=True, slots=True)
class Join:
    """How to join. None means that it was not read anywhere; `self_referral` None likewise."""

    self_referral: bool | None = None
    url: str | None = None
    phone: str | None = None
    email: str | None = None
    address: str | None = None
    how: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Where something was read. `date` is the page's own, as precise as it was ("2024", "2024-05-07")."""

    publisher: str
    url: str | None
    date: str | None
    supports: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Scheme:
    """One record of the knowledge base. Compared by identity: `id` is unique within a catalogue.

    rule: every clause must be met. aimed_at: whom it is mainly for; ranks and is told, never excludes.
    helps_with: the needs it answers. local_of: id of the national umbrella it is the local form of.
    parts: council name to the part of it covered, where only a part is. opens and closes: first and last
    day it takes people, None if not known. successor: id of what replaced it. narrow: for fewer people than
    any circumstance can tell (one illness, say), so it is shown after what is for more. by_name: it is told of only to
    those who ask for it, because nobody can join it or because anybody could be told of it. asked_for: what people
    say who look for it, in either language; a search finds it by these words before any other. knows_of: the same, for
    what it does not do itself but may know who does.
    """

    id: str
    name: str
    kind: str
    summary: str
    rule: tuple[Clause, ...]
    join: Join
    sources: tuple[Source, ...]
    confidence: Literal["high", "medium", "low"]
    aimed_at: tuple[Clause, ...] = ()
    helps_with: tuple[str, ...] = ()
    local_of: str | None = None
    parts: tuple[tuple[str, str], ...] = ()
    check: tuple[str, ...] = ()
    cost: str | None = None
    lasts: str | None = None
    benefits: str | None = None
    opens: date | None = None
    closes: date | None = None
    closed: bool = False
    narrow: bool = False
    by_name: bool = False
    successor: str | None = None
    also_called: tuple[str, ...] = ()
    asked_for: tuple[str, ...] = ()
    knows_of: tuple[str, ...] = ()
    review_by: date | None = None
    verified_on: date | None = None
    note: str | None = None
    area: InArea | None = field(init=False)

    def __post_init__(self) -> None:
        """Set `area`, the area clause of the rule; None if it is for everywhere."""
        area = next((clause for clause in self.rule if isinstance(clause, InArea)), None)
        object.__setattr__(self, "area", area)

    def state(self, today: date) -> State:
        """Whether it takes people on that day. A scheme with no dates is open unless marked closed."""
        if self.closed or (self.closes is not None and today > self.closes):
            return "closed"
        if self.opens is not None and today < self.opens:
            return "planned"
        return "open"
