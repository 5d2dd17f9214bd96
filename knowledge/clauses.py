"""The kinds of clause a rule is made of. Each holds one circumstance against one demand."""

from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.areas import Area
from knowledge.circumstances import Circumstances
from knowledge.findings import Finding
from knowledge.truth import NO, UNKNOWN, YES, Truth, any_of, of


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
class Between:
    """A whole number from `lowest` to `highest`, both included; None is no limit."""

    field: str
    lowest: int | None
    highest: int | None

    def truth(self, person: Circumstances) -> Truth:
        """YES, NO or UNKNOWN for the number told."""
        value = getattr(person, self.field)
        return UNKNOWN if value is None else of(self.covers(value))

    def hold(self, person: Circumstances) -> list[Finding]:
        """The same as a finding."""
        return [Finding(self.field, self.truth(person), getattr(person, self.field), self)]

    def covers(self, value: int) -> bool:
        """Whether `value` lies within the limits."""
        above = self.lowest is None or value >= self.lowest
        return above and (self.highest is None or value <= self.highest)


@dataclass(frozen=True, slots=True)
class Is:
    """A yes/no circumstance that must be `value`."""

    field: str
    value: bool

    def truth(self, person: Circumstances) -> Truth:
        """YES, NO or UNKNOWN for the answer told."""
        told = getattr(person, self.field)
        return UNKNOWN if told is None else of(told is self.value)

    def hold(self, person: Circumstances) -> list[Finding]:
        """The same as a finding."""
        return [Finding(self.field, self.truth(person), getattr(person, self.field), self)]


@dataclass(frozen=True, slots=True)
class OneOf:
    """A circumstance, or any item of a list circumstance, that must be among `values`."""

    field: str
    values: tuple[str, ...]

    def truth(self, person: Circumstances) -> Truth:
        """YES, NO or UNKNOWN for the choice or choices told."""
        told = getattr(person, self.field)
        if told is None:
            return UNKNOWN
        return of(told in self.values if isinstance(told, str) else not _apart(told, self.values))

    def hold(self, person: Circumstances) -> list[Finding]:
        """The same as a finding."""
        return [Finding(self.field, self.truth(person), getattr(person, self.field), self)]


@dataclass(frozen=True, slots=True)
class NoneOf:
    """A list circumstance that must hold none of `values`."""

    field: str
    values: tuple[str, ...]

    def truth(self, person: Circumstances) -> Truth:
        """YES, NO or UNKNOWN for the choices told."""
        told = getattr(person, self.field)
        return UNKNOWN if told is None else of(_apart(told, self.values))

    def hold(self, person: Circumstances) -> list[Finding]:
        """The same as a finding."""
        return [Finding(self.field, self.truth(person), getattr(person, self.field), self)]


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
    result = YES
    for clause in clauses:
        truth = clause.truth(person)
        if truth is NO:
            return NO
        if truth is UNKNOWN:
            result = UNKNOWN
    return result


def _apart(told: tuple[str, ...], values: tuple[str, ...]) -> bool:
    return not any(item in values for item in told)


def verdict(findings: Iterable[Finding]) -> Truth:
    """NO if any finding is NO, else UNKNOWN if any is UNKNOWN, else YES."""
    result = YES
    for finding in findings:
        if finding.truth is NO:
            return NO
        if finding.truth is UNKNOWN:
            result = UNKNOWN
    return result
