"""How soon the chat page can be used on a slow network and a slow phone, in Chromium: `python -m bench.web`.

The slow network is Lighthouse's "slow 4G" (150 ms for each answer to begin, 1.6 Mbit/s down, 0.75 up), the slow phone
a processor held to a quarter of this machine's. The peer is the same page in the same run with neither.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from bench import report, server

ROOT = Path(__file__).resolve().parent.parent
CHROMIUM = Path("/usr/bin/chromium")
SITE = "http://127.0.0.1:18081"
PAGES = {"first page": "/chat", "in Welsh": "/chat?language=cy"}
SLOW = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
SLOWER_CPU = 4
ROUNDS = 9
BUDGET = 1000  # milliseconds
# When the page was first painted with its form, and when its scripts had run: both count from the click on a link.
TIMES = """async () => {
    const paint = await new Promise(found => new PerformanceObserver(list => list.getEntriesByName(
        'first-contentful-paint').forEach(entry => found(entry.startTime))).observe({ type: 'paint', buffered: true }));
    const { domContentLoadedEventEnd: scripts } = performance.getEntriesByType('navigation')[0];
    const bytes = performance.getEntries().reduce((sum, entry) => sum + (entry.transferSize || 0), 0);
    return { paint, scripts, bytes };
}"""


def main() -> None:
    """Measure each page throttled and not, each time in a fresh browser context; save and print the table."""
    if not CHROMIUM.exists():
        print(f"No browser: {CHROMIUM} is not there (apt-get install chromium). Nothing measured.")
        return
    command = (sys.executable, "-m", "bot", "serve", "--port", SITE.rsplit(":")[-1])
    with (
        server.running(command, f"{SITE}/health/ready", ROOT, {"WAYMARK_RATE_LIMIT": "off"}),
        _browser() as browser,
    ):
        result = {name: _measured(browser, SITE + path) for name, path in PAGES.items()}
    report.save("web", {"slow": SLOW, "cpu_slowed": SLOWER_CPU, "rounds": ROUNDS, "pages": result})
    _print(result)


@contextmanager
def _browser() -> Iterator[Browser]:
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        yield browser
        browser.close()


def _measured(browser: Browser, address: str) -> dict[str, Any]:
    """Medians in milliseconds, throttled and not, and how the throttled stand to one second and to the others."""
    _load(browser, address, slow=False)  # the server's first answer is not what is measured
    slow = [_load(browser, address, slow=True) for _ in range(ROUNDS)]
    fast = [_load(browser, address, slow=False) for _ in range(ROUNDS)]
    usable, plain = (median(times["scripts"] for times in runs) for runs in (slow, fast))
    return {
        "bytes": slow[0]["bytes"],
        "painted_ms": round(median(times["paint"] for times in slow)),
        "usable_ms": round(usable),
        "usable_worst_ms": round(max(times["scripts"] for times in slow)),
        "usable_to_one_second": round(usable / BUDGET, 2),
        "unthrottled_ms": round(plain),
        "throttled_to_unthrottled": round(usable / plain, 1),
    }


def _load(browser: Browser, address: str, slow: bool) -> dict[str, float]:
    """Open the page in a context that has nothing cached."""
    context = browser.new_context()
    page = context.new_page()
    if slow:
        client = context.new_cdp_session(page)
        client.send("Network.enable")
        client.send("Network.emulateNetworkConditions", SLOW)
        client.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER_CPU})
    page.goto(address, wait_until="load")
    times: dict[str, float] = page.evaluate(TIMES)
    context.close()
    return times


def _print(result: dict[str, Any]) -> None:
    head = ("page", "bytes", "painted (ms)", "usable (ms)", "worst (ms)", "usable / 1 s", "throttled / not")
    keys = (
        "bytes",
        "painted_ms",
        "usable_ms",
        "usable_worst_ms",
        "usable_to_one_second",
        "throttled_to_unthrottled",
    )
    rows = [(name, *(measured[key] for key in keys)) for name, measured in result.items()]
    report.table("The chat page on a slow network and phone", head, rows)


if __name__ == "__main__":
    main()
