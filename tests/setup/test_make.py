"""`make` sets up what is missing and nothing else, and says what to do when it cannot."""

import os
import re
import subprocess
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OUTSIDE = {
    name: value for name, value in os.environ.items() if not name.startswith("MAKE") and name != "MFLAGS"
}


def make(*arguments):
    command = ["make", "--no-print-directory", *arguments]
    return subprocess.run(command, cwd=ROOT, env=OUTSIDE, capture_output=True, text=True)


@pytest.fixture
def environment(tmp_path):
    """VENV= of an environment in which every step has left its mark."""
    done = tmp_path / "done"
    done.mkdir()
    for step in ("runtime", "dev", "standin"):
        (done / step).touch()
        time.sleep(0.01)  # the marks' times tell make their order
    return f"VENV={tmp_path}"


def test_alone_it_lists_every_target():
    targets = re.search(r"^\.PHONY: (.+)$", (ROOT / "Makefile").read_text(), re.MULTILINE)[1].split()
    assert re.findall(r"^make (\S+)", make().stdout, re.MULTILINE) == targets


def test_all_set_up_nothing_is_installed(environment):
    assert "Nothing to be done" in make("-n", environment, "setup-dev").stdout


@pytest.mark.parametrize(
    ("changed", "again"),
    [
        ("requirements.lock", ["-r requirements.lock", "-r requirements-dev.lock", "cp standin"]),
        ("requirements-dev.lock", ["-r requirements-dev.lock"]),
        ("standin/waymark.pth", ["cp standin"]),
    ],
)
def test_what_changed_is_installed_again_and_no_more(environment, changed, again):
    steps = re.findall(r"-r \S+|cp standin", make("-n", "-W", changed, environment, "setup-dev").stdout)
    assert sorted(steps) == sorted(again)


@pytest.mark.parametrize("changed", ["domain.yml", "config.yml", "data", "bot/nlu"])
def test_a_training_input_that_changed_means_training(environment, changed):
    assert "-m bot train" in make("-n", "-W", changed, environment, "run").stdout


def test_host_and_port_are_passed_on(environment):
    assert (
        "-m bot serve --host 0.0.0.0 --port 9000"
        in make("-n", environment, "run", "HOST=0.0.0.0", "PORT=9000").stdout
    )


def test_without_a_python_that_will_do_it_says_what_to_install(tmp_path):
    (tmp_path / "python3.10").write_text("#!/bin/sh\nexit 1\n")
    (tmp_path / "python3.10").chmod(0o755)
    done = make(f"VENV={tmp_path / 'venv'}", f"PYTHONS={tmp_path}/python3.10 no-such-python", "setup")
    assert done.returncode != 0
    assert "needs CPython 3.11 or 3.12" in done.stderr
    assert "apt-get install python3-venv" in done.stderr
    assert not (tmp_path / "venv").exists()
