"""A handover: what a resident agreed to let an adviser see, opened by a short code for 14 days.

It holds no name, nothing that was written and no key to the conversation.
"""

import hashlib
import hmac
import re
from collections.abc import Container
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from knowledge.assess import Assessment
from knowledge.catalogue import Catalogue
from knowledge.circumstances import Circumstances
from knowledge.phrases import low
from knowledge.questions import SHOWN
from knowledge.recommend import recommend, recommendation

LASTS = timedelta(days=14)
# None is taken for another on paper (no 0 O, 1 I L, 2 Z, 5 S, 8 B), and without vowels no code spells a word.
ALPHABET = "2346789CDFGHJKMNPQRTVWXY"
LENGTH = 11  # 24 ** 11 codes are 50 bits
_GROUP = 4
_ADDS = re.compile(
    r"\b(?:put|add|stick|include)\b.{1,40}\b(?:on|to|in) (?:it|there)\b|\b(?:put|add|include)\b.{1,40}\bas well\b"
)
# Answers to other questions that tell of health as well.
_TELLING: dict[str, tuple[str, ...]] = {
    "work": ("off_sick",),
    "benefits": ("esa", "pip", "dla"),
    "groups": ("substance",),
    "needs": ("mental_health",),
}


def adds(text: str) -> bool:
    """Whether `text` asks for more to stand on the page: "yes, put cscs on it as well"."""
    return bool(_ADDS.search(low(text)))


@dataclass(frozen=True, slots=True)
class Handover:
    """What an adviser may see. made_on, expires_on: the day it was made, and the day on which it stops working.

    preferences: what sort of job is wanted, names of knowledge.preferences. put_aside: ids of schemes not wanted.
    """

    circumstances: Circumstances
    made_on: date
    expires_on: date
    preferences: tuple[str, ...] = ()
    put_aside: tuple[str, ...] = ()


def code_for(secret: str, salt: str) -> str:
    """The code that belongs to a secret and a salt, grouped for reading aloud: "7KQM-4XWD-9RT".

    It is worked out (HMAC-SHA256, RFC 2104) and not drawn, so that whoever holds the secret can be shown it again
    although it is kept nowhere. Nobody can work out the secret, or another code, from it.
    """
    drawn = hmac.new(secret.encode(errors="replace"), salt.encode(), hashlib.sha256).digest()
    number, letters = int.from_bytes(drawn), ""
    for _ in range(LENGTH):
        number, at = divmod(number, len(ALPHABET))
        letters += ALPHABET[at]
    return _grouped(letters)


def read_code(typed: str) -> str | None:
    """A code as somebody typed it, in small letters or with other gaps or none; None if it cannot be one."""
    letters = "".join(character for character in typed.upper() if character.isalnum())
    return _grouped(letters) if len(letters) == LENGTH and set(letters) <= set(ALPHABET) else None


def without_health(person: Circumstances) -> Circumstances:
    """A copy that tells nothing of health, nor anything from which it follows: ESA, PIP, being off sick."""
    left = replace(person, health_condition=None, health_types=None, pregnant=None)
    for name, telling in _TELLING.items():
        left = replace(left, **{name: _without(getattr(left, name), telling)})
    return left


def suggested(
    person: Circumstances, catalogue: Catalogue, today: date, put_aside: Container[str] = ()
) -> list[Assessment]:
    """The schemes that a handover tells of on the day `today`: as many as are shown to a resident at first.

    put_aside: ids of those that the resident does not want; they are left out.
    """
    fitting = recommend(catalogue, person, today).recommended
    return [item for item in fitting if item.scheme.id not in put_aside][:SHOWN]


def opened(handover: Handover, catalogue: Catalogue, today: date, language: str = "en") -> dict[str, Any]:
    """What the adviser sees, in the contract's shapes; the schemes are worked out anew on the day `today`."""
    person = handover.circumstances
    fitting = suggested(person, catalogue, today, handover.put_aside)
    return {
        "circumstances": person.as_dict(),
        "preferences": list(handover.preferences),
        "recommendations": [recommendation(item, person, language) for item in fitting],
        "made_on": handover.made_on.isoformat(),
        "expires_on": handover.expires_on.isoformat(),
    }


def _without(value: Any, telling: tuple[str, ...]) -> Any:
    """A choice, or a list of choices, without those; none left is not told, which is not the same as "none"."""
    if isinstance(value, tuple):
        kept = tuple(item for item in value if item not in telling)
        return kept if kept or not value else None
    return None if value in telling else value


def _grouped(letters: str) -> str:
    return "-".join(letters[at : at + _GROUP] for at in range(0, LENGTH, _GROUP))
