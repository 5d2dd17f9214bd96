"""A server on this machine that speaks GOV.UK Notify's API: what it takes, and the errors that its documents list."""

import asyncio
from uuid import uuid4

from aiohttp import web
from notifications_python_client.authentication import decode_jwt_token, get_token_issuer
from notifications_python_client.errors import TokenError

SERVICE, SECRET = "26785a09-ab16-4eb0-8407-a37497a57506", "3d844edf-8d35-48ac-975b-e847b4f122b0"
KEY = f"test-{SERVICE}-{SECRET}"
OTHER_KEY = f"test-{SERVICE}-{SERVICE}"
SMS, EMAIL = "f33517ff-2a88-4f6e-b855-c550268ce08a", "9d751e0e-f929-4891-82a1-a3e1c3c18ee3"
FIELD = {"sms": "phone_number", "email": "email_address"}
ERRORS = {
    "bad address": (400, "ValidationError", "phone_number Not a UK mobile number"),
    "trial": (400, "BadRequestError", "Can't send to this recipient when service is in trial mode"),
    "busy": (429, "RateLimitError", "Exceeded rate limit for key type live of 3000 requests per 60 seconds"),
    "enough": (429, "TooManyRequestsError", "Exceeded send limits (sms: 250000) for today"),
    "down": (500, "Exception", "Internal server error"),
}


class NotifyServer:
    """Keeps the `messages` that it took. trouble: what it answers instead; slow: waits for `gate` first."""

    def __init__(self):
        self.messages, self.trouble, self.gate = [], None, asyncio.Event()
        self.app = web.Application()
        self.app.router.add_post("/v2/notifications/{kind:sms|email}", self._take)

    async def _take(self, request):
        if not _is_signed(request):
            return _error(403, "AuthError", "Invalid token: API key not found")
        if self.trouble == "slow":
            await asyncio.wait([asyncio.ensure_future(self.gate.wait())], timeout=20)
        if self.trouble == "not JSON":
            return web.Response(text="<html>Bad gateway</html>", status=502)
        if self.trouble in ERRORS:
            return _error(*ERRORS[self.trouble])
        kind, body = request.match_info["kind"], await request.json()
        fault = _fault(kind, body)
        if fault:
            return _error(400, "ValidationError", fault)
        self.messages.append({"kind": kind, "to": body[FIELD[kind]], **body["personalisation"]})
        return web.json_response({"id": str(uuid4()), "template": {"id": body["template_id"]}}, status=201)


def _is_signed(request):
    """Whether the token is of our service and signed with its secret, lately."""
    token = request.headers.get("Authorization", "").removeprefix("Bearer ")
    try:
        return get_token_issuer(token) == SERVICE and decode_jwt_token(token, SECRET)
    except TokenError:
        return False


def _fault(kind, body):
    """What is wrong with a body, as Notify's schema has it."""
    template = {"sms": SMS, "email": EMAIL}[kind]
    if set(body) != {FIELD[kind], "template_id", "personalisation"}:
        return "Additional properties are not allowed"
    if body["template_id"] != template or set(body["personalisation"]) != {"suggestions"}:
        return "template_id is not one of ours"
    return "body is too long" if kind == "sms" and len(body["personalisation"]["suggestions"]) > 918 else None


def _error(status, kind, message):
    body = {"status_code": status, "errors": [{"error": kind, "message": message}]}
    return web.json_response(body, status=status)
