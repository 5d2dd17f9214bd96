"""`python -m knowledge.places.build.words LIST`: writes data/words.txt from a list of English words, one a line.

Kept are the words, written without a capital, that are also the name of a place, and all words that would be
taken for a slip in the name of a town. Names that `always_places` of aliases.yml lists are left out.
The committed list was made from SCOWL as Debian packages it (wbritish), and read through.
"""

import sys
from pathlib import Path

from knowledge.places import names, typos
from knowledge.places.gazetteer import gazetteer

WORDS = Path(names.__file__).with_name("data") / "words.txt"


def main(listed: Path) -> None:
    """Write the list anew; the old one must not hide words from it."""
    WORDS.write_text("", encoding="utf-8")
    words = [word for word in listed.read_text(encoding="utf-8").split() if word.isascii() and word.isalpha()]
    kept = {word.lower() for word in words if _misleads(word)} - names.always_places()
    WORDS.write_text("\n".join(sorted(kept)) + "\n", encoding="utf-8")
    print(f"{len(kept)} of {len(words)} words look like places")


def _misleads(word: str) -> bool:
    if word.lower() in gazetteer():
        return word.islower()
    return bool(typos.meant_by(word.lower()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
