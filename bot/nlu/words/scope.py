"""What the words around a fact do to it: deny it, put it in the past, merely suppose it."""

from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Message

_REACH = 7


def denied(message: Message, start: int, through: frozenset[str] = frozenset()) -> bool:
    """Whether a "no" or "never" reaches the words from `start`, across words that let it through.

    `through`: further words that let it through.
    """
    return denier(message, start, through) is not None


def denier(message: Message, start: int, through: frozenset[str] = frozenset()) -> int | None:
    """Where the "no" or "never" stands that reaches the words from `start`, if one does; as `denied`."""
    clear = members("transparent") | through
    if message.word(start) in members("negators"):
        return None
    for position in range(start - 1, max(-1, start - 1 - _REACH), -1):
        word = message.norms[position]
        if word in members("negators"):
            asks = (
                message.word(position + 1) in ("only", "just", "sure") or message.word(position - 1) == "say"
            )
            return None if asks else position
        if word not in clear or _begins_anew(message, position):
            return None
    return None


def _begins_anew(message: Message, position: int) -> bool:
    """Whether "and I", or "no I am", begins what a "no" before does not reach: "not much on and I'm in debt"."""
    before, word, after = message.word(position - 1), message.norms[position], message.word(position + 1)
    joined = word in ("i", "im", "ive") and before in ("and", "n", "&")
    return joined or (before, word, after) == ("no", "i", "am")


def answered_no(message: Message, end: int) -> bool:
    """Whether a no follows the words up to `end` by itself: "ESA? No.", "PIP yes, drugs no"."""
    at = end + (message.word(end) in ("?", "-", ":"))
    return message.word(at) in members("plain_no") and message.is_break(at + 1)


def ruled_out(message: Message, start: int, end: int) -> bool:
    """Whether a "no" before words `start` to `end` (exclusive) denies them, or one after them answers."""
    return denied(message, start) or answered_no(message, end)


def past(message: Message, start: int, end: int) -> bool:
    """Whether words `start` to `end` are said to be over: "used to have asthma", "asthma as a kid"."""
    part = thought(message, start)
    before = any(
        hit.end <= start or (hit.start < start and hit.end == end)
        for hit in message.hits("scope", "used_to")
        if hit.start in part
    )
    before = before or any(hit.end in (start, start - 1) for hit in message.hits("scope", "ex"))
    after = any(hit.start >= end for hit in message.hits("scope", "long_ago") if hit.start in part)
    sentence = message.sentence(start)
    cleared = any(
        hit.start in sentence and hit.start >= end and not denied(message, hit.start)
        for hit in message.hits("scope", "cleared")
    )
    over = any(hit.start in part for hit in message.hits("scope", "over", "childhood"))
    return before or after or cleared or over


def supposed(message: Message, start: int) -> bool:
    """Whether the words from `start` are only supposed: "if I got a job"."""
    part = thought(message, start)
    return any(hit.start < start for hit in message.hits("scope", "if") if hit.start in part)


def repeated(message: Message, start: int) -> bool:
    """Whether its thought only repeats what the assistant said or noted: "what has my debt got to do with it?"."""
    part = thought(message, start)
    again = any(hit.start in part for hit in message.hits("scope", "repeated", "unsaid", "part"))
    return again or _is_too_much(message, start)


def unsaid(message: Message, start: int) -> bool:
    """Whether the words from `start` are said never to have been told, or to go: "I never said I had debt"."""
    part = thought(message, start)
    before = any(hit.start in part and hit.end <= start for hit in message.hits("scope", "unsaid", "part"))
    return before or _is_too_much(message, start)


def excepted(message: Message, end: int) -> bool:
    """Whether something is excepted from the words that end at `end`: "health is fine apart from not sleeping"."""
    return any(hit.start - end in (0, 1) for hit in message.hits("scope", "excepting"))


def _is_too_much(message: Message, start: int) -> bool:
    """Whether words from `start` are a label that goes too far: "mental health is a bit much", not "the pain is"."""
    part = thought(message, start)
    mine = message.word(start - 1) in members("own") | {"the"} or message.word(start) in members("own")
    return not mine and any(
        hit.start in part and hit.start > start for hit in message.hits("scope", "too_much")
    )


def taken_off(message: Message, start: int, end: int) -> bool:
    """Whether words `start` to `end` (exclusive) are to be taken off: "take mental health off", not "off me"."""
    return any(
        _is_told_to(message, hit.start)
        and message.word(hit.end) not in ("me", "us")
        and _takes(message, hit, start, end)
        for hit in message.hits("scope", "taken_off")
    )


def _takes(message: Message, hit: Hit, start: int, end: int) -> bool:
    """Whether "take off" goes round words `start` to `end`, or only they follow: not "take off school days"."""
    if hit.start < start and end <= hit.end:
        return True
    last = message.is_break(end) or message.word(end) in members("after_taken_off")
    between = set(message.norms[hit.end : start]) if hit.end <= start else None
    return last and between is not None and between <= members("my_words") | {"the"}


def _is_told_to(message: Message, position: int) -> bool:
    """Whether a verb at `position` asks somebody to do it: "please take"."""
    return message.is_break(position - 1) or message.word(position - 1) in members("before_request")


def requested(message: Message, position: int) -> bool:
    """Whether somebody is told to show or give what stands at `position`: "give me all you have for work"."""
    before = range(message.sentence(position).start, position)
    return any(message.norms[at] in members("requests") and _is_told_to(message, at) for at in before)


def opens_as_question(message: Message, position: int) -> bool:
    """Whether the sentence around `position` begins as a question does: "does he go every day"."""
    return message.norms[message.sentence(position).start] in members("question_words")


def thought(message: Message, position: int) -> range:
    """The words around `position` up to a mark or a "but"."""
    part = message.fragment(position)
    start, end = position, position + 1
    while start - 1 in part and not message.is_turn(start - 1):
        start -= 1
    while end in part and not message.is_turn(end):
        end += 1
    return range(start, end)
