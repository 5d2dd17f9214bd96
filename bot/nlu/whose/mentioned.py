"""What is told beside a name: of whom it is said, or that it is only named in passing."""

from collections.abc import Collection, Iterator

from bot.nlu.whose.named import year_olds
from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Message

# What a list that names a child tells of the child.
_OF_CHILDREN = ("neurodivergence", "learning_disability")
_HAVING = frozenset(("has", "got", "with"))


def own_topics(message: Message) -> Iterator[int]:
    """Where a list turns from children to what only its writer tells of themselves: "ch 2, fled DV, UC"."""
    topics = ["benefits", "groups"]
    if (members("writer") | members("they")).isdisjoint(message.norms):
        topics += ["health", "needs", "wishes"]
    for topic in topics:
        for hit in message.hits(topic):
            before = message.word(hit.start - 1)
            if message.is_break(hit.start - 1) and before != "(" and hit.meaning not in _OF_CHILDREN:
                yield hit.start


def is_said_of(message: Message, hit: Hit) -> bool:
    """Whether the name has an "is" of its own: "and my lad's 16", not "my lad's school", "at my lad's in Hull"."""
    if message.word(hit.start - 2) not in ("and", "n", "&", "cos", "because", ","):
        return False
    after = message.word(hit.end)
    said = message.doc[hit.end - 1].text
    follows = after.isdecimal() or after in ("on", "off")  # "and my dads on PIP"
    contracted = said.endswith("'s") or (said.endswith("s") and follows)
    ill = any(told.start == hit.end for told in message.hits("health"))
    return contracted and (ill or after.isdecimal() or after in members("after_is"))


def is_only_named(message: Message, hit: Hit) -> bool:
    """Whether of somebody no more is told than a death, or how they left: "mum kicked me out"."""
    after = message.norms[hit.end : hit.end + 3]
    done = not {"me", "us"}.isdisjoint(after) or not members("leaves").isdisjoint(after[:2])
    done = done or not members("reports").isdisjoint(after[:1])
    return done or any(0 <= died.start - hit.end <= 2 for died in message.hits("scope", "died"))


def client_word(message: Message, named: Collection[Hit]) -> str | None:
    """The word, among those `named`, for whom the message asks: "lad" of "asking for my lad"; None if there is none."""
    for hit in message.hits("about", "other"):
        for position in range(hit.end - 1, hit.start - 1, -1):
            if any(each.start <= position < each.end for each in named):
                return message.norms[position]
    people = [hit for hit in message.hits("people", "grown", "young", "client") if not _are_had(message, hit)]
    first = (people or year_olds(message))[:1]
    return message.norms[first[0].end - 1] if first else None


def _are_had(message: Message, hit: Hit) -> bool:
    """Whether they are the children of somebody spoken of: "she has two kids", not "my two lads"."""
    counted = message.word(hit.start - 1) in members("how_many") or any(
        number.end == hit.start for number in message.numbers
    )
    having = message.word(hit.start - 1 - counted) in _HAVING
    return hit.meaning == "young" and (having or (counted and message.is_break(hit.start - 2)))
