"""The page in a headless Chromium, served by the command that users start."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, TypeAlias

import pytest
from playwright.sync_api import expect, sync_playwright

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

    Write: TypeAlias = Callable[[str], None]

#: For a machine with much else to do; whatever comes sooner is not waited for.
_PATIENCE_MS = 45_000
#: Chromium would look up its maker's servers at every start, and start several
#: processes for every test.
_FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--host-resolver-rules=MAP brieven.test 127.0.0.1",
    "--in-process-gpu",
    "--no-first-run",
    "--no-sandbox",
    "--renderer-process-limit=1",
)

#: The complaint is right; apology and cause are missing, and one term is vague.
FAULTY = """\
Beste mevrouw Duman,

Bedankt voor uw mail van 4 maart over de lekkende kraan. Wij begrijpen dat dit \
vervelend is.

U heeft gelijk: de kraan had nooit zo geplaatst mogen worden. Onze monteur vervangt \
hem zo spoedig mogelijk.

Heeft u nog vragen? Bel mij gerust op 020 - 555 01 23.

Met vriendelijke groet,

Sanne Kok
"""

#: The same complaint, answered as it should be.
SOUND = """\
Beste mevrouw Duman,

Bedankt voor uw mail van 4 maart over de lekkende kraan. Wij begrijpen dat dit \
vervelend is.

U heeft gelijk: de kraan had nooit zo geplaatst mogen worden. Onze excuses daarvoor. \
Het kwam doordat onze monteur een ring vergat. Voortaan controleert een collega elke \
kraan. Wij vervangen de kraan kosteloos op vrijdag 14 maart tussen 9 en 12 uur.

Heeft u nog vragen? Bel mij gerust op 020 - 555 01 23.

Met vriendelijke groet,

Sanne Kok
"""


@pytest.fixture(scope="session")
def address_elsewhere(address_for_others: str) -> str:
    """Give the page to others, by another name and with a token."""
    return address_for_others.replace("127.0.0.1", "brieven.test")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start the Chromium of this machine.

    Playwright keeps an event loop running in this thread until it is closed: it must
    be closed before tests elsewhere start a loop of their own.
    """
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("no Chromium on this machine (see .ci/install-peers)")
    expect.set_options(timeout=_PATIENCE_MS)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=_FLAGS)
        yield started
        started.close()


@pytest.fixture
def context(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """Give a fresh profile; a test adds to it what its visitor prefers."""
    fresh = browser.new_context(
        base_url=address, viewport={"width": 1280, "height": 800}
    )
    fresh.set_default_timeout(_PATIENCE_MS)
    yield fresh
    fresh.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """Open the page; the letter has the keyboard."""
    opened = context.new_page()
    opened.goto("")
    expect(opened.get_by_role("textbox")).to_be_focused()
    return opened


@pytest.fixture
def write(page: Page) -> Write:
    """Give a function that writes at the cursor and waits for the review."""

    def write_letter(text: str) -> None:
        with page.expect_response("**/v1/review"):
            page.keyboard.insert_text(text)
        page.locator("[role=tabpanel][aria-busy=false]").wait_for()

    return write_letter


@pytest.fixture
def faulty() -> str:
    """Give a letter in which much could be better."""
    return FAULTY


@pytest.fixture
def sound() -> str:
    """Give a letter in which nothing is found."""
    return SOUND
