"""What a service costs."""

from datetime import date
from math import isfinite

from knowledge.importing.days import day
from knowledge.importing.notes import Note, Refused
from knowledge.importing.plain import cut, plain
from knowledge.importing.service import Cost, Service

_FREE = frozenset({"free", "free of charge", "no charge", "no cost", "none", "nil", "£0", "£0.00", "0"})
_LONGEST = 200


def cost(service: Service, today: date, notes: list[Note]) -> str | None:
    """The word "free", or the prices of today in words; None if none was told. Raises Refused for what is no price."""
    priced = [(item, _amount(item.amount)) for item in service.costs]
    current = [(item, amount) for item, amount in priced if not _past(item, today, notes)]
    if service.fees:
        return "free" if service.fees.casefold().rstrip(".") in _FREE else cut(service.fees, _LONGEST)
    if current and all(amount == 0 and not item.option for item, amount in current):
        return "free"
    return cut("; ".join(text for item, amount in current if (text := _text(item, amount))), _LONGEST) or None


def _amount(told: object) -> float | None:
    text = plain(told, 40)
    if text is None:
        return None
    try:
        amount = float(text.removeprefix("£"))
    except ValueError:
        raise Refused("cost", f"{text!r} is no amount of money") from None
    if amount < 0 or not isfinite(amount):
        raise Refused("cost", f"{text} is no price")
    return amount


def _past(item: Cost, today: date, notes: list[Note]) -> bool:
    last = day(item.spell.last, "cost", notes)
    return last is not None and last < today


def _text(item: Cost, amount: float | None) -> str:
    """One price in words, such as "£35 per session (under 18s)"."""
    price = "" if amount is None else f"£{amount:.2f}".removesuffix(".00")
    told = " ".join(part for part in (price, item.about) if part)
    return f"{told} ({item.option})" if told and item.option else told or item.option or ""
