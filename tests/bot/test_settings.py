"""Settings from the environment."""

from dataclasses import astuple, fields, replace

import pytest

from bot.settings import BadSetting, Settings, describe, from_environment, variable
from tests.notify_server import KEY, SMS


def test_settings_come_from_the_environment_and_have_defaults():
    given = from_environment({"WAYMARK_PORT": "9000", "WAYMARK_RATE_LIMIT": "off", "PATH": "/bin"})
    assert (given.port, given.rate_limit, given.host) == (9000, False, "127.0.0.1")


BAD = [
    ("WAYMARK_PORT", "eighty"),
    ("WAYMARK_PORT", "-1"),
    ("WAYMARK_PORT", "0"),
    ("WAYMARK_PORT", "65536"),
    ("WAYMARK_PORT", "8\u0660"),
    ("WAYMARK_WORKERS", "0"),
    ("WAYMARK_RATE_LIMIT", "no"),
    ("WAYMARK_WRITES_A_MINUTE", "0"),
    ("WAYMARK_CONVERSATION_HOURS", "0"),
    ("WAYMARK_DATABASE_URL", "mysql://user:hunter2@db/waymark"),
    ("WAYMARK_DATABASE_URL", "postgresql://user:hunter2@db:port/waymark"),
    ("WAYMARK_REDIS_URL", "http://cache"),
    ("WAYMARK_REDIS_URL", "redis://:hunter2@cache:port"),
    ("WAYMARK_PUBLIC_URL", "https://waymark.example:99999"),
    ("WAYMARK_EXIT_URL", "javascript:alert(1)"),
    ("WAYMARK_NOTIFY_KEY", "hunter2"),
    ("WAYMARK_NOTIFY_SMS_TEMPLATE", "welcome"),
    ("WAYMARK_NOTIFY_URL", "http://notify.example"),  # the key would go there unencrypted
    ("WAYMARK_NOTIFY_KEY", KEY),  # without a template there is nothing to send
]


@pytest.mark.parametrize(("name", "value"), BAD)
def test_a_value_that_cannot_be_used_names_its_variable(name, value):
    with pytest.raises(BadSetting, match=name) as refused:
        from_environment({name: value})
    assert "hunter2" not in str(refused.value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("WAYMARK_DATABASE_URL", "postgresql://user:hunter2@db:5432/waymark"),
        ("WAYMARK_DATABASE_URL", "sqlite:////tmp/way:mark.db"),
        ("WAYMARK_REDIS_URL", "redis://cache:6379/0"),
        ("WAYMARK_PUBLIC_URL", "https://waymark.example"),
    ],
)
def test_an_address_with_a_port_or_without_is_taken(name, value):
    assert value in astuple(from_environment({name: value}))


def test_a_value_from_the_command_line_is_held_to_the_same():
    with pytest.raises(BadSetting, match="WAYMARK_PORT"):
        replace(Settings(), port=70_000)


def test_an_empty_variable_is_as_good_as_none():
    assert from_environment({"WAYMARK_PORT": "", "WAYMARK_EXIT_URL": ""}) == Settings()


def test_every_setting_is_described_and_no_secret_is_shown():
    text = describe(Settings(database_url="postgresql://user:hunter2@db/waymark"))
    assert all(variable(item.name) in text for item in fields(Settings))
    assert "hunter2" not in text


def test_an_account_with_notify_can_be_set_and_its_key_is_not_shown():
    given = from_environment({"WAYMARK_NOTIFY_KEY": KEY, "WAYMARK_NOTIFY_SMS_TEMPLATE": SMS})
    assert (given.notify_key, given.notify_sms_template) == (KEY, SMS)
    assert KEY not in describe(given)


@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("https://waymark.example.gov.uk", "https://waymark.example.gov.uk/handover"),
        ("https://waymark.example.gov.uk/", "https://waymark.example.gov.uk/handover"),
        ("", ""),
    ],
)
def test_where_an_adviser_opens_a_code_follows_from_the_servers_address(address, page):
    assert Settings(public_url=address).handover_page == page
