"""Whether a message that follows on an answer turns to something new."""

from itertools import pairwise, starmap

from knowledge.asks import asks_for_jobs
from knowledge.aspects import all_asked_about, sign
from knowledge.parts import names_something, parts

# Sides that anything at all may be asked about.
_OF_ANYTHING = {"what", "closed", "where", "phone", "self", "times", "for"}


def turns_to_something(text: str) -> bool:
    """Whether `text` names something new to look for: "what about the rent", "does anyone help with my ID".

    A side of a scheme is nothing new: "what about parking".
    """
    return asks_for_jobs(text) or any(starmap(_turns, pairwise(["", *parts(text)])))


def _turns(before: str, part: str) -> bool:
    """Whether one part does: it looks for something, names it or points at the part before, and asks about no side."""
    looks = sign("turning").search(part) or sign("searching").search(part)
    sides = set(all_asked_about(f"{before} {part}"))
    return bool(looks) and sides <= _OF_ANYTHING and names_something(f"{before} {part}")
