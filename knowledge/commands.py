"""The commands for who keeps the records: `check`, `explain`, `draw`, `page`, `gaps`, `links` and `import`."""

import argparse
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from knowledge import checking, draw, freshness, gaps, gaps_page, money_checking, words
from knowledge.catalogue import Catalogue
from knowledge.explain import explain
from knowledge.importing.command import add_import
from knowledge.page import page as all_on_one_page
from knowledge.records import SCHEMES, files, read_all
from knowledge.scheme import Scheme


def add_commands(commands: Any, today: date) -> None:
    """Add each command to `commands`, argparse's subparsers. `today`: the day that is taken if none is told."""
    check = commands.add_parser("check", help="validate every record")
    check.add_argument(
        "--stale", action="store_true", help="list instead the records that are due to be read again"
    )
    check.add_argument("--on", type=date.fromisoformat, default=today, metavar="DATE")
    check.set_defaults(command=_check)
    page = commands.add_parser("page", help="every record as one Markdown page; kept as docs/schemes.md")
    page.set_defaults(command=_page)
    missing = commands.add_parser("gaps", help="where there is nothing local to offer, council by council")
    missing.add_argument("--on", type=date.fromisoformat, default=today, metavar="DATE")
    missing.add_argument("--html", type=Path, metavar="FILE", help="write a page with a heat table instead")
    missing.set_defaults(command=_gaps)
    links = commands.add_parser(
        "links", help="fetch every link of the records; the same as python -m bot.links"
    )
    links.add_argument("schemes", nargs="*", metavar="SCHEME", help="only the links of these")
    links.add_argument("--kept", action="store_true", help="fetch nothing; list what was found before")
    links.set_defaults(command=_links)
    add_import(commands, today)
    for name, about, text in (
        ("explain", "a scheme's rule in plain sentences", explain),
        ("draw", "a scheme's rule as Graphviz DOT and as a table", _drawn),
    ):
        command = commands.add_parser(name, help=about)
        command.add_argument("scheme", metavar="SCHEME", help="id of a record")
        command.set_defaults(command=_of_one(text))


def _check(options: argparse.Namespace) -> int:
    if options.stale:
        faults = [*freshness.stale(options.on, SCHEMES), *money_checking.stale(options.on)]
    else:
        ids = {path.stem for path in files(SCHEMES)}
        faults = [*checking.faults(SCHEMES), *money_checking.faults(ids)]
    for fault in faults:
        print(fault)
    return 1 if faults else 0


def _page(_options: argparse.Namespace) -> int:
    print(all_on_one_page(_catalogue()), end="")
    return 0


def _gaps(options: argparse.Namespace) -> int:
    rows = gaps.report(_catalogue(), options.on)
    if options.html:
        options.html.write_text(gaps_page.as_html(rows, options.on), encoding="utf-8")
    else:
        print(gaps_page.as_text(rows))
    return 0


def _links(options: argparse.Namespace) -> int:
    """Handed to the bot, which speaks HTTP; the domain does not."""
    arguments = [*options.schemes, *(["--kept"] if options.kept else [])]
    return subprocess.run([sys.executable, "-m", "bot.links", *arguments], check=False).returncode  # noqa: S603


def _of_one(text: Callable[[Scheme, Catalogue], str]) -> Callable[[argparse.Namespace], int]:
    """The command that prints the `text` of one scheme."""

    def command(options: argparse.Namespace) -> int:
        catalogue = _catalogue()
        scheme = catalogue.schemes.get(options.scheme)
        if scheme is None:
            close = get_close_matches(options.scheme, catalogue.schemes, n=5, cutoff=0.3)
            print(words.say("utter_explain_none", id=options.scheme, names=", ".join(close)), file=sys.stderr)
            return 2
        print(text(scheme, catalogue))
        return 0

    return command


def _drawn(scheme: Scheme, _catalogue: Catalogue) -> str:
    """The graph, then the table as comments of DOT, so that the whole may be piped into `dot`."""
    commented = (f"// {line}" for line in draw.table(scheme).splitlines())
    return "\n".join([draw.dot(scheme), *commented])


def _catalogue() -> Catalogue:
    return Catalogue(scheme for _, scheme in read_all())
