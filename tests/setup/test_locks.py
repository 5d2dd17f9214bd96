"""The locks: every package pinned and hashed, no address and no path in them, in step with pyproject.toml."""

import re
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-diet.lock")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
PIN = re.compile(r"^([a-z0-9.-]+)==(\S+)", re.MULTILINE)
HASH = r"    --hash=sha256:[0-9a-f]{64}"
ENTRY = re.compile(rf"[a-z0-9.-]+==\S+( ; [^\\\n]+)?( \\\n{HASH})+\n")


def faults(text):
    """Whatever in a lock is not a pinned and hashed package."""
    return [line for line in ENTRY.sub("", text).splitlines() if line.strip()]


def pins(name):
    return dict(PIN.findall((ROOT / name).read_text()))


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_holds_pinned_and_hashed_packages_and_nothing_else(name):
    assert faults((ROOT / name).read_text()) == []
    assert len(pins(name)) > 40


@pytest.mark.parametrize(
    "line",
    [
        "--index-url https://example.org/simple",
        "--find-links /opt/wheels",
        "rasa @ https://example.org/rasa.whl",
        "rasa @ file:///srv/rasa.whl",
        "-e .",
        "rasa>=3.6.21",
        "rasa==3.6.21",
        "# from /home/somebody/index",
    ],
)
def test_anything_else_in_a_lock_is_found(line):
    good = f"attrs==1.0 \\\n    --hash=sha256:{'0' * 64}\n"
    assert faults(good) == []
    assert faults(good + line + "\n") == [line]


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [
        ("requirements.lock", PROJECT["project"]["dependencies"]),
        ("requirements-dev.lock", PROJECT["dependency-groups"]["dev"]),
        ("requirements-diet.lock", PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["diet"]),
    ],
)
def test_every_direct_dependency_is_locked_within_its_bounds(lock, wanted):
    locked = pins(lock)
    for requirement in map(Requirement, wanted):
        assert requirement.specifier.contains(locked[requirement.name.lower()]), requirement


def test_the_two_locks_of_one_environment_agree():
    runtime, dev = pins("requirements.lock"), pins("requirements-dev.lock")
    both = runtime.keys() & dev.keys()
    assert both
    assert {name: runtime[name] for name in both} == {name: dev[name] for name in both}


@pytest.mark.parametrize(
    "name", ["rasa", "rasa-sdk", "spacy", "sqlalchemy", "aiohttp", "scikit-learn", "pydantic"]
)
def test_what_is_installed_is_what_is_locked(name):
    assert version(name) == pins("requirements.lock")[name]


def test_tensorflow_is_only_in_the_lock_of_its_own_environment():
    assert "tensorflow-cpu" in pins("requirements-diet.lock")
    assert not any("tensorflow" in name for name in pins("requirements.lock") | pins("requirements-dev.lock"))
