"""Months and days that people name, reckoned from a day that is passed in."""

from datetime import date

from dateutil.easter import easter

_NAMES = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
MONTHS = {name: number for number, name in enumerate(_NAMES, 1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
_WELSH = "ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr"
MONTHS |= {name: number for number, name in enumerate(_WELSH.split(), 1)}
MONTHS |= {"christmas": 12, "xmas": 12, "halloween": 10, "nadolig": 12, "whitsun": 5}


def months_since(month: int, year: int | None, today: date) -> int:
    """Whole months since a month; without a year, since the last time that it was."""
    if year is None:
        return (today.month - month) % 12
    return 12 * (today.year - year) + today.month - month


def last_easter(today: date) -> date:
    """Easter Sunday, this year's or last year's."""
    this_year = easter(today.year)
    return this_year if this_year <= today else easter(today.year - 1)


def years_since(born: date, today: date) -> int:
    """Whole years of age on `today`."""
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
