"""A conversation of a simulated resident with the server, over its HTTP API."""

from dataclasses import dataclass
from typing import Any

from tests.personas.people import Persona
from tests.personas.resident import Resident, Said

BEGIN = "/api/conversations"
LONGEST = 30  # turns; no persona comes near it unless it is caught in a loop


@dataclass(frozen=True)
class Exchange:
    """What was said, the status and body of the reply, and what was then true of the person."""

    said: Said
    label: str
    status: int
    reply: dict[str, Any]
    truth: dict[str, Any]
    refused: frozenset[str]

    @property
    def texts(self) -> list[str]:
        """Everything said in the reply, in order."""
        return [message["text"] for message in self.reply["messages"]]

    @property
    def cards(self) -> list[dict[str, Any]]:
        """The schemes shown in the reply, best first."""
        return [card for message in self.reply["messages"] for card in message.get("recommendations", ())]


async def talk(client: Any, persona: Persona) -> list[Exchange]:
    """The whole conversation, up to LONGEST turns. `client`: an aiohttp client of the server."""
    begun = await (await client.post(BEGIN, json={"channel": "web", "language": "en"})).json()
    resident, said, last = Resident(persona), {"text": persona.opens}, begun
    exchanges: list[Exchange] = []
    while said is not None and len(exchanges) < LONGEST:
        answer = await client.post(f"{BEGIN}/{begun['conversation']}/messages", json=said)
        reply = await answer.json()
        label = said.get("text") or _label(last, said["choice"])
        exchanges.append(
            Exchange(said, label, answer.status, reply, dict(resident.truth), frozenset(resident.refused))
        )
        if answer.status != 200:
            break
        said, last = resident.next(reply), reply
    return exchanges


def _label(reply: dict[str, Any], value: str) -> str:
    choices = [choice for message in reply["messages"] for choice in message.get("choices", ())]
    return next((choice["label"] for choice in choices if choice["value"] == value), value)
