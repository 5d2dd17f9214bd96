"""Who asks for people to talk to, and who for an adviser."""

import pytest

from knowledge.company import company


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Is there a bloke I could just talk to, not a helpline", "men"),
        ("Anybody I can talk to about losing your wife, that's not a doctor", "loss"),
        ("Bereavement I mean. Is there a bereavement group", "loss"),
        ("I don't suppose there's any help for us parents?", "carers"),
        ("someone who'll just listen", "anyone"),
        ("can i talk to an actual person", None),
        ("is there someone i can talk to about my pip", None),
        ("anyone to talk to about losing my job", None),
        ("ive put in for that bereavement one but nothing else", None),
        ("who pays bereavement support payment", None),
        ("is there help for carers", None),
        ("people talk about me", None),
        ("", None),
    ],
)
def test_company_is_told_from_an_adviser(text, whom):
    assert company(text) == whom
