"""Intents as a trained model guesses them; run as a program, in an environment with other components.

`python -m tests.evaluation.guesses CONFIG` trains that pipeline on data/nlu, reads a JSON list of texts from standard
input and writes a JSON list of guesses to standard output.
"""

import asyncio
import hashlib
import json
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bot import runtime

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "data" / "nlu"
COMPONENTS = ROOT / "bot" / "nlu"
FOLDER = ROOT / "var" / "evaluation"


@dataclass(frozen=True, slots=True)
class Guess:
    """The intent that the pipeline ends with, what its classifier alone held likeliest, and the time taken in ms."""

    name: str
    likeliest: str
    confidence: float
    milliseconds: float


def guesses(model: Path, texts: list[str]) -> list[Guess]:
    """What `model` makes of each text, one after the other, as at the start of a conversation."""
    from rasa.core.agent import Agent  # heavy

    agent = Agent.load(str(model))

    async def all_of_them() -> list[Guess]:
        await agent.parse_message("hello")
        return [await _guess(agent, text) for text in texts]

    return asyncio.run(all_of_them())


def trained(config: Path) -> Path:
    """The model of `config` and the example sentences, trained unless it was before: DIET takes a while."""
    from rasa.model_training import train_nlu

    name = config.stem.replace(".", "_")  # Rasa would take what follows a dot for the file's kind
    model, stamp = FOLDER / f"{name}.tar.gz", FOLDER / f"{name}.digest"
    if not (model.exists() and stamp.exists() and stamp.read_text() == digest(config)):
        train_nlu(str(config), str(EXAMPLES), str(FOLDER), name)
        stamp.write_text(digest(config))
    return model


def digest(config: Path) -> str:
    """A SHA-256 of what a model is made from."""
    total = hashlib.sha256(config.read_bytes())
    ours = sorted(COMPONENTS.rglob("*.py")) if b"bot.nlu" in config.read_bytes() else []
    for path in (*sorted(EXAMPLES.rglob("*.yml")), *ours):
        total.update(path.read_bytes())
    return total.hexdigest()


async def _guess(agent: Any, text: str) -> Guess:
    start = time.perf_counter()
    parsed = await agent.parse_message(text)
    taken = (time.perf_counter() - start) * 1_000
    ranking = [each for each in parsed["intent_ranking"] if each["name"] != "nlu_fallback"]
    first = ranking[0] if ranking else {"name": "out_of_scope", "confidence": 0.0}
    return Guess(parsed["intent"]["name"] or "out_of_scope", first["name"], first["confidence"], taken)


if __name__ == "__main__":
    runtime.prepare()
    said = json.load(sys.stdin)
    print("\n" + json.dumps([asdict(each) for each in guesses(trained(Path(sys.argv[1])), said)]))
