"""The words of a page that a reader would see, so that only a change of those counts as a change."""

import hashlib
import re
from html.parser import HTMLParser

_MARKED = re.compile(r"<!\[[^>]*>?")  # the standard calls it a bogus comment; Python's parser stops at it
_UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "head"})


def page_hash(body: str | bytes) -> str:
    """SHA-256 of a page's visible text, in hexadecimal; of the bytes themselves for what is not a page."""
    content = visible(body).encode(errors="replace") if isinstance(body, str) else body
    return hashlib.sha256(content).hexdigest()


def visible(html: str) -> str:
    """The text of a page outside scripts, styles and the like, its white space evened out.

    >>> visible("<head><title>T</title></head><p>Open  <b>9 to 5</b><script>1</script></p>")
    'Open 9 to 5'
    """
    reader = _Reader()
    reader.feed(_MARKED.sub("", html))
    reader.close()
    return " ".join(" ".join(reader.texts).split())


class _Reader(HTMLParser):
    """Collects texts; counts how deep it is in what nobody sees."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._unseen: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag == "body":
            self._unseen.clear()  # a head that was never closed
        elif tag in _UNSEEN:
            self._unseen.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._unseen:
            del self._unseen[self._unseen.index(tag) :]

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.texts.append(data)
