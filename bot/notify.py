"""Messages to a phone or an e-mail address through GOV.UK Notify, which may be slow, refuse or be away.

Its API and errors: https://docs.notifications.service.gov.uk/python.html
"""

import asyncio
import re
from dataclasses import dataclass
from typing import Literal

import structlog
from notifications_python_client.errors import APIError
from notifications_python_client.notifications import NotificationsAPIClient

from bot.settings import Settings

Channel = Literal["phone", "email"]
Reason = Literal["address", "busy", "failed"]
_LONGEST = 10.0  # seconds that a resident waits
_MOBILE = re.compile(r"07[1-57-9]\d{8}")  # Ofcom's numbering plan: 070 and 076 are no mobile phones
_EMAIL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,63}", re.IGNORECASE)
_log = structlog.get_logger("waymark.notify")


class NotSent(RuntimeError):
    """Nothing was sent. reason: a bad address, too many just now, or failed here or there."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Recipient:
    """Where one message goes. It is used once and kept nowhere, so its text is not shown either."""

    channel: Channel
    address: str

    def __repr__(self) -> str:
        return f"Recipient({self.channel})"


@dataclass(frozen=True, slots=True)
class Notify:
    """A council's account with Notify. templates: the id of the template for each channel that it offers."""

    key: str
    templates: dict[Channel, str]
    url: str
    longest: float = _LONGEST

    def recipient(self, written: str) -> Recipient:
        """The UK mobile phone or e-mail address that somebody wrote. Raises NotSent for anything else."""
        mobile = re.sub(r"^(?:\+|00)?44\s*(?:\(0\))?0?", "0", re.sub(r"[\s().-]", "", written))
        email = written.strip()
        if "phone" in self.templates and _MOBILE.fullmatch(mobile):
            return Recipient("phone", mobile)
        if "email" in self.templates and _EMAIL.fullmatch(email):
            return Recipient("email", email)
        raise NotSent("address")

    async def send(self, to: Recipient, suggestions: str) -> None:
        """Send the template with its field `suggestions` filled in. Raises NotSent."""
        try:
            async with asyncio.timeout(self.longest):
                await asyncio.to_thread(self._post, to, suggestions)
        except TimeoutError:
            _log.error("not sent", error="TimeoutError")
            raise NotSent("failed") from None
        except APIError as fault:
            _log.error("not sent", status=fault.status_code)
            raise NotSent(_reason(fault)) from None  # the cause holds the address

    def _post(self, to: Recipient, suggestions: str) -> None:
        client = NotificationsAPIClient(
            self.key, self.url, self.longest
        )  # its own: threads may not share one
        filled = {"template_id": self.templates[to.channel], "personalisation": {"suggestions": suggestions}}
        if to.channel == "phone":
            client.send_sms_notification(phone_number=to.address, **filled)
        else:
            client.send_email_notification(email_address=to.address, **filled)


def notify_of(settings: Settings) -> Notify | None:
    """The account that the settings name; None if there is none, and then nothing can be sent."""
    templates: dict[Channel, str] = {
        "phone": settings.notify_sms_template,
        "email": settings.notify_email_template,
    }
    offered = {channel: template for channel, template in templates.items() if template}
    return Notify(settings.notify_key, offered, settings.notify_url) if settings.notify_key else None


def _reason(fault: APIError) -> Reason:
    """By status and kind, as Notify asks; its words may change. What else could be invalid, bot/settings.py checks."""
    errors = fault.message if isinstance(fault.message, list) else []
    if fault.status_code == 400 and any(error.get("error") == "ValidationError" for error in errors):
        return "address"
    return "busy" if fault.status_code == 429 else "failed"
