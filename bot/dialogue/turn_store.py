"""The tracker store of one process: it holds a conversation's state only while its turn runs.

What lasts is kept by knowledge.store.conversations, in one transaction a turn.
"""

from collections.abc import Iterable

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker

from bot.dialogue.state import State, state_of, tracker_for


class TurnStore(TrackerStore):
    """States by sender, put in before a turn and taken out after it."""

    def __init__(self, domain: Domain) -> None:
        super().__init__(domain)
        self._states: dict[str, State] = {}

    def begin(self, sender: str, state: State) -> None:
        """Hold `state` for the turn of `sender`."""
        self._states[sender] = state

    def end(self, sender: str) -> State:
        """The state after the turn, which is no longer held here."""
        return self._states.pop(sender)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The tracker of a turn under way; None for a sender that has none."""
        state = self._states.get(sender_id)
        return None if state is None else tracker_for(state, sender_id, self.domain)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Take over the state of a tracker."""
        self._states[tracker.sender_id] = state_of(tracker)

    async def keys(self) -> Iterable[str]:
        """The senders of the turns under way."""
        return list(self._states)
