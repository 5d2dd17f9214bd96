"""The questions that are taught, in data/questions: a folder for each kind, a file for each language."""

from collections.abc import Iterator
from pathlib import Path

import yaml

_FOLDER = Path(__file__).resolve().parents[3] / "data" / "questions"


def taught(kind: str) -> Iterator[tuple[str, str]]:
    """Each example of a kind of question, with what it is about.

    kind: the name of a folder, such as "schemes". Its files map a name to questions about that.
    """
    for path in sorted((_FOLDER / kind).glob("*.yml")):
        for name, examples in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            yield from ((example, name) for example in examples)


def every_question() -> Iterator[str]:
    """The examples of every kind."""
    for folder in sorted(_FOLDER.iterdir()):
        yield from (example for example, _ in taught(folder.name))
