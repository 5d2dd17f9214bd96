"""The words that a module goes by, kept in the YAML file beside it."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml


@cache
def beside(module: str) -> Any:
    """What the file beside `module`, a module's `__file__`, holds: naming.yml for naming.py. Read once."""
    return yaml.safe_load(Path(module).with_suffix(".yml").read_text(encoding="utf-8"))
