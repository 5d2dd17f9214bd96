"""The assistant put together from settings: database, catalogue, dialogue, conversations."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot import councils
from bot.conversations import Conversations
from bot.dialogue import Dialogue
from bot.dialogue.training import MODEL, is_current
from bot.locks import FileLocks, LocalLocks, Locks, RedisLocks
from bot.runtime import NotReady
from bot.settings import Settings
from knowledge.catalogue import Catalogue
from knowledge.store.conversations import ConversationStore
from knowledge.store.engine import make_engine
from knowledge.store.load import load_records, read_schemes
from knowledge.store.migrate import migrate
from knowledge.today import today

_LOCKS = Path(__file__).resolve().parents[1] / "var" / "locks"


def make_conversations(settings: Settings) -> Conversations:
    """Everything that a door needs. An empty database is migrated and loaded first.

    Raises NotReady if the model has not been trained from the files as they are, BadCouncil for a bad councils' file.
    """
    engine = make_engine(settings.database_url or None)
    migrate(engine)
    load_records(engine)
    catalogue = Catalogue(read_schemes(engine))
    engine.dispose()  # workers forked from here must not share connections
    talk = make_dialogue(catalogue, settings.handover_page)
    return Conversations(
        talk=talk,
        catalogue=catalogue,
        store=ConversationStore(engine),
        lifetime=timedelta(hours=settings.conversation_hours),
        locks=_locks(settings),
        now=_now,
        councils=councils.read(settings.councils_file),
    )


def make_dialogue(catalogue: Catalogue | None = None, handover_page: str = "") -> Dialogue:
    """The trained dialogue; without a catalogue it can read messages but finds no scheme. Raises NotReady."""
    if not is_current():
        raise NotReady("The dialogue model is missing or out of date. Run: make train")
    return Dialogue(MODEL, catalogue or Catalogue(()), today, handover_page)


def _locks(settings: Settings) -> Locks:
    if settings.redis_url:
        return RedisLocks(settings.redis_url)
    return FileLocks(_LOCKS) if settings.workers > 1 else LocalLocks()


def _now() -> datetime:
    return datetime.now(UTC)
