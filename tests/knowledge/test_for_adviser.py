"""What an adviser is told: no "ask your work coach" to the work coach."""

import pytest

from knowledge.for_adviser import all_for_adviser, for_adviser

INSTEAD = "That can be set up."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ask your work coach or a Youth Hub.", "Ask a Youth Hub."),
        ("Ask your work coach, a college or a training centre.", "Ask a college or a training centre."),
        (
            "Ask your council, your Jobcentre or Nottingham College.",
            "Ask your council or Nottingham College.",
        ),
        ("Read its page. Ask your Jobcentre or council how.", "Read its page. Ask your council how."),
        ("Limits change. Ask your work coach.", "Limits change."),
        ("Ask your work coach to invite you.", INSTEAD),
        ("Their work coach can tell them why.", "A work coach can tell them why."),
        ("Ask there or at your Jobcentre.", "Ask there."),
        (
            "No. Your work coach, the Jobcentre and your journal get nothing.",
            "No. A work coach, the Jobcentre and your journal get nothing.",
        ),
        ("If you work more, your Jobcentre can pay.", "If you work more, the Jobcentre can pay."),
        ("Work coaches help you claim.", "Work coaches help you claim."),
        ("The Jobcentre has to send you.", "The Jobcentre has to send you."),
        ("Ask the college.", "Ask the college."),
    ],
)
def test_an_adviser_is_sent_to_no_work_coach(text, said):
    assert for_adviser(text, INSTEAD) == said


def test_what_goes_with_a_reply_is_put_the_same_way():
    extra = {"recommendations": [{"how": "Ask your work coach.", "age": 16}], "more": None}
    assert all_for_adviser(extra, INSTEAD) == {"recommendations": [{"how": INSTEAD, "age": 16}], "more": None}
