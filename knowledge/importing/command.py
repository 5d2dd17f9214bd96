"""`python -m knowledge import URL|FILE`: a council's own list taken in, and a report of what was not."""

import argparse
import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from knowledge import records
from knowledge.importing import report
from knowledge.importing.documents import LARGEST, Document, NotAFeed, Unread, from_json, read
from knowledge.importing.origin import Origin, slug
from knowledge.importing.plain import line
from knowledge.importing.run import Import, OtherFeed

_LONGEST_FEED, _LONGEST_TEXT = 24, 200  # letters of a feed's short name, and of what a report says of it


def add_import(commands: Any, today: date) -> None:
    """Add the command to `commands`, argparse's subparsers."""
    command = commands.add_parser("import", help="take in a council's list: Open Referral UK 3.0, 1.0 or CSV")
    command.add_argument("source", metavar="URL|FILE")
    command.add_argument(
        "--feed", help="a short name for the list, the same each time; made from URL or FILE"
    )
    command.add_argument("--publisher", help="whose list it is, as residents are told; made likewise")
    command.add_argument("--source-url", metavar="URL", help="where a FILE is published, an https link")
    command.add_argument(
        "--into", type=Path, metavar="DIR", help="instead of knowledge/schemes/imported/FEED"
    )
    command.add_argument("--report", type=Path, metavar="FILE", help="write the report there, as JSON")
    command.add_argument("--json", action="store_true", help="print the report as JSON, not as a table")
    command.add_argument("--dry-run", action="store_true", help="report, and write no record")
    command.add_argument("--on", type=date.fromisoformat, default=today, metavar="DATE")
    command.set_defaults(command=_import)


def _import(options: argparse.Namespace) -> int:
    try:
        document, origin = _fetched(options) if "://" in options.source else _opened(options)
        folder: Path = options.into or records.IMPORTED / origin.feed
        others = [s for path, s in records.read_all() if folder.resolve() not in path.resolve().parents]
        outcomes = Import(origin, folder, others, options.on, options.dry_run).run(document)
    except (NotAFeed, OtherFeed, OSError) as fault:
        print(f"{options.source}: {fault}", file=sys.stderr)
        return 2
    whole = json.dumps(
        report.as_json(outcomes, origin, options.on, options.dry_run), ensure_ascii=False, indent=2
    )
    if options.report:
        options.report.write_text(f"{whole}\n", encoding="utf-8")
    print(whole if options.json else report.as_text(outcomes))
    return 1 if report.to_look_at(outcomes) else 0


def _opened(options: argparse.Namespace) -> tuple[Document, Origin]:
    path = Path(options.source)
    with path.open("rb") as file:
        document = read(file.read(LARGEST + 1), path.name)
    return document, _origin(options, path.stem, options.source_url, pages=False)


def _fetched(options: argparse.Namespace) -> tuple[Document, Origin]:
    """From the bot, which speaks HTTP; the domain does not."""
    command = [sys.executable, "-m", "bot.feeds", options.source]
    done = subprocess.run(command, check=False, stdout=subprocess.PIPE, text=True, encoding="utf-8")  # noqa: S603
    if done.returncode:
        raise NotAFeed("was not fetched")
    told = from_json(done.stdout)
    unread = tuple(
        Unread(*(line(item[key], _LONGEST_TEXT) or "" for key in ("id", "name", "why")))
        for item in told["unread"]
    )
    host = (urlsplit(told["address"]).hostname or "").removeprefix("www.")
    origin = _origin(options, host, told["address"], pages=True)
    return Document(told["services"], told["whole"], unread), origin


def _origin(options: argparse.Namespace, name: str, address: str | None, pages: bool) -> Origin:
    return Origin(slug(options.feed or name, _LONGEST_FEED), options.publisher or name, address, pages)
