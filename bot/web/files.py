"""Our few files: styles, scripts, icon. Compressed, and kept by browsers until their content changes."""

import hashlib
from pathlib import Path

from aiohttp import web

_FOLDER = Path(__file__).parent / "static"
_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
_FILES = {path.name: path.read_bytes() for path in sorted(_FOLDER.iterdir()) if path.suffix in _TYPES}
_VERSION = hashlib.sha256(b"".join(_FILES.values())).hexdigest()[:8]
_YEAR, _HOUR = "public, max-age=31536000, immutable", "public, max-age=3600"


def names() -> list[str]:
    """The names of all the files."""
    return list(_FILES)


def read(name: str) -> bytes:
    """A file as it is, uncompressed."""
    return _FILES[name]


def address(name: str) -> str:
    """The address of a file, in a folder named after the content of all, so that scripts find each other's version."""
    return f"/static/{_VERSION}/{name}"


async def static(request: web.Request) -> web.Response:
    """One of the files that our pages use; from a page of an earlier version, today's for a short time."""
    version, name = request.match_info["version"], request.match_info["name"]
    if name not in _FILES:
        raise web.HTTPNotFound
    return _sent(name, _YEAR if version == _VERSION else _HOUR)


async def embed(_request: web.Request) -> web.Response:
    """The one-line embed, for any council's page."""
    return _sent("embed.js", _HOUR)


def _sent(name: str, kept: str) -> web.Response:
    """Pages are not compressed, only files are: a page holds a secret beside words that a stranger may choose."""
    headers = {"Cache-Control": kept, "Cross-Origin-Resource-Policy": "cross-origin"}
    response = web.Response(body=_FILES[name], content_type=_TYPES[Path(name).suffix], headers=headers)
    response.enable_compression()
    return response
