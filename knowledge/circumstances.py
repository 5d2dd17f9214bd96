"""What a resident has told us. A field that is None has not been told."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from knowledge import places
from knowledge.areas import Area, all_areas
from knowledge.fields import FIELDS, Field


class BadCircumstance(ValueError):
    """A circumstance that cannot be: names the `field` and says what is wrong with it."""

    def __init__(self, field: str, fault: str) -> None:
        super().__init__(f"{field}: {fault}")
        self.field = field


@dataclass(frozen=True, slots=True)
class Circumstances:
    """The facts told so far about one person.

    `area` holds every council the place told could lie in, most likely first: usually one, several
    where the place is ambiguous ("Newport"). Lists keep the order told; an empty one means "none".
    """

    about: str | None = None
    age: int | None = None
    area: tuple[Area, ...] | None = None
    health_condition: bool | None = None
    health_types: tuple[str, ...] | None = None
    has_children: bool | None = None
    youngest_child_age: int | None = None
    childcare_need: bool | None = None
    lone_parent: bool | None = None
    pregnant: bool | None = None
    work: str | None = None
    months_out_of_work: int | None = None
    benefits: tuple[str, ...] | None = None
    wants_work: bool | None = None
    looking_for_work: bool | None = None
    groups: tuple[str, ...] | None = None
    needs: tuple[str, ...] | None = None

    @property
    def nation(self) -> str | None:
        """The nation they live in, if their place was told: that of the likeliest council."""
        return self.area[0].nation if self.area else None

    @classmethod
    def from_dict(cls, told: Mapping[str, Any]) -> "Circumstances":
        """The contract's JSON object as Circumstances.

        Raises BadCircumstance for an unknown key, a value of the wrong type or an impossible one.
        """
        if not isinstance(told, Mapping):
            raise BadCircumstance("circumstances", "must be a JSON object")
        given = [(_field(name), value) for name, value in told.items()]
        return cls(**{field.name: _value(field, value) for field, value in given if value is not None})

    def as_dict(self) -> dict[str, Any]:
        """Only what was told, in the contract's shape; `area` is an object, or left out if ambiguous."""
        told = {field.name: getattr(self, field.name) for field in fields(self)}
        known = {name: _plain(value) for name, value in told.items() if value is not None and name != "area"}
        if self.area is not None and len(self.area) == 1:
            known["area"] = area_dict(self.area[0])
        return known

    def with_told(self, told: Mapping[str, Any]) -> "Circumstances":
        """A copy with `told` (contract shape) added or put right. Raises BadCircumstance."""
        return replace(self, **{name: read(name, value) for name, value in told.items()})

    def without(self, name: str) -> "Circumstances":
        """A copy in which the field `name` is not told."""
        return replace(self, **{name: None})


def area_dict(area: Area) -> dict[str, str]:
    """An area as the contract gives it back."""
    return {"code": area.code, "name": area.name, "nation": area.nation}


def read(name: str, value: Any) -> Any:
    """One value of the contract's JSON as Circumstances holds it. Raises BadCircumstance."""
    return _value(_field(name), value)


def _field(name: str) -> Field:
    field = FIELDS.get(name)
    if field is None:
        raise BadCircumstance(name, "is not a circumstance we know")
    return field


def _value(field: Field, value: Any) -> Any:
    return _READERS[field.kind](field, value)


def _flag(field: Field, value: Any) -> bool:
    if not isinstance(value, bool):
        raise BadCircumstance(field.name, "must be true or false")
    return value


def _whole(field: Field, value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise BadCircumstance(field.name, "must be a whole number")
    if not field.lowest <= value <= field.highest:
        raise BadCircumstance(field.name, f"must be from {field.lowest} to {field.highest}")
    return value


def _choice(field: Field, value: Any) -> str:
    if not isinstance(value, str) or value not in field.values:
        raise BadCircumstance(field.name, "must be one of " + ", ".join(field.values))
    return value


def _choices(field: Field, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        raise BadCircumstance(field.name, "must be a list")
    return tuple(dict.fromkeys(_choice(field, item) for item in value))


def _place(field: Field, value: Any) -> tuple[Area, ...]:
    if isinstance(value, Mapping):
        value = value.get("code") or value.get("name")
    if not isinstance(value, str):
        raise BadCircumstance(field.name, "must be the name of a place, a council or a postcode")
    if value in all_areas():
        return (all_areas()[value],)
    found = places.find(value)
    if not found.candidates:
        raise BadCircumstance(field.name, "is not a place in the United Kingdom that we know")
    return tuple(candidate.area for candidate in found.candidates)


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


_READERS = {"flag": _flag, "whole": _whole, "choice": _choice, "choices": _choices, "place": _place}
