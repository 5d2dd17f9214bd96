"""Sentences of a record as the answer: on one side of a scheme, or in the words of the question."""

from actions.answers.reply import Reply
from actions.wiring import wiring
from knowledge.sayings import said_in_words_of, said_on
from knowledge.scheme import Scheme

# Of these the record of a national scheme tells for its local forms too.
_EVERYWHERE = {"must", "one_to_one", "faith", "test", "paid", "employer"}


def quoted(aspect: str, scheme: Scheme, text: str) -> Reply | None:
    """The sentences on one side of its record, or else of the national scheme's; None if neither has any."""
    said, umbrella = said_on(scheme, aspect, text), umbrella_of(scheme)
    if said:
        return Reply("utter_answer_said", {"said": said, "scheme": scheme.name})
    return quoted(aspect, umbrella, text) if umbrella and aspect in _EVERYWHERE else None


def umbrella_of(scheme: Scheme) -> Scheme | None:
    """The national scheme that it is the local form of."""
    return wiring.catalogue().schemes.get(scheme.local_of or "")


def in_words_of(scheme: Scheme, text: str) -> Reply | None:
    """The sentence of its record that has the words of the question; None if none does."""
    said = said_in_words_of(text, scheme, wiring.catalogue())
    return Reply("utter_answer_said", {"said": said, "scheme": scheme.name}) if said else None
