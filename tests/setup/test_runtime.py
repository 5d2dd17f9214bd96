"""Versions are asserted, and logs hold no words."""

import json
import subprocess
import sys

import pytest
from waymark_standin import StandIn

from bot import runtime


@pytest.mark.parametrize("python", [(3, 11), (3, 12)])
def test_the_pythons_that_were_tried_are_accepted(python):
    runtime.check_versions(python)


@pytest.mark.parametrize("python", [(3, 10), (3, 13), (4, 11)])
def test_any_other_python_is_refused_with_what_to_do(python):
    with pytest.raises(runtime.NotReady, match=r"needs CPython 3\.11 or 3\.12, not .*make run"):
        runtime.check_versions(python)


@pytest.mark.parametrize("rasa", ["1.10.2", "3.6.20", "3.7.0", "none"])
def test_any_other_rasa_is_refused_with_what_to_do(rasa):
    with pytest.raises(runtime.NotReady, match=rf"Rasa 3\.6\.21, not {rasa}.*make run"):
        runtime.check_versions(rasa=rasa)


def test_neither_tensorflow_nor_the_stand_in_is_refused_with_what_to_do(monkeypatch):
    monkeypatch.setattr(sys, "meta_path", [each for each in sys.meta_path if each is not StandIn])
    monkeypatch.delitem(sys.modules, "tensorflow", raising=False)
    with pytest.raises(runtime.NotReady, match=r"TensorFlow or the stand-in.*make run"):
        runtime.check_versions()


def test_the_commands_say_it_in_a_sentence_without_a_stack_trace():
    script = (
        "import sys; sys.version_info = (3, 10); from bot.__main__ import main; sys.exit(main(['settings']))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 2
    assert (
        done.stderr.strip()
        == "Waymark needs CPython 3.11 or 3.12, not 3.10. Install one of them and run: make run"
    )


SAY = """
import logging, warnings, structlog
from bot import runtime
{prepare}
secret = "I have bad anxiety"
logging.getLogger("rasa.core").warning("no intent for %s", secret)
warnings.warn(secret)
structlog.get_logger().warning("processor.message", text=secret, parse_data_text=secret, status=200)
structlog.get_logger().debug(secret)
try:
    raise ValueError(secret)
except ValueError:
    logging.getLogger("aiohttp.server").exception("failed for %s", secret)
"""


def said(prepare):
    script = [sys.executable, "-c", SAY.format(prepare=prepare)]
    done = subprocess.run(script, capture_output=True, text=True, check=True)
    return done.stdout + done.stderr


def test_nobodys_words_are_logged_and_what_happened_still_is():
    lines = said("runtime.prepare()").splitlines()
    assert "anxiety" not in " ".join(lines)
    events = [json.loads(line) for line in lines]
    assert [event["event"] for event in events] == ["rasa.core", "processor.message", "aiohttp.server"]
    assert events[1]["status"] == 200
    assert events[2]["error"] == "ValueError"


def test_without_preparing_the_words_would_be_logged():
    assert said("").count("anxiety") >= 4
