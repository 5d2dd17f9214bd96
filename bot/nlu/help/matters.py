"""Help asked for in plain words, and trouble told: "someone to sit with me for the forms", "I freeze in interviews"."""

from collections.abc import Iterator

from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Message
from bot.nlu.words.scope import denier, thought

_REACH = 7
_BACK = 25
# A condition told before a bare "need help" may not be what the help is for.
_POINTING = frozenset(("it", "that", "this", "them", "these", "those", "both"))
# In these, trouble told is help needed: to say that anxiety is a nightmare is to tell of a condition.
_TROUBLESOME = frozenset(("cv_help", "job_search", "skills", "benefits_advice", "transport"))


def matters(message: Message) -> Iterator[Hit]:
    """What help is asked for with, and what is said to be beyond the person."""
    named = [*message.hits("matters"), *message.hits("health", "mental_health")]
    named = [hit for hit in named if not _is_of_benefit(message, hit)]
    listed = _positions(message, "matters", "needs") if named else frozenset()
    for matter in sorted(named, key=lambda each: each.start):
        if (
            _is_led_to(message, matter, listed)
            or _is_told_of(message, matter)
            or _is_led_back_to(message, matter, named)
        ):
            yield matter


def _is_of_benefit(message: Message, hit: Hit) -> bool:
    """Whether it only names one: "housing benefit" asks for no house."""
    return hit.meaning != "benefits_advice" and any(
        hit.start < got.end and got.start < hit.end
        for got in message.hits("benefits")
        if got.meaning not in ("no_longer", "none")
    )


def _positions(message: Message, *topics: str) -> frozenset[int]:
    """Where words of the topics stand."""
    hits = (hit for topic in topics for hit in message.hits(topic))
    return frozenset(at for hit in hits for at in range(hit.start, hit.end))


def _is_led_to(message: Message, matter: Hit, listed: frozenset[int]) -> bool:
    """Whether help or trouble before it is with this: "help with my interviews", "hopeless at interviews"."""
    kinds: tuple[str, ...] = ("help", "back")
    if matter.meaning in _TROUBLESOME:
        kinds += ("trouble",)
    if matter.meaning == "skills":
        kinds += ("learn",)
    return any(
        asking.start < matter.start and _reaches(message, asking.end, matter.start, listed)
        for asking in message.hits("asking", *kinds)
        if denier(message, asking.start) is None
    )


def _reaches(message: Message, start: int, end: int, listed: frozenset[int]) -> bool:
    """Whether the words between go straight on, or list: "help with a CV, forms and interviews"."""
    between = range(start, end)
    if all(at in listed or message.norms[at] in members("before_help") for at in between):
        return True
    return len(between) <= _REACH and not any(message.is_break(at) or message.is_turn(at) for at in between)


def _is_told_of(message: Message, matter: Hit) -> bool:
    """Whether trouble is told straight after: "interviews terrify me", "the forms are beyond me"."""
    return matter.meaning in _TROUBLESOME and any(
        0 <= told.start - matter.end <= 3
        and told.start in thought(message, matter.end - 1)
        and denier(message, told.start) is None
        for told in message.hits("asking", "told")
    )


def _is_led_back_to(message: Message, matter: Hit, named: list[Hit]) -> bool:
    """Whether it was the last named before a "help me with it"."""
    return any(
        matter.end <= back.start <= matter.end + _BACK
        and message.is_break(back.end)
        and denier(message, back.start) is None
        and (matter.meaning != "mental_health" or message.norms[back.end - 1] in _POINTING)
        and not any(matter.end <= other.start < back.start for other in named)
        for back in message.hits("asking", "back")
    )
