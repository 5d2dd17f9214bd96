"""`python -m bot parse --jsonl`: a line out for every line in."""

import json
from datetime import date

import pytest

from bot.parsing import parse_lines

GOOD = b'{"text": "im 19", "asked": "age"}'


async def answers(dialogue, capsys, *lines):
    code = await parse_lines(dialogue, lines, date(2026, 11, 27))
    return code, [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize(
    "line",
    [
        *(b"nonsense", b"", b"\xff", b"[" * 100_000, rb'{"text": "\ud800"}'),
        *(b"[]", b'{"text": null}', b'{"text": "hi", "asked": "shoe size"}'),
    ],
)
async def test_a_line_that_cannot_be_read_is_answered_and_so_is_the_next(dialogue, capsys, line):
    code, (refused, answered) = await answers(dialogue, capsys, line, GOOD)
    assert (code, list(refused), answered["circumstances"]) == (2, ["error"], {"age": 19})


async def test_lines_that_can_be_read_are_answered_and_end_well(dialogue, capsys):
    code, found = await answers(dialogue, capsys, GOOD, GOOD.decode())
    assert (code, [each["circumstances"] for each in found]) == (0, [{"age": 19}] * 2)
