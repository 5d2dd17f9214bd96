"""`python -m knowledge` with what cannot be read: a sentence, and with --jsonl a line out for every line in."""

import io
import json
import sys

import pytest

from knowledge.__main__ import main

GOOD = {"assess": '{"age": 20}', "place": '{"text": "Leeds"}'}


def answers(monkeypatch, capsys, command, *lines):
    """The exit code and the answers to lines of bytes on standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"".join(line + b"\n" for line in lines))))
    code = main([command, "--jsonl"])
    return code, [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize(
    ("command", "line", "fault"),
    [
        *((command, b"nonsense", "input: is not JSON") for command in GOOD),
        *((command, b"", "input: is not JSON") for command in GOOD),
        *((command, b"\xff", "input: is not JSON") for command in GOOD),
        *((command, b"[" * 100_000, "input: is not JSON") for command in GOOD),
        *((command, rb'{"text": "\ud800", "\ud800": 1}', "input: is not JSON") for command in GOOD),
        ("assess", b"[1]", "circumstances: must be"),
        ("assess", b'{"age": "x"}', "age: must be"),
        ("assess", b'{"nonsense": null}', "nonsense: is not"),
        ("assess", b'{"area": {"code": 7}}', "area: must be"),
        ("place", b"[]", "text: must be"),
        ("place", b'{"text": null}', "text: must be"),
        ("place", b'{"txt": "Leeds"}', "text: must be"),
    ],
)
def test_a_line_that_cannot_be_read_is_answered_and_so_is_the_next(monkeypatch, capsys, command, line, fault):
    code, (refused, answered) = answers(monkeypatch, capsys, command, line, GOOD[command].encode())
    assert (code, list(refused), "error" in answered) == (2, ["error"], False)
    assert refused["error"].startswith(fault)


@pytest.mark.parametrize("command", GOOD)
def test_lines_that_can_be_read_are_answered_and_end_well(monkeypatch, capsys, command):
    code, found = answers(monkeypatch, capsys, command, GOOD[command].encode(), GOOD[command].encode())
    assert (code, len(found), found[0] == found[1], "error" in found[0]) == (0, 2, True, False)


@pytest.mark.parametrize(
    ("arguments", "code"), [(["assess", "{"], 2), (["assess", "{}"], 0), (["place", "Leeds"], 0)]
)
def test_one_argument_is_answered_or_refused_in_a_sentence(capsys, arguments, code):
    assert main(arguments) == code
    assert bool(capsys.readouterr().err) is (code != 0)


@pytest.mark.parametrize("command", ["load", "unmet"])
@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("postgresql://u:hunter2@127.0.0.1:1/w", "the database does not answer"),
        ("postgresql://u:hunter2@db:port/w", "the port in a database URL is a number"),
        ("mysql://u:hunter2@db/w", "a database URL begins with"),
    ],
)
def test_a_database_that_is_not_there_is_told_in_a_sentence(capsys, command, url, fault):
    assert main([command, "--database", url]) == 2
    said = capsys.readouterr().err
    assert said.startswith(fault)
    assert "hunter2" not in said
