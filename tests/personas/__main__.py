"""`python -m tests.personas NAME`: conversations as they really run, of all personas whose name holds NAME.

`python -m tests.personas --page > docs/conversations.md` writes the page of those that are kept.
"""

import asyncio
import sys

from tests.personas.people import personas
from tests.personas.script import page, run, written


def main(words: list[str]) -> None:
    """Print the page, or the conversations of the personas that hold all of `words` in their names."""
    if words == ["--page"]:
        print(page())
        return
    chosen = [p for p in personas() if all(word.lower() in p.name.lower() for word in words)]
    for persona, exchanges in zip(chosen, asyncio.run(run(chosen)), strict=True):
        print(written(persona, exchanges))


if __name__ == "__main__":
    main(sys.argv[1:])
