"""What messages say, topic by topic: each beside one that only looks like it. The tables are in told/."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.nlu.reading import Reading, read

FRIDAY = date(2026, 11, 27)
TABLES = sorted((Path(__file__).parent / "told").glob("*.yml"))
ROWS = [
    pytest.param(*row, id=f"{table.stem}: {row[0][:50]}")
    for table in TABLES
    for row in yaml.safe_load(table.read_text(encoding="utf-8"))
]


def plain(reading: Reading) -> dict[str, Any]:
    """A reading as the tables write it."""
    told = dict(reading.circumstances)
    if "area" in told:
        told["area"] = told["area"]["name"]
    if reading.area_candidates:
        told["area"] = sorted(area.name for area in reading.area_candidates)
    if reading.declined:
        told["declined"] = list(reading.declined)
    return {name: sorted(value) if isinstance(value, list) else value for name, value in told.items()}


@pytest.mark.parametrize(("text", "asked", "told"), ROWS)
def test_a_message_says_this_and_no_more(text: str, asked: str | None, told: dict[str, Any]) -> None:
    expected = {name: sorted(value) if isinstance(value, list) else value for name, value in told.items()}
    assert plain(read(text, asked, today=FRIDAY)) == expected
