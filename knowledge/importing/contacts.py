"""How to get in touch, each way only if it can be one."""

import re
from urllib.parse import urlsplit

from knowledge.importing.notes import Note, Refused
from knowledge.importing.service import Service
from knowledge.importing.where import council

_LINK = re.compile(r"https://[^\s<>\"\\^`{|}…]+")
_PHONE = re.compile(r"\d[\d ]{8,14}\d")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_ABROAD = re.compile(r"^(?:\+|00)44\s*(?:\(0\))?\s*")
_NOT_DIALLED = re.compile(r"[().\-–/]+")


def contacts(service: Service, notes: list[Note]) -> dict[str, str]:
    """`url`, `phone`, `email` and `address` of a record's `join`. Raises Refused for a link that is not https."""
    found = {
        "url": _link(service.url) if service.url else None,
        "phone": _phone(service, notes),
        "email": _email(service.email, notes) if service.email else None,
        "address": _address(service, notes),
    }
    return {name: value for name, value in found.items() if value}


def _link(url: str) -> str:
    """An https link to a named host, as it is. One with a name and password in it would hide where it leads."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        raise Refused("url", f"{url} is no link") from None
    if not _LINK.fullmatch(url) or "." not in host or "@" in parts.netloc:
        raise Refused("url", f"{url} is not an https link")
    return url


def _phone(service: Service, notes: list[Note]) -> str | None:
    """The first number that can be dialled in the United Kingdom."""
    dialled = {told: _dialled(told) for told in service.phones}
    notes.extend(
        Note("phone", f"{told!r} is no number that we can dial") for told, n in dialled.items() if not n
    )
    numbers = [number for number in dialled.values() if number]
    notes.extend(Note("phone", f"{other} is a further number, not kept") for other in numbers[1:])
    return numbers[0] if numbers else None


def _dialled(told: str) -> str | None:
    """As it is dialled here, "01204 333 333" for "+44 (0)1204 333-333"; None if it is no British number."""
    home = _ABROAD.sub("0", told.strip(" \"'"))
    number = " ".join(_NOT_DIALLED.sub(" ", home).split())
    return number if _PHONE.fullmatch(number) and number[0] == "0" and number[1] != "0" else None


def _email(told: str, notes: list[Note]) -> str | None:
    address = told.removeprefix("mailto:")
    if _EMAIL.fullmatch(address):
        return address
    notes.append(Note("email", f"{told!r} is no e-mail address"))
    return None


def _address(service: Service, notes: list[Note]) -> str | None:
    """The one address with a postcode that exists; of several none, since none stands for the others."""
    real = {
        ", ".join((*address.lines, address.postcode or "")): None
        for address in service.addresses
        if address.lines and council(address.postcode)
    }
    unreal = len(service.addresses) - len(real)
    if unreal > 0:
        notes.append(Note("address", f"{unreal} without a street or a postcode that we know, or told twice"))
    if len(real) > 1:
        notes.append(Note("address", f"{len(real)} addresses; none is kept"))
    return next(iter(real)) if len(real) == 1 else None
