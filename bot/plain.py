"""Text as the dialogue may read it: nothing before the first word that could pass for a command."""

import unicodedata

NOTHING = "?"


def plain(text: str) -> str:
    """`text` from its first character that is no slash, can be seen and is no space; NOTHING if there is none.

    To Rasa a message that begins with a slash is a command, whatever space stands before it.
    """
    begin = next((at for at, character in enumerate(text) if not _may_lead(character)), len(text))
    return text[begin:] or NOTHING


def _may_lead(character: str) -> bool:
    return character == "/" or unicodedata.category(character)[0] in "CZ"
