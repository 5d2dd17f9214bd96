"""How a chat page is shown: alone or in a council's page, with whose look, in which language.

It stands in the page's address (`/chat?embed=1&council=...`), which holds nothing about anybody.
"""

from dataclasses import dataclass
from urllib.parse import urlencode

from aiohttp import web

from bot.councils import NONE, Council
from bot.gateway.keys import COUNCILS

_LANGUAGES = ("en", "cy")


@dataclass(frozen=True, slots=True)
class Frame:
    """embedded: in a frame on a council's page. council: whose look and phone line."""

    embedded: bool = False
    council: Council = NONE
    language: str = "en"

    def address(self, path: str = "/chat", **more: str) -> str:
        """The address of another of our pages, shown in the same way."""
        said = {
            "embed": "1" if self.embedded else "",
            "council": self.council.key,
            "language": "" if self.language == "en" else self.language,
            **more,
        }
        query = urlencode({name: value for name, value in said.items() if value})
        return f"{path}?{query}" if query else path


def frame_of(request: web.Request) -> Frame:
    """How the page that was asked for is to be shown."""
    query = request.query
    council = request.app[COUNCILS].get(query.get("council", ""), NONE)
    language = query.get("language", "")
    return Frame(query.get("embed") == "1", council, language if language in _LANGUAGES else "en")
