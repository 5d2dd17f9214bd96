"""One person after another: "next client", "tenant 2", or the same one all along: "its a client, not me"."""

from bot.nlu.whose.about import is_for_client, whom
from bot.nlu.words.lexicon import Hit, members
from bot.nlu.words.message import Message

_CLIENTS = frozenset(
    ("client", "clients", "customer", "claimant", "claimants", "cust", "cx", "clmt", "participant")
)
_POLITE = frozenset(("please", "pls", "plz"))


def is_next(message: Message, age: int | None) -> bool:
    """Whether the message turns to another person. age: the word that tells one; "next one" must lead to it.

    Who says "next. I'm 45" goes on to the next question, and "60 next month" tells of a birthday.
    """
    if message.has("clients", "next"):
        return True
    leads = age is not None and members("writer").isdisjoint(message.norms)
    return leads and any(_leads(message, hit, age or 0) for hit in message.hits("clients", "perhaps"))


def _leads(message: Message, hit: Hit, age: int) -> bool:
    """Whether "next one" opens what is said, before the person of that age: "next: F 23", not "my second knee, 40"."""
    before = message.norms[message.fragment(hit.start).start : hit.start]
    person = members("they") | members("persons") | members("is") | {"m", "f"}
    end = hit.end + (message.word(hit.end) in _POLITE)
    named = message.is_break(end) or message.word(end) in person
    return named and hit.end <= age and members("before_request").issuperset(before)


def is_same(message: Message) -> bool:
    """Whether what was told before was of somebody else all along: an adviser speaks of one client, until the next."""
    return is_for_client(message)


def is_note(message: Message) -> bool:
    """Whether it is an adviser's note of one client: "Claimant M, 52", "cust 1:", "Sunderland JC. M 61, COPD"."""
    if message.has("about", "self"):
        return False
    headed = any(_stands(message, hit) for hit in message.hits("clients", "heading"))
    office = message.has("clients", "office") or message.has("about", "role")
    noted = message.has("clients", "note") or (office and message.has("clients", "sexed"))
    return headed or noted or _describes(message)


def _describes(message: Message) -> bool:
    """Whether it opens with a stranger, and speaks as of another: "Afghan man, 3 kids. Options?"."""
    opens = any(hit.start <= 1 for hit in message.hits("clients", "described"))
    refers = any("refer" in message.norms[hit.start] for hit in message.hits("clients", "of_others"))
    own = not members("writer").isdisjoint(message.norms) and not refers
    return opens and message.has("clients", "of_others") and not own


def advises(message: Message) -> bool:
    """Whether whoever writes advises others: a note of a client, what they do, or a client of theirs by that name."""
    if message.has("about", "self"):
        return False
    of_client = whom(message) == "other" and not _CLIENTS.isdisjoint(message.norms)
    return of_client or is_note(message) or message.has("about", "role") or message.has("clients", "works_as")


def is_age_of_next(message: Message, position: int) -> bool:
    """Whether the number at `position` is the age of an adviser's next client, with a sex: "next one: 34 m"."""
    sexed = any(hit.start == position for hit in message.hits("clients", "sexed"))
    return sexed and any(hit.end <= position for hit in message.hits("clients", "perhaps"))


def _stands(message: Message, hit: Hit) -> bool:
    """Whether nothing goes before it between two marks: "client. age 40", not "work with a client, 40"."""
    return message.is_break(hit.start - 1)
