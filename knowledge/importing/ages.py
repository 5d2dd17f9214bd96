"""For what ages a service is, believed only if somebody can be of that age."""

from knowledge.fields import FIELDS
from knowledge.importing.notes import Refused
from knowledge.importing.plain import plain

_OLDEST = FIELDS["age"].highest


def ages(told: tuple[tuple[object, object], ...]) -> dict[str, int]:
    """The widest limits of all that was told, as a rule has them: {"from": 16, "to": 24}. No limit is left out.

    Raises Refused for an age that nobody has and for limits that nobody is within.
    """
    pairs = [(_years(low), _years(high)) for low, high in told]
    for low, high in pairs:
        if low is not None and high is not None and low > high:
            raise Refused("age", f"from {low} to {high}: nobody is of that age")
    youngest = min((low or 0 for low, _ in pairs), default=0)
    limits = {"from": youngest} if youngest else {}
    known = [high for _, high in pairs if high is not None]
    return limits | {"to": max(known)} if known and len(known) == len(pairs) else limits


def _years(told: object) -> int | None:
    """Whole years; None if nothing was told."""
    text = plain(told, 40)
    if text is None and told in (None, ""):
        return None
    try:
        years = float(text or "")
    except ValueError:
        raise Refused("age", f"{text!r} is no age in years") from None
    if not (0 <= years <= _OLDEST and years.is_integer()):
        raise Refused("age", f"{text} is no age in whole years from 0 to {_OLDEST}")
    return int(years)
