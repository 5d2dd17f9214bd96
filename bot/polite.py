"""What every program of ours that asks other people's servers keeps to: when to ask again, and after how long."""

from aiohttp import ClientResponse

AGAIN = frozenset({429, 500, 502, 503, 504})  # statuses after which another try may do better
_LONGEST = 60.0  # seconds, whatever a server asks for


def retry_after(response: ClientResponse) -> float | None:
    """The seconds that the server asks us to wait; None if it asks for nothing, or for a day of the calendar."""
    asked = response.headers.get("Retry-After", "")
    return float(asked) if asked.isascii() and asked.isdecimal() else None


def pause(asked: float | None, first: float, number: int) -> float:
    """Seconds before try `number`, 1 for the second: what was `asked`, else `first`, twice as long each time."""
    return min(asked or first * 2 ** (number - 1), _LONGEST)
