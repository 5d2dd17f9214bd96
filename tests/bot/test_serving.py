"""The server as a process: one or several workers, killed, stopped and started again."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from urllib.error import URLError
from urllib.request import Request, urlopen

import pytest

from bot import serving
from bot.__main__ import main
from knowledge.store.conversations import ConversationStore
from knowledge.store.engine import make_engine

ROOT = Path(__file__).resolve().parents[2]


def free_port():
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return held.getsockname()[1]


@pytest.fixture(params=[1, 2], ids=["one worker", "two workers"])
def settings(request, tmp_path):
    return {
        "WAYMARK_DATABASE_URL": f"sqlite:///{tmp_path / 'waymark.db'}",
        "WAYMARK_PORT": str(free_port()),
        "WAYMARK_WORKERS": str(request.param),
        "WAYMARK_RATE_LIMIT": "off",
        "PARROT_SIGN": str(tmp_path / "heard"),
    }


@contextmanager
def server(settings, log=os.devnull):
    """A running server whose standard error goes to the file `log`; killed at the end if it still runs."""
    command = [sys.executable, "-m", "tests.bot.parrot_server"]
    with open(log, "wb") as errors:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, **settings},
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=errors,
        )
    try:
        _wait_until_ready(settings, process)
        yield process
    finally:
        _kill(process)


def _wait_until_ready(settings, process):
    for _ in range(600):
        assert process.poll() is None, "the server ended"
        try:
            call(settings, "GET", "/health/ready")
            return
        except (URLError, ConnectionError):
            time.sleep(0.1)
    raise AssertionError("the server is not ready")


def _wait_for(sign):
    for _ in range(600):
        if sign.exists():
            return
        time.sleep(0.05)
    raise AssertionError("the message did not arrive")


def _kill(process):
    """End the server and its workers at once, as a power cut would."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def call(settings, method, path, body=None):
    address = f"http://127.0.0.1:{settings['WAYMARK_PORT']}{path}"
    data = None if body is None else json.dumps(body).encode()
    with urlopen(
        Request(address, data, {"Content-Type": "application/json"}, method=method), timeout=30
    ) as answer:
        return json.loads(answer.read())


SECRET = b"frightened-of-him"
HARDLY_HTTP = [
    SECRET + b" / HTTP/1.1\r\n\r\n",
    b"POST / HTTP/1.1\r\nHost: x\r\n" + SECRET + b"\r\n\r\n",
    b"GET /" + SECRET + b" HTTP/9.9\r\nCookie: waymark=" + SECRET + b"\r\n\r\n",
    b"POST /chat HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n" + SECRET + b"\r\n",
    b"POST /api/conversations HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n" + SECRET,  # and goes away
    b"GET / HTTP/1.1\r\nHost: x\r\nX: " + SECRET * 2000 + b"\r\n\r\n",
]


def test_what_is_hardly_http_is_in_no_log_nor_who_sent_it_and_is_no_fault_of_ours(settings, tmp_path):
    log, home = tmp_path / "log", tmp_path / "home"
    home.mkdir()
    with server({**settings, "HOME": str(home), "XDG_RUNTIME_DIR": str(home)}, log):
        for raw in HARDLY_HTTP:
            with socket.create_connection(("127.0.0.1", int(settings["WAYMARK_PORT"]))) as sent:
                sent.sendall(raw)
                sent.shutdown(socket.SHUT_WR)
                while sent.recv(65_536):
                    pass
        call(settings, "GET", "/health/live")
        assert list(home.rglob("*.ctl")) == []
        refused = '"route": "/api/conversations", "status": 400'
        patience = time.monotonic() + 10  # another worker may log its answer after it was received
        while refused not in log.read_text() and time.monotonic() < patience:
            time.sleep(0.05)
    written = log.read_text()
    assert '"error": "BadStatusLine"' in written
    assert SECRET.decode() not in written
    assert "127.0.0.1" not in written
    assert "Traceback" not in written
    assert '"failed"' not in written
    assert refused in written


@pytest.fixture
def taken():
    """A port that somebody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as held:
        yield str(held.getsockname()[1])


REFUSED = [
    (["--port", "0"], "WAYMARK_PORT must be a whole number"),
    (["--workers", "0"], "WAYMARK_WORKERS must be a whole number"),
    (["--host", "no.such.host.invalid"], "can't listen on no.such.host.invalid"),
    (["--host", "x" * 70], "there is no such host"),
    (["--host", ""], "can't listen on"),
    (["--port", "taken"], "already in use"),
]


@pytest.mark.parametrize(("given", "why"), REFUSED)
def test_what_cannot_be_served_is_said_in_a_sentence(given, why, taken, capsys):
    assert main(["serve", *(taken if word == "taken" else word for word in given)]) == 2
    said = capsys.readouterr().err
    assert why in said
    assert len(said.splitlines()) == 1


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("sqlite:////etc/passwd/waymark.db", "no database can be kept in /etc/passwd"),
        ("postgresql://u@127.0.0.1:1/w", "the database does not answer"),
    ],
)
def test_a_database_that_cannot_be_opened_is_said_in_a_sentence(url, why, monkeypatch, capsys):
    monkeypatch.setenv("WAYMARK_DATABASE_URL", url)
    assert main(["serve", "--port", str(free_port())]) == 2
    assert why in capsys.readouterr().err


def test_a_free_port_may_be_listened_on():
    serving._check_address("localhost", free_port())


def test_a_conversation_outlives_a_kill_and_a_turn_outlives_a_stop(settings):
    with server(settings) as process:
        token = call(settings, "POST", "/api/conversations", {})["conversation"]
        say = f"/api/conversations/{token}/messages"
        call(settings, "POST", say, {"text": "first"})
        _kill(process)
    with server(settings) as process, ThreadPoolExecutor(1) as thread:
        turn = thread.submit(call, settings, "POST", say, {"text": "slowly"})
        _wait_for(Path(settings["PARROT_SIGN"]))
        os.kill(process.pid, signal.SIGTERM)
        assert turn.result()["messages"] == [{"text": "You said: slowly"}]
        assert process.wait(30) == 0
    held = ConversationStore(make_engine(settings["WAYMARK_DATABASE_URL"])).load(token, datetime.now(UTC))
    said = [message["text"] for message in held.messages if message["who"] == "resident"]
    assert said == ["first", "slowly"]
