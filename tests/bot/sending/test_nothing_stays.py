"""Where suggestions were sent stays nowhere."""

import io
import sys
from urllib.parse import urlencode

from sqlalchemy import text

from bot import runtime
from tests.bot.sending.conftest import ADDRESS, PHONE, send, with_suggestions


async def test_a_number_is_in_no_log_no_table_and_no_address(client_with, conversations, notify, monkeypatch):
    written = io.StringIO()
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", written)
        runtime.configure_logs()
        chat = await with_suggestions(await client_with())
        for to in (PHONE, ADDRESS):
            for notify.trouble in (None, "bad address", "down"):
                answer = await send(chat, to)
                assert urlencode({"to": to})[3:] not in str(answer.url)
                assert to not in await answer.text()
    runtime.configure_logs()
    assert len(notify.messages) == 2
    kept = written.getvalue() + everything(conversations.store.engine)
    assert "/chat/send" in kept
    assert '"sent"' in kept
    assert not any(piece in kept.replace(" ", "") for piece in ("900123", "frightened"))


def everything(engine):
    """All that stands in the conversations' tables."""
    with engine.connect() as connection:
        tables = connection.scalars(text("select name from sqlite_master where type = 'table'")).all()
        return "\n".join(str(connection.execute(text(f'select * from "{name}"')).all()) for name in tables)
