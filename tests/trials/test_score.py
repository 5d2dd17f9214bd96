from tests.trials.score import score

GOOD = {"read": "right", "reply": "good", "alarm": "none"}


def test_no_messages_have_no_shares() -> None:
    assert score([])["read right"] == 0


def test_shares_are_of_all_messages_but_false_alarms_of_the_ordinary_ones() -> None:
    rows = [
        GOOD,
        {"read": "partly", "reply": "bad", "alarm": "false"},
        {"read": "right", "reply": "fair", "alarm": "right"},
        {"read": "wrong", "reply": "bad", "alarm": "missed"},
    ]
    assert score(rows) == {
        "messages": 4,
        "read right": 0.5,
        "reply good": 0.25,
        "reply bad": 0.5,
        "false alarms": 0.5,
        "missed": 1,
    }
