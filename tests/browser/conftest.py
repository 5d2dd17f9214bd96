"""One browser and one server for the whole folder; a fresh context, as private as a new device, for each test."""

from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from bot import councils
from bot.conversations import Conversations
from bot.gateway.app import make_app
from bot.settings import Settings
from knowledge.store.conversations import ConversationStore
from knowledge.store.engine import make_engine
from knowledge.store.migrate import migrate
from tests.browser.chat import Chat
from tests.browser.site import COUNCILS, CouncilSite, Loop, certificate
from tests.notify_server import EMAIL, KEY, SMS, NotifyServer

CHROMIUM = Path("/usr/bin/chromium")
QUIET = ["background-networking", "component-update", "sync", "quic", "gpu"]


@pytest.fixture(scope="package")
def browser():
    """Debian's Chromium. Of package scope: the driver's event loop must end before other tests need theirs."""
    if not CHROMIUM.exists():
        pytest.skip(f"no browser: {CHROMIUM} is not there (apt-get install chromium)")
    arguments = ["--no-sandbox", "--no-first-run", *(f"--disable-{name}" for name in QUIET)]
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=str(CHROMIUM), args=arguments)
        yield started
        started.close()


@pytest.fixture(scope="package")
def loop():
    """Where the servers run."""
    made = Loop()
    yield made
    made.stop()


@pytest.fixture(scope="package")
def council_site(loop):
    """A council's site on another origin; it shows the chat of `council_site.chat`."""
    return CouncilSite(loop)


@pytest.fixture(scope="package")
def conversations(dialogue, catalogue, council_site, tmp_path_factory):
    """The whole assistant on a database of this folder's own, with one council."""
    folder = tmp_path_factory.mktemp("site")
    engine = make_engine(f"sqlite:///{folder / 'waymark.db'}")
    migrate(engine)
    file = folder / "councils.yml"
    file.write_text(COUNCILS.format(port=council_site.address.rsplit(":")[-1]), encoding="utf-8")
    return Conversations(dialogue, catalogue, ConversationStore(engine), councils=councils.read(file))


@pytest.fixture(scope="package")
def notify(loop):
    """GOV.UK Notify on this machine: its `messages` are those of the whole folder."""
    made = NotifyServer()
    made.url = f"http://127.0.0.1:{loop.serve(made.app)[0]}"
    return made


@pytest.fixture(scope="package")
def sites(loop, conversations, notify, tmp_path_factory):
    """The server's addresses, http and https."""
    account = {"notify_key": KEY, "notify_url": notify.url}
    templates = {"notify_sms_template": SMS, "notify_email_template": EMAIL}
    app = make_app(Settings(rate_limit=False, **account, **templates), conversations)
    plain, secure = loop.serve(app, certificate(tmp_path_factory.mktemp("tls")))
    return f"http://127.0.0.1:{plain}", f"https://127.0.0.1:{secure}"


@pytest.fixture(scope="package")
def site(sites):
    """The server's address."""
    return sites[0]


@pytest.fixture
def context_of(browser):
    """Makes a browser context; every fault of a page's script or of its policy fails the test."""
    made, faults = [], []

    def make(**options):
        options = {"ignore_https_errors": True, "reduced_motion": "reduce", **options}
        context = browser.new_context(**options)
        context.set_default_timeout(10_000)
        context.on("weberror", lambda error: faults.append(str(error.error)))
        made.append(context)
        return context

    yield make
    for context in made:
        context.close()
    assert faults == []


@pytest.fixture
def open_chat(context_of, site):
    """Opens a chat page; options are those of a browser context."""

    def make(path="/chat", scripts=True, **options):
        page = context_of(java_script_enabled=scripts, **options).new_page()
        page.goto(site + path)
        return Chat(page, scripts)

    return make


@pytest.fixture
def chat(open_chat):
    """A chat page with JavaScript, as most people have it."""
    return open_chat()
