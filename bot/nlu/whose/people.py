"""Whom each word is about: the person asked for, a child of theirs, or somebody else.

A sentence starts with the person asked for, who is whoever writes unless the message is on behalf of another.
"I" and "my" lead to the writer, "my dad" and "he" away, until a full stop or a "but" leads back.
"""

from dataclasses import dataclass, replace
from typing import Literal

from bot.nlu.whose.about import whom
from bot.nlu.whose.following import Follow, Whose
from bot.nlu.whose.stories import is_of_another
from bot.nlu.words.lexicon import members
from bot.nlu.words.message import Message

_OF_CHILDREN = ("has_children", "youngest_child_age", "childcare_need", "lone_parent")


@dataclass(frozen=True, slots=True)
class People:
    """about: for whom the message asks, if it says so. whose: for each word, whom it is about.

    clients: the words that name the person whom the writer asks for, as in "my lad".
    assumed: the message itself does not say for whom it asks; the conversation did.
    """

    about: Literal["self", "other"] | None
    whose: tuple[Whose, ...]
    clients: frozenset[int] = frozenset()
    assumed: bool = False

    def is_person(self, position: int) -> bool:
        """Whether the word at `position` is about the person asked for."""
        return self.whose[position] == "person"


def people(
    message: Message, asked: str | None = None, of_another: bool = False, cares: bool = False
) -> People:
    """Who is who in `message`; after a question about children, "he" is one of them.

    of_another: the conversation is on behalf of somebody else, so that "he" is that person.
    cares: whoever writes has said that they care for somebody.
    """
    about = whom(message, asked, cares) or (
        "other" if asked == "about" and _names_somebody(message) else None
    )
    if about is None and of_another and _speaks_of_them(message):
        return replace(_followed(message, asked, "other"), assumed=True)
    found = _followed(message, asked, about)
    told_by_carer = cares and not message.has("wishes")
    if (
        about is None
        and not told_by_carer
        and asked in (None, "about")
        and is_of_another(message, found.whose)
    ):
        return _followed(message, asked, "other")
    return found


def _followed(message: Message, asked: str | None, about: Literal["self", "other"] | None) -> People:
    follow = Follow(message, about == "other", asked in _OF_CHILDREN, asked not in (None, "about"))
    return People(about, tuple(follow.whose()), frozenset(follow.clients))


def _speaks_of_them(message: Message) -> bool:
    return not (members("they") | members("of_them")).isdisjoint(message.norms)


def _names_somebody(message: Message) -> bool:
    """Whether the answer to "who is it for?" opens with somebody: "my neighbour, she's 70"."""
    named = message.hits("people", "grown", "young")[:1]
    if not named or message.word(0) == "both":
        return False
    ends = message.is_break(named[0].end) or message.word(named[0].end) in members("after_client")
    return ends and members("before_client").issuperset(message.norms[: named[0].start])
