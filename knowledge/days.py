"""Days as they are said."""

from datetime import date

from knowledge import words
from knowledge.dates import first_day


def spoken(day: date | None, language: str = "en") -> str:
    """A day as it is said, "21 November 2026"; empty for no day."""
    if day is None:
        return ""
    months = words.say("utter_web_months", language=language).split()
    return f"{day.day} {months[day.month - 1]} {day.year}"


def spoken_as_read(text: str | None, language: str = "en") -> str:
    """A date as precise as it was read, "2024", "2024-05" or "2024-05-07", as it is said; empty for none."""
    if not text or "-" not in text:
        return text or ""
    day = spoken(first_day(text), language)
    return day if text.count("-") > 1 else day.removeprefix("1 ")
