"""Days as they are said."""

from datetime import date

from knowledge import words


def spoken(day: date | None, language: str = "en") -> str:
    """A day as it is said, "21 November 2026"; empty for no day."""
    if day is None:
        return ""
    months = words.say("utter_web_months", language=language).split()
    return f"{day.day} {months[day.month - 1]} {day.year}"
