"""The stock `rasa` command works without TensorFlow, and sends nothing home."""

import json
import subprocess
import sys

import pytest

from tests.setup import tiny

# Runs a command of Rasa with every attempt to leave the machine written down instead of made.
WATCHED = """
import json, os, socket, sys

tried = []

def connect(self, address):
    tried.append(str(address))
    raise ConnectionRefusedError(address)

def getaddrinfo(host, *rest, **named):
    tried.append(str(host))
    raise socket.gaierror(host)

socket.socket.connect = socket.socket.connect_ex = connect
socket.getaddrinfo = getaddrinfo
{switch}
import rasa.__main__, rasa.telemetry, sentry_sdk
sys.argv = ["rasa", "train", "--quiet"]
try:
    rasa.__main__.main()
except SystemExit:
    pass
rasa.telemetry._default_context_fields()
rasa.telemetry.TELEMETRY_CONTEXT["license_hash"] = "without one, Rasa sends no events"
rasa.telemetry.track_project_init("tiny")
sentry_sdk.capture_exception(ValueError("crash"))
sentry_sdk.flush(2)
print(json.dumps(tried))
"""
KEYS = {"RASA_TELEMETRY_WRITE_KEY": "key", "RASA_EXCEPTION_WRITE_KEY": "0" * 32 + "@o0"}
ON = "os.environ['RASA_TELEMETRY_ENABLED'] = 'true'"


def tried(folder, switch="", **environment):
    """The addresses that training, a tracked event and a crash tried to reach."""
    script = WATCHED.replace("{switch}", switch)
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=folder,
        env={"PATH": "/usr/bin:/bin", "HOME": str(folder), **KEYS, **environment},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert list(folder.glob("models/*.tar.gz")), done.stdout + done.stderr
    return json.loads(done.stdout.splitlines()[-1])


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    folder = tmp_path_factory.mktemp("project")
    tiny.write(folder)
    return folder


def test_training_and_a_crash_send_nothing_though_the_environment_asks_for_it(project):
    assert tried(project, RASA_TELEMETRY_ENABLED="true") == []


def test_switched_on_by_force_they_would_be_sent(project):
    reached = " ".join(tried(project, ON))
    assert "api.segment.io" in reached
    assert "sentry.io" in reached


def test_shell_answers_with_the_trained_model(project):
    if not list(project.glob("models/*.tar.gz")):
        assert tiny.rasa(project, "train").returncode == 0
    done = tiny.rasa(project, "shell", input="good morning\n/stop\n")
    assert "Hello there" in done.stdout


def test_data_validate_passes_good_data_and_fails_a_rule_without_its_response(tmp_path):
    tiny.write(tmp_path)
    command = ("data", "validate", "--fail-on-warnings")
    assert tiny.rasa(tmp_path, *command).returncode == 0
    domain = tmp_path / "domain.yml"
    domain.write_text(domain.read_text().replace("utter_bye", "utter_other"))
    assert tiny.rasa(tmp_path, *command).returncode == 1


def test_a_neural_component_in_the_pipeline_says_what_to_install_and_shows_no_stack_trace(tmp_path):
    tiny.write(tmp_path, classifier="DIETClassifier")
    done = tiny.rasa(tmp_path, "train")
    assert done.returncode == 1
    assert "make diet" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
