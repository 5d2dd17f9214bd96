"""The arguments of `python -m bot links`, apart from what it needs, so that asking for help loads nothing."""

import argparse
from typing import Any

from bot.settings import Settings


def add_links(commands: Any) -> None:
    """Add the command to `commands`, argparse's subparsers."""
    command = commands.add_parser(
        "links", help="fetch every link of the records politely; list what to look at"
    )
    command.add_argument("schemes", nargs="*", metavar="SCHEME", help="only the links of these")
    command.add_argument("--kept", action="store_true", help="fetch nothing; list what was found before")
    command.set_defaults(command=_run)


def _run(options: argparse.Namespace, settings: Settings) -> int:
    from bot.links.command import run  # aiohttp and the database only when links are really fetched

    return run(options, settings)
