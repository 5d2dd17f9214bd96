"""Benefits that the person gets now; what was applied for, refused or stopped is left out."""

from collections.abc import Iterator

from bot.nlu.lexicon import Hit
from bot.nlu.message import Fact, Message
from bot.nlu.people import People
from bot.nlu.scope import denied, past, supposed, thought

_REACH = 5


def facts(message: Message, people: People) -> Iterator[Fact]:
    """One fact for each benefit; an empty list when there are none."""
    own = [hit for hit in message.hits("benefits") if people.is_person(hit.start) and not supposed(message, hit.start)]
    got = [hit for hit in own if hit.meaning not in ("none", "no_longer") and _is_got(message, hit)]
    for hit in got:
        yield Fact("benefits", hit.meaning, hit.start, hit.end)
    none = [hit for hit in own if hit.meaning == "none"]
    if none and not got:
        yield Fact("benefits", None, none[0].start, none[0].end)


def _is_got(message: Message, hit: Hit) -> bool:
    part = thought(message, hit.start)
    over = [other for other in message.hits("benefits", "no_longer") if other.start in part]
    near = any(0 <= hit.start - other.end <= _REACH or other.start < hit.end and hit.start < other.end or 0 <= other.start - hit.end <= 2 for other in over)
    return not near and not denied(message, hit.start) and not past(message, hit.start, hit.end)
