"""The commands: `python -m bot serve | chat | parse | train | settings`."""

import argparse
import asyncio
import sys
from dataclasses import replace
from datetime import date

from bot import runtime
from bot.councils import BadCouncil
from bot.settings import BadSetting, Settings, describe, from_environment
from knowledge.store.faults import BadUrl, Unavailable
from knowledge.today import today

_INTERRUPTED = 130  # what a shell makes of Ctrl-C


def main(arguments: list[str] | None = None) -> int:
    """Run one command. Returns the exit code; what is wrong is said in a sentence."""
    options = _parser().parse_args(arguments)
    try:
        runtime.prepare()
        return int(options.command(options, from_environment()) or 0)
    except (BadSetting, BadCouncil, BadUrl, Unavailable, runtime.NotReady) as fault:
        print(fault, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return _INTERRUPTED


def _serve(options: argparse.Namespace, settings: Settings) -> None:
    from bot.serving import serve  # Rasa is imported only where it is needed

    given = {name: getattr(options, name) for name in ("host", "port", "workers")}
    serve(replace(settings, **{name: value for name, value in given.items() if value is not None}))


def _train(_options: argparse.Namespace, _settings: Settings) -> None:
    from bot.dialogue.training import is_current, train

    print(
        "The dialogue model is up to date." if is_current() else "Training the dialogue model...", flush=True
    )
    train()


def _parse(options: argparse.Namespace, _settings: Settings) -> int:
    import json

    from bot.assistant import make_dialogue
    from bot.parsing import parse_lines

    lines = (
        sys.stdin.buffer
        if options.jsonl
        else [json.dumps({"text": options.text or "", "asked": options.asked})]
    )
    return asyncio.run(parse_lines(make_dialogue(), lines, options.on))


def _chat(_options: argparse.Namespace, settings: Settings) -> None:
    from bot.assistant import make_conversations
    from bot.terminal import chat

    chat(make_conversations(settings))


def _settings(_options: argparse.Namespace, settings: Settings) -> None:
    print(describe(settings))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description=__doc__)
    commands = parser.add_subparsers(required=True)
    serve = commands.add_parser("serve", help="the server")
    serve.add_argument("--host")
    serve.add_argument("--port", type=int)
    serve.add_argument("--workers", type=int)
    serve.set_defaults(command=_serve)
    parse = commands.add_parser("parse", help="what one message says")
    parse.add_argument("--asked", metavar="FIELD", help="the circumstance that the message answers")
    parse.add_argument("--on", type=date.fromisoformat, default=today(), metavar="DATE")
    parse.add_argument("--jsonl", action="store_true", help="one JSON object a line on standard input")
    parse.add_argument("text", nargs="?")
    parse.set_defaults(command=_parse)
    for name, command, about in (
        ("chat", _chat, "the same assistant in a terminal"),
        ("train", _train, "train the dialogue model if anything it is made from changed"),
        ("settings", _settings, "every setting, its meaning and its value"),
    ):
        commands.add_parser(name, help=about).set_defaults(command=command)
    return parser


if __name__ == "__main__":
    sys.exit(main())
