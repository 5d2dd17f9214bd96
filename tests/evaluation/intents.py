"""Measures intents: our whole pipeline, its classifier alone, and DIET taught by the same examples."""

import json
import subprocess
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import yaml

from bot.dialogue.training import train
from bot.nlu.components.circumstances import entities
from bot.nlu.components.intents import heard
from bot.nlu.intents.settling import settled
from bot.nlu.reading import read
from bot.nlu.safety import danger
from tests.evaluation.guesses import FOLDER, ROOT, Guess, guesses, trained
from tests.evaluation.measured import Measured
from tests.evaluation.messages import rows

TODAY = date(2026, 11, 27)
DIET = ROOT / ".venv-diet" / "bin" / "python"
UNSURE = "nlu_fallback"  # what Rasa's own fallback calls a message that it is not sure of

Naming = Callable[[str, Guess], str]


def ours(half: str) -> Measured:
    """Our whole pipeline: intents, circumstances and danger."""
    return _measured(half, guesses(train(), _texts(half)), _given)


def alone(half: str) -> Measured:
    """Our classifier with nothing but its tokeniser, as DIET is measured."""
    return _measured(half, guesses(trained(_classifier_only()), _texts(half)), _given)


def _classifier_only() -> Path:
    config = yaml.safe_load((ROOT / "config.yml").read_text(encoding="utf-8"))
    config["pipeline"] = config["pipeline"][:2]
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / "alone.yml"
    path.write_text(yaml.safe_dump(config), encoding="utf-8")
    return path


def diet(halves: Iterable[str]) -> dict[str, dict[str, Measured]]:
    """DIET with Rasa's fallback, and DIET's guesses put right by facts as ours are; empty without its environment."""
    if not DIET.exists():
        return {}
    texts = {half: _texts(half) for half in halves}
    made = _guesses_elsewhere([text for half in texts.values() for text in half])
    result = {}
    for half, said in texts.items():
        part, made = made[: len(said)], made[len(said) :]
        result[half] = {
            "DIET": _measured(half, part, _given),
            "DIET, put right as ours is": _measured(half, part, _settled),
        }
    return result


def _guesses_elsewhere(texts: list[str]) -> list[Guess]:
    command = [str(DIET), "-m", "tests.evaluation.guesses", str(ROOT / "config.diet.yml")]
    done = subprocess.run(
        command, cwd=ROOT, input=json.dumps(texts), capture_output=True, text=True, check=True
    )
    return [Guess(**each) for each in json.loads(done.stdout.splitlines()[-1])]


def _texts(half: str) -> list[str]:
    return [row["text"] for row in rows("intents", half)]


def _measured(half: str, made: list[Guess], name: Naming) -> Measured:
    measured = Measured(milliseconds=[guess.milliseconds for guess in made])
    for row, guess in zip(rows("intents", half), made, strict=True):
        measured.add(row, {row["expect"]}, {name(row["text"], guess)})
    return measured


def _given(_text: str, guess: Guess) -> str:
    return "out_of_scope" if guess.name == UNSURE else guess.name


def _settled(text: str, guess: Guess) -> str:
    if danger(text):
        return "crisis"
    found = entities(read(text, today=TODAY))
    return settled(guess.likeliest, guess.confidence, heard(text, found))
