"""Conversations run against a server in this process, and written down."""

import asyncio
import sys
import tempfile
from collections.abc import Iterable
from contextlib import redirect_stdout
from datetime import UTC, datetime
from pathlib import Path

from aiohttp.test_utils import TestClient, TestServer

from bot import runtime
from bot.conversations import Conversations
from bot.dialogue import Dialogue
from bot.dialogue.training import train
from bot.gateway.app import make_app
from bot.settings import Settings
from knowledge.catalogue import Catalogue
from knowledge.records import read_all
from knowledge.store.conversations import ConversationStore
from knowledge.store.engine import make_engine
from knowledge.store.migrate import migrate
from tests.knowledge.people import TODAY
from tests.personas.people import Persona, personas
from tests.personas.read import as_read
from tests.personas.talk import Exchange, talk

HEAD = """# Conversations

{count} simulated residents talking to the server over its HTTP API, word for word. Their words are in bold, choices
offered `like this`. `make conversations` runs them again and writes this page; a test holds it to what really happens.
Who they truly are, and what they must be shown, is in [tests/personas/people](../tests/personas/people).
"""


async def run(personas: Iterable[Persona]) -> list[list[Exchange]]:
    """The conversation of each, on the tests' day, in a database that is then thrown away."""
    runtime.prepare()
    catalogue = Catalogue(scheme for _, scheme in read_all())
    with redirect_stdout(sys.stderr):  # training announces itself
        model = train()
    dialogue = Dialogue(model, catalogue, lambda: TODAY)
    with tempfile.TemporaryDirectory() as folder:
        engine = make_engine(f"sqlite:///{Path(folder) / 'waymark.db'}")
        migrate(engine)
        noon = datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC)
        conversations = Conversations(dialogue, catalogue, ConversationStore(engine), now=lambda: noon)
        app = make_app(Settings(rate_limit=False), conversations)
        async with TestClient(TestServer(app)) as client:
            return [await talk(client, persona) for persona in personas]


def page() -> str:
    """docs/conversations.md: every conversation that is kept, run anew."""
    kept = [persona for persona in personas() if persona.kept]
    talks = zip(kept, asyncio.run(run(kept)), strict=True)
    return "\n".join([HEAD.format(count=len(kept)), *(written(*each) for each in talks)]).rstrip()


def written(persona: Persona, exchanges: list[Exchange]) -> str:
    """A conversation in Markdown: the resident's words, then each reply as it would be read."""
    lines = [f"## {persona.name}", ""]
    for exchange in exchanges:
        lines += [f"**{exchange.label}**", ""]
        for message in exchange.reply["messages"]:
            lines += as_read(message)
    return "\n".join(lines)
