"""One turn of the dialogue: a state and a message in, replies and the new state out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid4

from rasa.core.channels.channel import OutputChannel, UserMessage
from rasa.core.lock_store import InMemoryLockStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker

from actions.wiring import wiring
from bot.dialogue.actions_in_process import InProcess
from bot.dialogue.processor import CHOSEN, Processor
from bot.dialogue.state import State, tracker_for
from bot.dialogue.turn_store import TurnStore
from bot.dialogue.wording import TakingTurns
from bot.nlu.components.circumstances import TODAY
from bot.nlu.components.intents import CHECKED
from knowledge.catalogue import Catalogue

Utterance = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Turn:
    """What a message led to: Rasa's utterances, with `text`, `buttons` and `custom`, and the new state."""

    utterances: list[Utterance]
    state: State


class Dialogue:
    """A trained model, ready to take turns. Turns of different conversations may overlap."""

    def __init__(
        self, model: Path, catalogue: Catalogue, today: Callable[[], date], handover_page: str = ""
    ) -> None:
        """Load `model`, which must have been trained here: never load one from elsewhere (CVE-2024-49375).

        handover_page: the address at which an adviser opens a code, if it is known.
        """
        wiring.catalogue, wiring.today, wiring.handover_page = lambda: catalogue, today, handover_page
        self._today = today
        self._store = TurnStore(Domain.empty())
        self._processor = Processor(
            model_path=model,
            tracker_store=self._store,
            lock_store=InMemoryLockStore(),
            generator=TakingTurns({}),
            action_endpoint=InProcess("actions"),
        )
        self._store.domain = self._processor.domain

    async def turn(self, state: State, text: str) -> Turn:
        """Answer a resident's words in a conversation that stands at `state`; a command among them is only words.

        `text` has been checked for danger already: bot/turn.py does so before anything else.
        """
        return await self._turn(state, text, {CHECKED: True})

    async def choose(self, state: State, payload: str) -> Turn:
        """Answer a choice: `payload` is ours, an intent and its entities as Rasa writes them."""
        return await self._turn(state, payload, {CHECKED: True, CHOSEN: True})

    async def _turn(self, state: State, text: str, about: dict[str, Any]) -> Turn:
        sender, ears = uuid4().hex, _Collector()
        self._store.begin(sender, state)
        try:
            about = {**about, **self._day()}
            await self._processor.handle_message(UserMessage(text, ears, sender, metadata=about))
        finally:
            after = self._store.end(sender)
        return Turn(ears.utterances, after)

    async def parse(self, text: str, asked: str | None = None, shown: Sequence[str] = ()) -> dict[str, Any]:
        """What the model reads in `text` as an answer to the question `asked`, without a conversation.

        shown: ids of schemes that are on the screen.
        """
        message = UserMessage(text, metadata=self._day())
        return await self._processor.parse_message(message, self._between_turns(asked, shown))

    def _day(self) -> dict[str, str]:
        return {TODAY: self._today().isoformat()}

    def _between_turns(self, asked: str | None, shown: Sequence[str]) -> DialogueStateTracker:
        slots = {"requested_slot": asked, "shown": list(shown)}
        held = {name: value for name, value in slots.items() if value}
        return tracker_for({"slots": held}, "parse", self._processor.domain)


class _Collector(OutputChannel):
    """Keeps each utterance whole, as the actions made it."""

    def __init__(self) -> None:
        self.utterances: list[Utterance] = []

    @classmethod
    def name(cls) -> str:
        """The channel's name in Rasa."""
        return "waymark"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Keep one utterance."""
        self.utterances.append(message)
