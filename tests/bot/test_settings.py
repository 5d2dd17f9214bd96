"""Settings from the environment."""

from dataclasses import fields

import pytest

from bot.settings import BadSetting, Settings, describe, from_environment, variable


def test_settings_come_from_the_environment_and_have_defaults():
    given = from_environment({"WAYMARK_PORT": "9000", "WAYMARK_RATE_LIMIT": "off", "PATH": "/bin"})
    assert (given.port, given.rate_limit, given.host) == (9000, False, "127.0.0.1")


@pytest.mark.parametrize(
    ("name", "value"), [("WAYMARK_PORT", "eighty"), ("WAYMARK_PORT", "-1"), ("WAYMARK_RATE_LIMIT", "no")]
)
def test_a_value_that_cannot_be_used_names_its_variable(name, value):
    with pytest.raises(BadSetting, match=name):
        from_environment({name: value})


def test_every_setting_is_described_and_no_secret_is_shown():
    text = describe(Settings(database_url="postgresql://user:hunter2@db/waymark"))
    assert all(variable(item.name) in text for item in fields(Settings))
    assert "hunter2" not in text
