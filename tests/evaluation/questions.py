"""Measures questions about the schemes on the screen: that they are taken for such, and the side they ask about."""

import asyncio
from collections.abc import Iterable

from bot.dialogue import Dialogue
from knowledge.aspects import words
from tests.evaluation.measured import Measured
from tests.evaluation.messages import rows

SHOWN = ("workwell", "youth-hubs")
# Intents by which a question on one side gets the answer to it as well.
_SERVING = {"ask_benefits": "affects", "nearer": "nearest"}


def measure(half: str, talk: Dialogue) -> Measured:
    """Read each question of `half` as somebody's who has had a list. Sides that one answer serves count as one."""
    return asyncio.run(_measured(half, talk))


async def _measured(half: str, talk: Dialogue) -> Measured:
    measured = Measured()
    for row in rows("questions", half):
        read = await talk.parse(row["text"], shown=SHOWN)
        sides = [each["value"] for each in read["entities"] if each["entity"] == "side"]
        serving = _SERVING.get(read["intent"]["name"])
        found = sides if read["intent"]["name"] == "ask_scheme" else [serving] if serving else []
        measured.add(row, _served(row["expect"]), _served(found))
    return measured


def _served(sides: Iterable[str]) -> set[str]:
    """The sides, each by the first of those that the same answer serves."""
    return {next((alike[0] for alike in words("alike") if side in alike), side) for side in sides}
