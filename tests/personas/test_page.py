"""docs/conversations.md holds what is really said."""

from pathlib import Path

import pytest

from tests.personas.people import personas
from tests.personas.script import written
from tests.personas.talk import talk

PAGE = Path(__file__).resolve().parents[2] / "docs" / "conversations.md"
KEPT = [persona for persona in personas() if persona.kept]


def test_ten_are_kept():
    assert len(KEPT) == 10


@pytest.mark.parametrize("persona", KEPT, ids=lambda persona: persona.name)
async def test_a_conversation_on_the_page_is_what_is_said_today(persona, api):
    """If this fails because words or records have changed: make conversations, and read what has become of them."""
    assert written(persona, await talk(api, persona)) in PAGE.read_text(encoding="utf-8")
