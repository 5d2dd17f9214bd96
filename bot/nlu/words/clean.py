"""A message as it is compared: lower case, straight apostrophes, single spaces, and where each character came from."""

from dataclasses import dataclass

_APOSTROPHES = dict.fromkeys("’‘`´ʼ", "'")
_DASHES = dict.fromkeys("‐‑‒–—−", "-")
_SAME = {**_APOSTROPHES, **_DASHES, "\r": "\n", "“": '"', "”": '"'}
_LONGEST = 1_000


@dataclass(frozen=True, slots=True)
class Clean:
    """`text`, and for each of its characters the position in the message; one more for the end."""

    text: str
    positions: tuple[int, ...]


def clean(message: str) -> Clean:
    """`message` made comparable. What is beyond 1,000 characters, the contract's limit, is not read."""
    characters: list[str] = []
    positions: list[int] = []
    for position, original in enumerate(message[:_LONGEST]):
        character = _plain(original)
        if character and not (character == " " and characters[-1:] in ([" "], ["\n"], [])):
            characters.append(character)
            positions.append(position)
    return Clean(_parted("".join(characters)), (*positions, min(len(message), _LONGEST)))


def _parted(text: str) -> str:
    """`text`, as long as before, with a space for each hyphen inside a word: "part-time"."""
    inside = (
        at
        for at in range(1, len(text) - 1)
        if text[at] == "-"
        and text[at - 1].isalnum()
        and text[at + 1].isalnum()
        and not text[at - 1 : at + 2 : 2].isdigit()
    )
    characters = list(text)
    for at in inside:
        characters[at] = " "
    return "".join(characters)


def _plain(character: str) -> str:
    if character in _SAME:
        return _SAME[character]
    if character.isspace():
        return "\n" if character == "\n" else " "
    if not character.isprintable():
        return ""
    lower = character.lower()
    return lower if len(lower) == 1 else character
