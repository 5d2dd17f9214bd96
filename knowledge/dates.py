"""Dates as precise as they were read: a day, a month or a year."""

from calendar import monthrange
from datetime import date


def first_day(text: object) -> date:
    """First day of "2025", "2025-04" or "2025-04-01". Raises ValueError."""
    year, month, day = _numbers(text)
    return date(year, month or 1, day or 1)


def last_day(text: object) -> date:
    """Last day of "2025", "2025-04" or "2025-04-01". Raises ValueError."""
    year, month, day = _numbers(text)
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])


def _numbers(text: object) -> tuple[int, int | None, int | None]:
    parts = str(text).split("-")
    if not 1 <= len(parts) <= 3 or not all(part.isdecimal() for part in parts):
        raise ValueError(f"{text!r} is not a year, a month or a day")
    numbers = [int(part) for part in parts]
    year, *rest = numbers
    month, day = (*rest, None, None)[:2]
    return year, month, day
