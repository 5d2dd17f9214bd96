"""Rasa's own test of the dialogue: every story in this folder is predicted step by step."""

import subprocess
import sys
from pathlib import Path

from bot.dialogue.training import train

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def test_every_story_is_predicted_as_told(tmp_path):
    rasa = Path(sys.executable).with_name("rasa")
    options = ["--stories", str(HERE), "--fail-on-prediction-errors", "--out", str(tmp_path)]
    run = subprocess.run(
        [rasa, "test", "core", "--model", str(train()), *options], cwd=ROOT, capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr[-2000:]
    assert (tmp_path / "story_report.json").exists()
