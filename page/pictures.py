"""Takes the pictures of docs/pagina.md anew, from a server that runs already.

    briefcheck serve --no-open --port 8010
    python page/pictures.py http://127.0.0.1:8010/

Needs Playwright and Chromium, as the tests of the page do.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page, ViewportSize

IMAGES = Path(__file__).parents[1] / "docs" / "images"
DESK: ViewportSize = {"width": 1180, "height": 720}
PHONE: ViewportSize = {"width": 360, "height": 720}


def take(browser: Browser, address: str) -> None:
    """Take all pictures."""
    page = open_page(browser, address)
    picture(page, "leeg")
    begin(page)
    finding(page, "tone/hedging").get_by_role("button").click()
    picture(page, "opmerkingen")
    apology = finding(page, "core/no-apology")
    apology.get_by_role("button").click()
    apology.locator(".suggestion").first.click()
    apology.wait_for(state="detached")
    picture(page, "voorbeeld")
    page.get_by_role("button", name="Sluiten").click()
    page.get_by_role("tab", name="Checklist").click()
    picture(page, "checklist")
    dark = open_page(browser, f"{address}?theme=dark")
    begin(dark)
    finding(dark, "closing/vague-deadline").get_by_role("button").click()
    picture(dark, "donker")
    phone = open_page(browser, address, PHONE)
    begin(phone)
    picture(phone, "telefoon")


def open_page(browser: Browser, address: str, size: ViewportSize = DESK) -> Page:
    """Open the page in a window of some size."""
    page = browser.new_page(viewport=size)
    page.goto(address)
    page.locator(".cm-content:focus").wait_for()
    return page


def begin(page: Page) -> None:
    """Put the sample letter in, and wait for its findings."""
    page.get_by_role("button", name="Probeer een voorbeeld").click()
    page.locator(".finding").first.wait_for()


def finding(page: Page, rule: str) -> Locator:
    """Return the finding of a rule."""
    return page.locator(f'.finding[data-rule="{rule}"]')


def picture(page: Page, name: str) -> None:
    """Save what the window shows, without the blinking of the cursor."""
    page.screenshot(path=IMAGES / f"pagina-{name}.png", animations="disabled")


if __name__ == "__main__":
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium") or sys.exit("no Chromium here")
        flags = ["--no-sandbox", "--disable-background-networking"]
        started = playwright.chromium.launch(executable_path=chromium, args=flags)
        take(started, sys.argv[1])
        started.close()
