"""Examples with slips of the finger, so that the classifier learns words that are written wrong too."""

import random

_LETTERS_A_SLIP = 4  # a shorter word stays as it is
_WORDS_A_SLIP = 6


def slipped(text: str, chance: random.Random) -> str:
    """`text` with a letter swapped, lost or doubled in about one word of six."""
    said = text.split()
    for _ in range(max(1, len(said) // _WORDS_A_SLIP)):
        at = chance.randrange(len(said))
        if len(said[at]) >= _LETTERS_A_SLIP:
            said[at] = _slip(said[at], chance)
    return " ".join(said)


def _slip(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word) - 1)
    before, letter, after = word[:at], word[at], word[at + 1 :]
    return chance.choice(
        (before + after[0] + letter + after[1:], before + after, before + letter * 2 + after)
    )
