"""The kinds of clause a rule is made of. Each holds one circumstance against one demand."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from knowledge.areas import Area
from knowledge.circumstances import Circumstances
from knowledge.findings import Finding
from knowledge.truth import NO, UNKNOWN, YES, Truth, all_of, any_of, of


@dataclass(frozen=True, slots=True)
class InArea:
    """The person lives in one of `codes`. `names`: the areas as the record names them."""

    codes: frozenset[str]
    names: tuple[str, ...]
    field: str = "area"

    def truth(self, person: Circumstances) -> Truth:
        """YES if every council the place could lie in is covered, NO if none is, else UNKNOWN."""
        return self.covers(person.area)

    def hold(self, person: Circumstances) -> list[Finding]:
        """The same as a finding."""
        return [Finding("area", self.covers(person.area), person.area, self)]

    def covers(self, areas: tuple[Area, ...] | None) -> Truth:
        """YES, NO or UNKNOWN for the councils told."""
        if not areas:
            return UNKNOWN
        if len(areas) == 1:
            return YES if areas[0].code in self.codes else NO
        inside = [area.code in self.codes for area in areas]
        return YES if all(inside) else UNKNOWN if any(inside) else NO


@dataclass(frozen=True, slots=True)
class _Demand:
    """What one circumstance must be; `covers` says whether a value told is."""

    field: str

    def truth(self, person: Circumstances) -> Truth:
        """YES or NO for what was told, UNKNOWN if nothing was."""
        told = getattr(person, self.field)
        return UNKNOWN if told is None else of(self.covers(told))

    def hold(self, person: Circumstances) -> list[Finding]:
        """The same as a finding."""
        return [Finding(self.field, self.truth(person), getattr(person, self.field), self)]

    def covers(self, told: Any) -> bool:
        """Whether what was told is what is asked for."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Between(_Demand):
    """A whole number from `lowest` to `highest`, both included; None is no limit."""

    lowest: int | None
    highest: int | None

    def covers(self, told: int) -> bool:
        """Whether the number lies within the limits."""
        above = self.lowest is None or told >= self.lowest
        return above and (self.highest is None or told <= self.highest)


@dataclass(frozen=True, slots=True)
class Is(_Demand):
    """A yes/no circumstance that must be `value`."""

    value: bool

    def covers(self, told: bool) -> bool:
        """Whether the answer is the one asked for."""
        return told is self.value


@dataclass(frozen=True, slots=True)
class OneOf(_Demand):
    """A circumstance, or any item of a list circumstance, that must be among `values`."""

    values: tuple[str, ...]

    def covers(self, told: str | tuple[str, ...]) -> bool:
        """Whether the choice, or one of the choices, is among the values."""
        return told in self.values if isinstance(told, str) else not _apart(told, self.values)


@dataclass(frozen=True, slots=True)
class NoneOf(_Demand):
    """A list circumstance that must hold none of `values`."""

    values: tuple[str, ...]

    def covers(self, told: tuple[str, ...]) -> bool:
        """Whether none of the choices is among the values."""
        return _apart(told, self.values)


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of several groups of clauses."""

    ways: tuple[tuple["Clause", ...], ...]
    field: str = "any_of"

    def truth(self, person: Circumstances) -> Truth:
        """YES if one way is met, NO if none can be, else UNKNOWN."""
        return any_of(met(way, person) for way in self.ways)

    def hold(self, person: Circumstances) -> list[Finding]:
        """The findings of the first way that is met; if none is, those of every way still open, or of all."""
        held = [hold_all(way, person) for way in self.ways]
        verdicts = [verdict(findings) for findings in held]
        if Truth.YES in verdicts:
            return held[verdicts.index(Truth.YES)]
        wanted = any_of(verdicts)
        standing = [found for found, truth in zip(held, verdicts, strict=True) if truth is wanted]
        return [
            item._replace(alternative=True) for found in standing for item in found if item.truth is wanted
        ]


Clause = InArea | Between | Is | OneOf | NoneOf | AnyOf


def hold_all(clauses: Iterable[Clause], person: Circumstances) -> list[Finding]:
    """Every clause held against one person."""
    return [finding for clause in clauses for finding in clause.hold(person)]


def met(clauses: Iterable[Clause], person: Circumstances) -> Truth:
    """Whether all clauses are met by one person; what each finds is left out, for speed."""
    return all_of(clause.truth(person) for clause in clauses)


def verdict(findings: Iterable[Finding]) -> Truth:
    """NO if any finding is NO, else UNKNOWN if any is UNKNOWN, else YES."""
    return all_of(finding.truth for finding in findings)


def _apart(told: tuple[str, ...], values: tuple[str, ...]) -> bool:
    return not any(item in values for item in told)
