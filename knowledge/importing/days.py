"""Days as feeds write them, and when a service begins and ends."""

import re
from datetime import date

from knowledge.importing.notes import Note, Refused
from knowledge.importing.service import Spell

_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?:[T ].*)?")
_BRITISH = re.compile(r"(?P<day>\d\d?)/(?P<month>\d\d?)/(?P<year>\d{4})(?: .*)?")


def day(text: str | None, field: str, notes: list[Note]) -> date | None:
    """The day of "2026-03-15T10:30:45Z" or "15/03/2026"; None, and a note, if it is written otherwise.

    Raises Refused for a day that the calendar does not have.
    """
    if not text:
        return None
    match = _ISO.fullmatch(text) or _BRITISH.fullmatch(text)
    if match is None:
        notes.append(Note(field, f"{text!r} is no date that we can read"))
        return None
    try:
        return date(*(int(match[part]) for part in ("year", "month", "day")))
    except ValueError:
        raise Refused(field, f"{text!r} is a day that there is not") from None


def spell(told: tuple[Spell, ...], today: date, notes: list[Note]) -> dict[str, str]:
    """`opens` and `closes` of a record: from the first day of its timetables to the last, where each has one.

    Raises Refused for a timetable that ends before it begins.
    """
    spells = [(day(s.first, "opens", notes), day(s.last, "closes", notes)) for s in told]
    for first, last in spells:
        if first and last and first > last:
            raise Refused("closes", f"{last} is before it opens, {first}")
    opens, closes = [first for first, _ in spells if first], [last for _, last in spells if last]
    found = {}
    if opens and len(opens) == len(spells):
        found["opens"] = min(opens).isoformat()
    if closes and len(closes) == len(spells):
        found["closes"] = max(closes).isoformat()
        past = ", which has passed" if max(closes) < today else ""
        notes.append(
            Note("closes", f"{max(closes)} is the end of its timetable{past}; ask whether it goes on")
        )
    return found
