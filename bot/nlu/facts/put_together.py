"""Facts in the contract's shape."""

from collections.abc import Iterable
from typing import Any

from bot.nlu.words.message import Fact
from knowledge.fields import FIELDS


def circumstances(facts: Iterable[Fact]) -> dict[str, Any]:
    """Facts in the contract's shape: the last word counts, lists grow, what always goes together is added."""
    found: dict[str, Any] = {}
    for fact in sorted(facts, key=lambda each: each.start):
        if FIELDS[fact.field].kind == "choices":
            values = found.setdefault(fact.field, [])
            if fact.value is not None and fact.value not in values:
                values.append(fact.value)
        else:
            found[fact.field] = fact.value
    return _with_companions(found)


def _with_companions(found: dict[str, Any]) -> dict[str, Any]:
    if found.get("health_types"):
        found["health_condition"] = True
    if "youngest_child_age" in found or found.get("lone_parent"):
        found["has_children"] = True
    if found.get("looking_for_work"):
        found["wants_work"] = True
    if found.get("work") == "employed":
        found.pop("months_out_of_work", None)
    return {name: found[name] for name in FIELDS if name in found}
