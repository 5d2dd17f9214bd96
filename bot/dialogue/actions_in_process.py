"""Custom actions run in this process, without HTTP and without the schema check made for answers from outside.

That check alone was measured at three quarters of a turn. Rasa builds its own RemoteAction in three places;
the three classes here build ours instead.
"""

from functools import cache
from typing import Any

from rasa.core.actions.action import ActionExtractSlots, RemoteAction
from rasa.core.actions.forms import FormAction
from rasa.core.channels.channel import OutputChannel
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, Event, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig
from rasa_sdk.executor import ActionExecutor

# Rasa goes through all classes of events for each event that an action returns: a twelfth of a turn.
Event.resolve_by_type = staticmethod(cache(Event.resolve_by_type))  # type: ignore[method-assign]


class InProcess(EndpointConfig):
    """An action endpoint whose request is a call of the SDK's executor."""

    def __init__(self, package: str) -> None:
        super().__init__(url="in-process")
        self._executor = ActionExecutor()
        self._executor.register_package(package)

    async def request(self, *args: Any, json: Any = None, **kwargs: Any) -> Any:
        """Run the action that `json` names."""
        return await self._executor.run(json)


class OwnAction(RemoteAction):
    """A custom action of ours: given only what it reads, and trusted to answer in shape.

    The state that Rasa would send holds a deep copy of the message that opened the form.
    """

    def _action_call_format(self, tracker: DialogueStateTracker, domain: Domain) -> dict[str, Any]:
        message = tracker.latest_message
        state = {
            "sender_id": tracker.sender_id,
            "slots": tracker.current_slot_values(),
            "latest_message": message.parse_data if message else {},
            "events": [],
            "active_loop": {"name": tracker.active_loop_name} if tracker.active_loop else {},
            "latest_action_name": tracker.latest_action_name,
        }
        return {"next_action": self._name, "sender_id": tracker.sender_id, "tracker": state}

    def _validate_action_result(self, result: dict[str, Any]) -> bool:
        return True


class OwnExtractSlots(ActionExtractSlots):
    """Fills slots by custom mappings with our own actions."""

    async def _run_custom_action(
        self,
        custom_action: str,
        output_channel: OutputChannel,
        nlg: NaturalLanguageGenerator,
        tracker: DialogueStateTracker,
        domain: Domain,
    ) -> list[Event]:
        action = OwnAction(custom_action, self._action_endpoint)
        events = await action.run(output_channel, nlg, tracker, domain)
        return [event for event in events if isinstance(event, SlotSet | BotUttered)]

    async def _execute_validation_action(
        self, extraction_events: list[Event], *args: Any, **kwargs: Any
    ) -> list[Event]:
        """All that our actions set and say: they need no validation, for which Rasa would drop what they say."""
        return extraction_events


class OwnForm(FormAction):
    """A form that is validated by our own action, and whose slots are filled before it starts."""

    async def activate(
        self,
        output_channel: OutputChannel,
        nlg: NaturalLanguageGenerator,
        tracker: DialogueStateTracker,
        domain: Domain,
    ) -> list[Event]:
        """The first validation. The processor has run slot extraction on this message already."""
        return await self.validate_slots({}, tracker, domain, output_channel, nlg)

    async def validate_slots(
        self,
        slot_candidates: dict[str, Any],
        tracker: DialogueStateTracker,
        domain: Domain,
        output_channel: OutputChannel,
        nlg: NaturalLanguageGenerator,
    ) -> list[Event]:
        """The events of our validation action, which decides the next question."""
        action = OwnAction(f"validate_{self.name()}", self.action_endpoint)
        return await action.run(output_channel, nlg, tracker, domain)
