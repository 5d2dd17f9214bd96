"""`python -m bot.nlu.words.build_real_words LIST`: writes lexicon/real_words.txt from a list of words, one a line.

Kept are the words, and the names of places, that would be taken for a slip in a word of the lexicon: "arable" is
not "unable". To be run anew when the lexicon grows. The list used was Debian's wamerican/wbritish, from SCOWL.
"""

import sys
from pathlib import Path

from bot.nlu.words.lexicon import lexicon, respelt
from bot.nlu.words.spelling import REAL_WORDS, SHORTEST, nearest
from knowledge.places.gazetteer import gazetteer


def main(listed: Path) -> None:
    """Write the list anew."""
    words = {word.lower() for word in listed.read_text(encoding="utf-8").split() if "'" not in word}
    words |= {word for name in gazetteer() for word in name.split()}
    kept = {word for word in words if _misleads(word)}
    REAL_WORDS.write_text("\n".join(sorted(kept)) + "\n", encoding="utf-8")
    print(f"{len(kept)} of {len(words)} words look like slips")


def _misleads(word: str) -> bool:
    known = word in lexicon().words or word in respelt()
    return len(word) >= SHORTEST and word.isalpha() and not known and nearest(word) is not None


if __name__ == "__main__":
    main(Path(sys.argv[1]))
