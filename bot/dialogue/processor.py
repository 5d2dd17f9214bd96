"""Rasa's message processor with our own actions, quick, and with no event or text kept."""

from typing import Any

from rasa.core.actions.action import Action, RemoteAction
from rasa.core.actions.forms import FormAction
from rasa.core.channels.channel import OutputChannel, UserMessage
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.engine.constants import PLACEHOLDER_MESSAGE, PLACEHOLDER_TRACKER
from rasa.shared.core.trackers import DialogueStateTracker

from bot.dialogue.actions_in_process import OwnAction, OwnExtractSlots, OwnForm
from bot.dialogue.in_order import InOrder
from bot.dialogue.steps import Step, steps

CHOSEN = "chosen"  # the message's metadata says so where its text is a payload of ours


class Processor(MessageProcessor):
    """Puts our actions and form where Rasa has built its remote ones, and asks the rules the same thing once."""

    graph_runner: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.graph_runner = InOrder(self.graph_runner)
        self._predicted: dict[tuple[Step, ...], PolicyPrediction] = {}
        self._payloads = self.model_metadata.nlu_target  # last of all Rasa looks whether the text is one
        self._words = self.model_metadata.predict_schema.nodes[self._payloads].needs["messages"]

    def _parse_message_with_graph(
        self, message: UserMessage, tracker: DialogueStateTracker, only_output_properties: bool = True
    ) -> dict[str, Any]:
        target = self._payloads if (message.metadata or {}).get(CHOSEN) else self._words
        inputs = {PLACEHOLDER_MESSAGE: [message], PLACEHOLDER_TRACKER: tracker}
        [read] = self.graph_runner.run(inputs, [target])[target]
        found: dict[str, Any] = read.as_dict(only_output_properties=only_output_properties)
        return {"text": "", "intent": {"name": None, "confidence": 0.0}, "entities": [], **found}

    def _predict_next_with_tracker(self, tracker: DialogueStateTracker) -> PolicyPrediction:
        if tracker.followup_action:
            return super()._predict_next_with_tracker(tracker)
        taken = steps(tracker)
        if taken not in self._predicted:
            self._predicted[taken] = super()._predict_next_with_tracker(tracker)
        return self._predicted[taken]

    async def _run_action(self, action: Action, *args: Any, **kwargs: Any) -> bool:
        return await super()._run_action(self._own(action), *args, **kwargs)

    async def run_action_extract_slots(
        self, output_channel: OutputChannel, tracker: DialogueStateTracker
    ) -> DialogueStateTracker:
        """Fill the slots from the latest message, and say what was said by doing so."""
        extract = OwnExtractSlots(self.action_endpoint)
        events = await extract.run(output_channel, self.nlg, tracker, self.domain)
        await self._send_bot_messages(events, tracker, output_channel)
        tracker.update_with_events(events, self.domain)
        return tracker

    def _own(self, action: Action) -> Action:
        if isinstance(action, FormAction):
            return OwnForm(action.name(), self.action_endpoint)
        if type(action) is RemoteAction:
            return OwnAction(action.name(), self.action_endpoint)
        return action
