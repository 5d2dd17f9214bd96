"""Text from outside made plain: no markup, no characters that cannot be seen, no more than is wanted."""

import re
import unicodedata
from html import unescape

_LONGEST_READ = 20_000  # letters of any one text; nobody describes a service in more
_PASSES = 5  # markup that was escaped twice shows itself after a pass
_UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "head", "iframe", "object"})
_BLOCKS = frozenset({"p", "br", "div", "li", "ul", "ol", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "section"})
# Broken markup ends at the next "<", so that reading takes no longer than the text is long.
_MARKUP = re.compile(
    r"<!--.*?(?:-->|$)|<(?P<end>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9]*)[^<>]*>?|<[!?/][^<>]*>?", re.DOTALL
)
_EMPTY_LINE = re.compile(r"\n\s*\n")
_BREAK = "\0"  # between two blocks; in no text, since what cannot be seen is taken out
_ENDS = (".", "!", "?", ":", ";", ",")


def plain(value: object, longest: int = _LONGEST_READ) -> str | None:
    """`value` as one line of plain text of at most `longest` letters; None if it is no text or says nothing.

    >>> plain("<p>Free <b>help</b></p><p>AT&amp;T <script>alert(1)</script></p>")
    'Free help. AT&T'
    """
    return line(" ".join(paragraphs(value)), longest)


def paragraphs(value: object) -> list[str]:
    r"""The plain text of each block of `value`, ended by a mark if another follows.

    >>> paragraphs("Help with work<br><br>Call us\n\nor drop in")
    ['Help with work.', 'Call us.', 'or drop in']
    """
    text = _EMPTY_LINE.sub("<p>", _text(value))
    for _ in range(_PASSES):
        text, before = _without_markup(text), text
        if text == before:
            break
    blocks = [block for part in text.split(_BREAK) if (block := " ".join(_seen(part).split()))]
    return [*(b if b.endswith(_ENDS) else f"{b}." for b in blocks[:-1]), *blocks[-1:]]


def line(value: object, longest: int = _LONGEST_READ) -> str | None:
    """As `plain`, but markup is left as it is: for links and identifiers, which are no prose."""
    return cut(" ".join(_seen(_text(value)).split()), longest) or None


def _text(value: object) -> str:
    """At most so much of a text or number as anybody would read; nothing of anything else."""
    usable = isinstance(value, str | int | float) and not isinstance(value, bool)
    return str(value)[:_LONGEST_READ].replace(_BREAK, " ") if usable else ""


def cut(text: str, longest: int) -> str:
    """`text`, or as much of it as fits in `longest` letters: whole sentences if there are any, else whole words."""
    if len(text) <= longest:
        return text
    start = text[:longest]
    sentence = max((match.end() for match in re.finditer(r"[.!?](?=\s)", text[: longest + 1])), default=0)
    if sentence >= longest // 3:
        return start[:sentence]
    space = start.rfind(" ")
    return start[: space if space > 0 else -1].rstrip(" ,;:") + "…"


def _without_markup(text: str) -> str:
    """The text outside markup and outside what nobody sees, with a break where a block begins or ends."""
    kept, start, hidden = [], 0, ""
    for markup in _MARKUP.finditer(text):
        if not hidden:
            kept.append(text[start : markup.start()])
        start, tag = markup.end(), (markup["tag"] or "").lower()
        if tag in _BLOCKS and not hidden:
            kept.append(_BREAK)
        hidden = _hidden(hidden, tag, ended=bool(markup["end"]))
    return unescape("".join(kept) + ("" if hidden else text[start:]))


def _hidden(hidden: str, tag: str, ended: bool) -> str:
    """The unseen element that goes on after a tag; none is empty."""
    if hidden:
        return "" if ended and tag == hidden else hidden
    return tag if tag in _UNSEEN and not ended else ""


def _seen(text: str) -> str:
    """Without control, format and private characters and lone surrogates; these include what turns text round."""
    kept = (c if unicodedata.category(c)[0] != "C" else " " if c.isspace() else "" for c in text)
    return unicodedata.normalize("NFC", "".join(kept))
