"""Training the model, only when what it is made from has changed."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from bot.nlu.safety import net

ROOT = Path(__file__).resolve().parents[2]
MODEL = ROOT / "models" / "waymark.tar.gz"
_INPUTS = ("config.yml", "domain.yml", "data", "bot/nlu")
_COMPILED = "__pycache__"


def is_current() -> bool:
    """Whether the model was trained from the inputs as they are now."""
    return MODEL.exists() and _stamp().exists() and _stamp().read_text() == digest()


def train() -> Path:
    """Train if anything changed. Returns the model's path."""
    if not is_current():
        from rasa.model_training import train as rasa_train  # heavy, and needed only here

        paths = {name: str(ROOT / name) for name in ("domain.yml", "config.yml", "data")}
        rasa_train(
            domain=paths["domain.yml"],
            config=paths["config.yml"],
            training_files=paths["data"],
            output=str(MODEL.parent),
            fixed_model_name=MODEL.name.removesuffix(".tar.gz"),
            force_training=True,
        )
        net.prepare()
        _stamp().write_text(digest())
    return MODEL


def digest() -> str:
    """A SHA-256 of every file that training reads."""
    total = hashlib.sha256()
    for path in _files():
        total.update(path.relative_to(ROOT).as_posix().encode())
        total.update(path.read_bytes())
    return total.hexdigest()


def _files() -> Iterator[Path]:
    for name in _INPUTS:
        path = ROOT / name
        found = [path] if path.is_file() else sorted(path.rglob("*"))
        yield from (file for file in found if file.is_file() and file.parent.name != _COMPILED)


def _stamp() -> Path:
    return MODEL.with_name("waymark.digest")
