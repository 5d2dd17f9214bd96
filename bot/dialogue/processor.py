"""Rasa's message processor with our own actions, quick, and with no event or text kept."""

from typing import Any

from rasa.core.actions.action import Action, RemoteAction
from rasa.core.actions.forms import FormAction
from rasa.core.channels.channel import OutputChannel
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.shared.core.trackers import DialogueStateTracker

from bot.dialogue.actions_in_process import OwnAction, OwnExtractSlots, OwnForm
from bot.dialogue.in_order import InOrder
from bot.dialogue.steps import Step, steps


class Processor(MessageProcessor):
    """Puts our actions and form where Rasa has built its remote ones, and asks the rules the same thing once."""

    graph_runner: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.graph_runner = InOrder(self.graph_runner)
        self._predicted: dict[tuple[Step, ...], PolicyPrediction] = {}

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
