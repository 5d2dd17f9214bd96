"""`python -m tests.trials.score FILES`: counts testers' judgements, a line a file and one for all."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

Row = dict[str, str]


def score(rows: Sequence[Row]) -> dict[str, float]:
    """How many messages, and what share of them was read right and answered well; false alarms among the ordinary."""
    ordinary = [row for row in rows if row["alarm"] in ("none", "false")]
    return {
        "messages": len(rows),
        "read right": _share(rows, "read", "right"),
        "reply good": _share(rows, "reply", "good"),
        "reply bad": _share(rows, "reply", "bad"),
        "false alarms": _share(ordinary, "alarm", "false"),
        "missed": sum(row["alarm"] == "missed" for row in rows),
    }


def _share(rows: Sequence[Row], key: str, value: str) -> float:
    return sum(row[key] == value for row in rows) / len(rows) if rows else 0.0


def read(path: Path) -> list[Row]:
    """The rows of one tester's file: JSON, one a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def main(paths: list[str]) -> None:
    """Print the table."""
    lots = {Path(path).stem: read(Path(path)) for path in paths}
    lots["all"] = [row for rows in lots.values() for row in rows]
    for name, rows in lots.items():
        counts = score(rows)
        print(
            name,
            *(f"{key} {n:.0%}" if isinstance(n, float) else f"{key} {n}" for key, n in counts.items()),
            sep=" | ",
        )


if __name__ == "__main__":
    main(sys.argv[1:])
