"""`python -m bot.links`: the link check by itself, without the rest of the bot."""

import argparse
import sys

from bot.links.arguments import add_links
from bot.settings import BadSetting, from_environment
from knowledge.store.faults import BadUrl, Unavailable


def main(arguments: list[str]) -> int:
    """Run the command. Returns the exit code: 0 well, 1 something to look at, 2 what cannot be done."""
    parser = argparse.ArgumentParser(prog="python -m bot.links", description=__doc__)
    add_links(parser.add_subparsers())
    options = parser.parse_args(["links", *arguments])
    try:
        return int(options.command(options, from_environment()))
    except (BadSetting, BadUrl, Unavailable) as fault:
        print(fault, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
