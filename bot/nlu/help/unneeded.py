"""Whether help that a message names is help that nobody asks for: refused, had already, or settled."""

from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Message
from bot.nlu.words.scope import denier, thought

_TROUBLES = frozenset(("debt", "peer_support", "mental_health"))
_LESSONS = frozenset(("course", "courses", "class", "classes"))
_UNDENIED = frozenset(("help", "support", "anyone", "anybody", "someone", "somebody"))
_GROUPS = frozenset(("group", "groups", "club", "clubs"))
_LOSES = frozenset(("lose", "losing", "loose"))


def unneeded(message: Message, hit: Hit) -> bool:
    """Whether the help that `hit` names is denied, unwanted, had already, or settled."""
    return (
        _is_denied(message, hit)
        or (_follows(message, hit, "unwanted") and message.word(hit.start) not in _LOSES)
        or _is_unbearable(message, hit)
        or _is_had(message, hit)
        or (hit.meaning == "debt" and message.word(hit.start - 1) in _LOSES)  # "I'd lose money" is a fear
        or is_anothers_wish(message, hit)
        or _is_in_a_tongue(message, hit)
        or any(settled.start == hit.end for settled in message.hits("unneeded", "settled"))
    )


def _is_denied(message: Message, hit: Hit) -> bool:
    """Whether a "no" reaches what is bad to have ("no debts"), or lessons ("no courses please")."""
    said = message.norms[hit.start : hit.end]
    if hit.meaning not in _TROUBLES and _LESSONS.isdisjoint(said):
        return False
    if said[0] in _UNDENIED:
        return False
    at = denier(message, hit.start)
    return at is not None and message.norms[at] not in members("cannot")


def _is_unbearable(message: Message, hit: Hit) -> bool:
    """Whether its thought says that the group or course itself is too much: "can't do calls or big groups"."""
    part = thought(message, hit.start)
    before = (said for said in message.hits("unneeded", "unbearable") if said.start in part)
    lessons = (_GROUPS | _LESSONS).intersection(message.norms[hit.start : hit.end])
    return bool(lessons) and any(
        said.end <= hit.start and members("asks_for_help").isdisjoint(message.norms[said.end : hit.start])
        for said in before
    )


def _is_had(message: Message, hit: Hit) -> bool:
    """Whether the help has been had, and was enough; debts and lacks are had otherwise."""
    helps = hit.meaning != "debt" and not _is_lack(message, hit)
    return helps and _follows(message, hit, "had") and not _goes_on(message, hit)


def _is_in_a_tongue(message: Message, hit: Hit) -> bool:
    """Whether somebody to talk to is sought for the language only: "somebody I can talk, speak Arabic?"."""
    rest = message.norms[hit.end : message.sentence(hit.start).stop]
    return hit.meaning == "mental_health" and not members("tongues").isdisjoint(rest)


def is_anothers_wish(message: Message, hit: Hit) -> bool:
    """Whether another wants the course or group for them: "wife thinks I should do a course", not "and she's right"."""
    part = thought(message, hit.start)
    wished = (said for said in message.hits("scope", "wished_for") if said.start in part)
    own = any(
        said.end <= hit.start and message.word(said.start - 1) in members("writer") | {"you"}
        for said in message.hits("scope", "wished_for")
    )
    lessons = hit.meaning in ("skills", "peer_support")
    wished_first = any(said.end <= hit.start for said in wished)
    return lessons and wished_first and not own and not message.has("scope", "agrees")


def _is_lack(message: Message, hit: Hit) -> bool:
    """Whether the words say themselves that something is missing: "no confidence"."""
    return message.word(hit.start) in members("negators") | {"low", "little", "lost"}


def _follows(message: Message, hit: Hit, meaning: str) -> bool:
    """Whether the help comes straight after such words, or after other help that does: "no need of a CV or course"."""
    others = {at for each in message.hits("needs") for at in range(each.start, each.end)}
    for said in message.hits("unneeded", meaning):
        between = range(said.end, hit.start)
        if said.start < hit.start and all(
            at in others or message.norms[at] in members("before_help") for at in between
        ):
            return True
    return False


def _goes_on(message: Message, hit: Hit) -> bool:
    """Whether what is had falls short: "I've got a CV but it's old"."""
    rest = range(hit.end, min(thought(message, hit.start).stop + 2, len(message)))
    return not members("falls_short").isdisjoint(message.said(rest))
