"""Rasa's message processor with our own actions, and no event or text kept."""

from typing import Any

from rasa.core.actions.action import Action, RemoteAction
from rasa.core.actions.forms import FormAction
from rasa.core.channels.channel import OutputChannel
from rasa.core.processor import MessageProcessor
from rasa.shared.core.trackers import DialogueStateTracker

from bot.dialogue.actions_in_process import OwnAction, OwnExtractSlots, OwnForm


class Processor(MessageProcessor):
    """Puts our actions and form where Rasa has built its remote ones."""

    async def _run_action(self, action: Action, *args: Any, **kwargs: Any) -> bool:
        return await super()._run_action(self._own(action), *args, **kwargs)

    async def run_action_extract_slots(
        self, output_channel: OutputChannel, tracker: DialogueStateTracker
    ) -> DialogueStateTracker:
        """Fill the slots from the latest message."""
        extract = OwnExtractSlots(self.action_endpoint)
        events = await extract.run(output_channel, self.nlg, tracker, self.domain)
        tracker.update_with_events(events, self.domain)
        return tracker

    def _own(self, action: Action) -> Action:
        if isinstance(action, FormAction):
            return OwnForm(action.name(), self.action_endpoint)
        if type(action) is RemoteAction:
            return OwnAction(action.name(), self.action_endpoint)
        return action
