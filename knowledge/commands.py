"""The commands for the people who keep the records: `check`, `explain`, `draw`, `page`, `gaps` and `links`."""

import argparse
from datetime import date
from typing import Any

from knowledge import checking, freshness
from knowledge.records import SCHEMES


def add_commands(commands: Any, today: date) -> None:
    """Add each command to `commands`, argparse's subparsers. `today`: the day that is taken if none is told."""
    check = commands.add_parser("check", help="validate every record")
    check.add_argument(
        "--stale", action="store_true", help="list instead the records that are due to be read again"
    )
    check.add_argument("--on", type=date.fromisoformat, default=today, metavar="DATE")
    check.set_defaults(command=_check)


def _check(options: argparse.Namespace) -> int:
    faults = freshness.stale(options.on, SCHEMES) if options.stale else checking.faults(SCHEMES)
    for fault in faults:
        print(fault)
    return 1 if faults else 0
