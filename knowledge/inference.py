"""What follows from what was told, so that nobody is asked what they have as good as said."""

from dataclasses import replace
from typing import Any

from knowledge.circumstances import Circumstances

_HEALTH_BENEFITS = {"esa", "pip", "dla"}


def with_implied(person: Circumstances) -> Circumstances:
    """A copy with the facts that follow from the told ones. What was told itself is never changed.

    Nothing implied is stored; it lives as long as one assessment.
    """
    implied = {name: value for name, value in _implied(person).items() if getattr(person, name) is None}
    return replace(person, **implied) if implied else person


def _implied(person: Circumstances) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    if person.youngest_child_age is not None or person.lone_parent or person.childcare_need:
        facts["has_children"] = True
    elif person.has_children is False:
        facts.update(childcare_need=False, lone_parent=False)
    if (
        person.health_types
        or person.work == "off_sick"
        or _HEALTH_BENEFITS.intersection(person.benefits or ())
    ):
        facts["health_condition"] = True
    elif person.health_condition is False:
        facts["health_types"] = ()
    if person.looking_for_work:
        facts["wants_work"] = True
    elif person.wants_work is False:
        facts["looking_for_work"] = False
    return facts
