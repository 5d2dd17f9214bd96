"""`python -m tests.personas NAME...`: conversations as they really run, every one whose name holds NAME."""

import asyncio
import sys

from tests.personas.people import personas
from tests.personas.script import run, written


def main(words: list[str]) -> None:
    """Print the conversations of the personas that hold all of `words` in their names."""
    chosen = [p for p in personas() if all(word.lower() in p.name.lower() for word in words)]
    for persona, exchanges in zip(chosen, asyncio.run(run(chosen)), strict=True):
        print(written(persona, exchanges))


if __name__ == "__main__":
    main(sys.argv[1:])
