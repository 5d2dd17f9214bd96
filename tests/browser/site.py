"""The real server for a browser: on http and https in a thread, with the real model, records and SQLite."""

import asyncio
import ipaddress
import ssl
import threading
from concurrent.futures import Future
from datetime import UTC, datetime, timedelta

from aiohttp import web
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

COUNCILS = """
exampleshire:
  name: "<b id=injected>Exampleshire</b> & Council"
  colour: "#5b2a86"
  font: Georgia, serif
  radius: 2
  area: Bolton
  phone: "01632 960 000"
  hours: "<img src=x onerror=alert(1)>"
  sites: ["http://localhost:{port}"]
"""


class Loop:
    """An event loop in a thread of its own, in which servers run beside a browser that is driven from here."""

    def __init__(self):
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()

    def run(self, work) -> Future:
        """What a coroutine gives."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(60)

    def serve(self, app, certificate=None):
        """Serve `app` on a free port, with TLS if there is a certificate. Returns the ports, http first."""
        return self.run(self._serve(app, certificate))

    async def _serve(self, app, certificate):
        runner = web.AppRunner(app)
        await runner.setup()
        for context in (None, certificate) if certificate else (None,):
            await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=context).start()
        return [address[1] for address in runner.addresses]

    def stop(self):
        """End the loop."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()


class CouncilSite:
    """A council's page on another origin, with a strict policy that allows the chat and nothing else."""

    def __init__(self, loop):
        self.chat, self.attributes = "", 'data-council="exampleshire"'
        app = web.Application()
        app.router.add_get("/", self._page)
        self.address = f"http://localhost:{loop.serve(app)[0]}"

    async def _page(self, _request):
        script = f'<script src="{self.chat}/embed.js" {self.attributes} defer></script>'
        html = (
            f"<!DOCTYPE html><html lang=en><title>Council</title><main><h1>Bins</h1></main>{script}"
            '<script>document.title = "the policy is not in force"</script>'
        )
        policy = f"default-src 'none'; script-src {self.chat}; frame-src {self.chat}"
        return web.Response(text=html, content_type="text/html", headers={"Content-Security-Policy": policy})


def certificate(folder):
    """A TLS context with a certificate made for this run."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    secret = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path = folder / "certificate.pem"
    path.write_bytes(secret + made.public_bytes(pem))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    return context
