"""What the rules can see of a conversation: who said what kind of thing, and what was done. No slot steers them."""

from rasa.shared.core.events import (
    ActionExecuted,
    ActionExecutionRejected,
    ActiveLoop,
    DefinePrevUserUtteredFeaturization,
    Event,
    LoopInterrupted,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker

Step = tuple[str, str | bool | None]


def steps(tracker: DialogueStateTracker) -> tuple[Step, ...]:
    """The steps of a conversation so far. Rules that see the same steps predict the same action."""
    return tuple(step for event in tracker.events if (step := _step(event)))


def _step(event: Event) -> Step | None:
    match event:
        case UserUttered():
            seen: str | bool | None = event.intent_name
        case ActionExecuted() | ActionExecutionRejected():
            seen = event.action_name
        case ActiveLoop():
            seen = event.name
        case LoopInterrupted():
            seen = event.is_interrupted
        case DefinePrevUserUtteredFeaturization():
            seen = event.use_text_for_featurization
        case _:
            return None
    return event.type_name, seen
