"""Who is behind a scheme, as far as that was read: a record holds sources, not who runs it."""

from typing import Any
from urllib.parse import urlsplit

from knowledge import words
from knowledge.openreferral.ids import uuid_of
from knowledge.scheme import Scheme


def organization(scheme: Scheme) -> dict[str, Any]:
    """The publisher whose site is also the way in; else one that says that nobody is recorded.

    A newspaper that wrote about a scheme does not run it, so a source alone makes no organization.
    """
    publisher = _publisher(scheme)
    name = publisher or words.say("utter_openreferral_nobody")
    about = "utter_openreferral_publisher" if publisher else "utter_openreferral_nobody_about"
    return {"id": uuid_of("organization", publisher or ""), "name": name, "description": words.say(about)}


def _publisher(scheme: Scheme) -> str | None:
    way_in = _host(scheme.join.url)
    return next((s.publisher for s in scheme.sources if way_in and _host(s.url) == way_in), None)


def _host(url: str | None) -> str:
    return (urlsplit(url or "").hostname or "").removeprefix("www.")
