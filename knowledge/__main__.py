"""The commands: `python -m knowledge assess | place | load`, and those of knowledge/commands.py."""

import argparse
import json
import sys
from collections.abc import Callable
from datetime import date
from typing import Any

from knowledge import places
from knowledge.areas import all_areas
from knowledge.catalogue import Catalogue
from knowledge.circumstances import BadCircumstance, Circumstances
from knowledge.commands import add_commands
from knowledge.recommend import as_dict, recommend
from knowledge.records import SCHEMES, BadRecord, read_all
from knowledge.store.faults import BadUrl, Unavailable
from knowledge.today import today


def main(arguments: list[str] | None = None) -> int:
    """Run one command. Returns the exit code: 0 well, 1 faults found, 2 input that cannot be read."""
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except (BadCircumstance, BadRecord, BadUrl, Unavailable) as fault:
        print(fault, file=sys.stderr)
        return 2


def _assess(options: argparse.Namespace) -> int:
    catalogue = Catalogue(scheme for _, scheme in read_all())
    return _each(options, lambda told: _assessed(told, catalogue, options))


def _assessed(told: Any, catalogue: Catalogue, options: argparse.Namespace) -> dict[str, Any]:
    person = Circumstances.from_dict(told)
    return as_dict(recommend(catalogue, person, options.on), catalogue, options.on, options.language)


def _place(options: argparse.Namespace) -> int:
    return _each(options, lambda line: places.find(_text(line)).as_dict(), whole=lambda text: {"text": text})


def _load(options: argparse.Namespace) -> int:
    from knowledge.store.load import load_records  # SQLAlchemy only where a database is asked for

    engine = _database(options.database)
    loaded = load_records(engine, SCHEMES)
    print(f"{loaded} records loaded." if loaded else "The database has these records already.")
    return 0


def _unmet(options: argparse.Namespace) -> int:
    from knowledge.store.gaps import GapStore

    for gap in GapStore(_database(options.database)).counts():
        print(gap.month, all_areas()[gap.area].name, gap.times, sep="\t")
    return 0


def _database(url: str | None) -> Any:
    """The engine of a database with all its tables. Raises BadUrl, Unavailable."""
    from knowledge.store.engine import make_engine
    from knowledge.store.migrate import migrate

    engine = make_engine(url)
    migrate(engine)
    return engine


def _each(
    options: argparse.Namespace, answer: Callable[[Any], Any], whole: Callable[[str], Any] | None = None
) -> int:
    """Answer the one argument, or one line of standard input after another with --jsonl: a line out for each."""
    if not options.jsonl:
        _print(answer((whole or _json)(options.input or "")))
        return 0
    code = 0
    for line in sys.stdin.buffer:
        try:
            found = answer(_json(line))
        except BadCircumstance as fault:
            found, code = {"error": str(fault)}, 2
        _print(found)
    return code


def _print(found: Any) -> None:
    print(json.dumps(found, ensure_ascii=False), flush=True)


def _json(text: str | bytes) -> Any:
    try:
        found = json.loads(text)
        json.dumps(
            found, ensure_ascii=False
        ).encode()  # half a character is in no text that could be answered
        return found
    except (ValueError, RecursionError) as fault:
        raise BadCircumstance("input", "is not JSON") from fault


def _text(line: Any) -> str:
    if not isinstance(line, dict) or not isinstance(line.get("text"), str):
        raise BadCircumstance("text", 'must be a text, as in {"text": "Bolton"}')
    return str(line["text"])


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m knowledge", description=__doc__)
    commands = parser.add_subparsers(required=True)
    assess = commands.add_parser("assess", help="circumstances in, recommendations out, as JSON")
    assess.add_argument("--on", type=_day, default=today(), metavar="DATE")
    assess.add_argument("--language", choices=("en", "cy"), default="en")
    assess.set_defaults(command=_assess)
    place = commands.add_parser("place", help="how a place or postcode is understood")
    place.set_defaults(command=_place)
    for command in (assess, place):
        command.add_argument("--jsonl", action="store_true", help="one JSON object a line on standard input")
        command.add_argument("input", nargs="?")
    add_commands(commands, today())
    load = commands.add_parser("load", help="load the records into the database")
    load.set_defaults(command=_load)
    unmet = commands.add_parser("unmet", help="how often residents were told that nothing local is known")
    unmet.set_defaults(command=_unmet)
    for command in (load, unmet):
        command.add_argument("--database", help="SQLAlchemy URL; the default is SQLite under var/")
    return parser


if __name__ == "__main__":
    sys.exit(main())
