"""What a message says of the danger that was met shortly before, and what it hears before anything else."""

from bot import dialogue
from bot.dialogue import State
from bot.nlu.safety import afterwards, denies, is_amiss
from bot.nlu.safety.afterwards import Afterwards

GRAVE: tuple[Afterwards, ...] = ("confirms", "doubt")  # answered as danger is
OPENS_UP: Afterwards = "opens_up"
_OF_LIFE = "suicide"


def told(state: State, text: str) -> Afterwards | None:
    """What `text` says of the danger; None if nothing, or if that danger is long past.

    That it was meant, and a passive wish once life was in doubt, count for a few messages; all else straight after.
    """
    danger = dialogue.met_lately(state)
    said = afterwards(text) if danger else None
    if said == "doubt" and danger != _OF_LIFE:
        said = "denies" if denies(text) else None
    return said if said in GRAVE or dialogue.is_alarmed(state) else None


def first_words(after: Afterwards | None, text: str, alarmed: bool) -> list[str]:
    """The responses to be said before the answer. after: as `told`. alarmed: the message before raised an alarm."""
    if after == OPENS_UP:
        return ["utter_after_telling"]
    if alarmed:
        return ["utter_after_false_alarm" if after else "utter_after_danger"]
    return ["utter_amiss"] if is_amiss(text) else []
