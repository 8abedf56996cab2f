"""Chromium, which reads the built site as people do, and hears what goes wrong on the way.

The fixtures stand in ``tests/site/conftest.py``; a test asks for `readers` and for a place of the
site, ``from_file`` or ``from_server``:

    def test_the_menu_leads_to_the_documents(readers: Readers, from_file: str) -> None:
        page = readers.open(f"{from_file}/ja/index.html", width=390, theme="dark")
        page.click("text=資料")

When the test ends, each error of a script, each message of an error or a warning in the console,
each request to outside and each request that failed is a failure of the test.
"""

from __future__ import annotations

import shutil
from contextlib import contextmanager, suppress
from functools import partial
from http.server import ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any, Final, Literal

from alliance_corpus.site.serve import Quiet
from tests.export.helpers.needed import judge, lacking

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response

Theme = Literal["light", "dark"]
Locale = Literal["ja-JP", "en-GB"]

PHONE: Final = 390
DESKTOP: Final = 1200
HEIGHT: Final = 800
PATIENCE: Final = 60_000
"""Milliseconds until a step that does not come is a failure: other work may hold the machine."""

_PAUSE: Final = 50
"""Milliseconds between two looks at a page."""

ARGUMENTS: Final = (
    "--no-sandbox",  # it runs as root in containers
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-dev-shm-usage",
)
INSIDE: Final = ("file:", "data:", "blob:", "about:", "http://127.0.0.1:")


def program() -> str:
    """The Chromium of the system; without it skip, or fail if all judges must be there."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        lacking("Chromium is not installed (Debian: chromium), so nobody looks at the site")
    return found


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser for several tests."""
    playwright: Any = judge("playwright.sync_api")
    path = program()
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()


class Readers:
    """Who opens pages of the site, and what went wrong on them.

    Attributes:
        faults: errors of scripts, complaints of the console, requests that failed or went outside.
        requests: the address of everything that was asked for.
    """

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._contexts: list[BrowserContext] = []
        self.faults: list[str] = []
        self.requests: list[str] = []

    def open(
        self,
        url: str,
        *,
        width: int = DESKTOP,
        height: int = HEIGHT,
        theme: Theme = "light",
        locale: Locale = "ja-JP",
        scripts: bool = True,
    ) -> Page:
        """A page in a browser of its own: nothing is remembered from other pages.

        Args:
            url: the address of the page.
            width: of the window, in CSS pixels.
            height: likewise.
            theme: what the system prefers.
            locale: the language of the browser.
            scripts: whether JavaScript runs.
        """
        context = self._browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=theme,
            locale=locale,
            java_script_enabled=scripts,
            reduced_motion="reduce",
        )
        context.set_default_timeout(PATIENCE)
        self._contexts.append(context)
        self._listen(context)
        page = context.new_page()
        page.goto(url)
        return page

    def _listen(self, context: BrowserContext) -> None:
        context.on("console", self._spoke)
        context.on("weberror", lambda found: self.faults.append(f"error: {found.error}"))
        context.on("request", self._asked)
        context.on("requestfailed", self._failed)
        context.on("response", self._answered)

    def _spoke(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning", "assert"):
            self.faults.append(f"console: {message.text} ({message.location.get('url')})")

    def _asked(self, request: Request) -> None:
        self.requests.append(request.url)
        if not request.url.startswith(INSIDE):
            self.faults.append(f"outside: {request.url}")

    def _failed(self, request: Request) -> None:
        # A page that is left while it loads drops its requests: this is no fault.
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"failed: {request.url}: {request.failure}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400:
            self.faults.append(f"{response.status}: {response.url}")

    def close(self) -> None:
        """Close all pages."""
        for context in self._contexts:
            context.close()
        self._contexts.clear()


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """A folder on loopback: the address of its top, without a slash at the end."""
    handler = partial(Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def until(page: Page, expression: str, arg: object = None) -> None:
    """Wait until a script gives something true.

    Playwright's own `wait_for_function` needs ``eval`` in the page, which the policy of the site
    forbids.
    """
    from playwright.sync_api import Error

    for _ in range(PATIENCE // _PAUSE):
        with suppress(Error):  # the page is being left for another
            if page.evaluate(expression, arg):
                return
        page.wait_for_timeout(_PAUSE)
    raise AssertionError(f"never true: {expression} {arg!r} at {page.url}")
