"""The day where residents are. The domain is given a day; whoever begins a turn or runs a command asks here."""

from datetime import UTC, date, datetime

from dateutil.tz import gettz

# Not zoneinfo: that needs the system's time zones, which small images leave out; dateutil brings its own.
_LONDON = gettz("Europe/London")


def day(moment: datetime) -> date:
    """The day in England and Wales at a moment, whose zone is known."""
    return moment.astimezone(_LONDON).date()


def today() -> date:
    """The day in England and Wales now, wherever the server stands."""
    return day(datetime.now(UTC))
