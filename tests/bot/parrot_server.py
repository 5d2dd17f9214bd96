"""The real server around a dialogue that only repeats. `python -m tests.bot.parrot_server`, set by WAYMARK_*."""

import asyncio
import os
from pathlib import Path

from bot import assistant, runtime, serving
from bot.dialogue import Turn
from bot.settings import from_environment


class Parrot:
    """Says what it hears; if that is "slowly", after a second and a sign that it has heard."""

    async def turn(self, state, text):
        """One turn."""
        if text == "slowly":
            Path(os.environ["PARROT_SIGN"]).touch()  # noqa: ASYNC240 - an empty file, for a test
            await asyncio.sleep(1)
        return Turn([{"text": f"You said: {text}"}], state)

    choose = turn


if __name__ == "__main__":
    runtime.prepare()
    assistant.make_dialogue = lambda *_given: Parrot()
    serving.serve(from_environment())
