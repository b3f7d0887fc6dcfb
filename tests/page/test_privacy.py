from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from playwright.sync_api import BrowserContext, Page

    Write: TypeAlias = Callable[[str], None]

_STORED = """async () => ({
  local: localStorage.length,
  session: sessionStorage.length,
  cookies: document.cookie,
  databases: (await indexedDB.databases()).length,
  caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
_NOTHING = {
    "local": 0,
    "session": 0,
    "cookies": "",
    "databases": 0,
    "caches": 0,
    "workers": 0,
}


_NOTE_BREACHES = """
window.breaches = [];
addEventListener("securitypolicyviolation", (event) => {
  window.breaches.push(`${event.effectiveDirective}: ${event.blockedURI}`);
});
"""


@pytest.fixture
def errors(context: BrowserContext) -> list[str]:
    """Collect what goes wrong in the page; it notes breaches of its policy itself."""
    told: list[str] = []
    context.on("weberror", lambda error: told.append(str(error.error)))
    context.add_init_script(_NOTE_BREACHES)
    return told


@pytest.fixture
def asked(context: BrowserContext) -> list[str]:
    """Collect the addresses that the page asks."""
    addresses: list[str] = []
    context.on("request", lambda request: addresses.append(request.url))
    return addresses


def work_through(page: Page, write: Write, letter: str) -> None:
    """Use all that the page has."""
    write(letter)
    page.locator(".finding").first.get_by_role("button").click()
    page.locator(".suggestion").first.click()
    page.get_by_role("tab", name="Checklist").click()
    page.get_by_role("button", name="Donker").click()
    page.get_by_role("button", name="Hulp").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Kopieer").click()


def test_the_page_says_that_nothing_is_stored(page: Page) -> None:
    expect(page.get_by_role("contentinfo")).to_contain_text("Er wordt niets bewaard")


def test_nothing_is_stored(page: Page, write: Write, faulty: str) -> None:
    work_through(page, write, faulty)

    assert page.evaluate(_STORED) == _NOTHING
    assert page.context.cookies() == []


def test_nothing_of_a_letter_is_left_after_a_reload(
    page: Page, write: Write, faulty: str
) -> None:
    write(faulty)

    page.reload()

    expect(page.get_by_role("textbox")).not_to_contain_text("Duman")


def test_only_this_server_is_asked(
    asked: list[str], page: Page, write: Write, faulty: str, address: str
) -> None:
    work_through(page, write, faulty)

    assert {url for url in asked if not url.startswith(address)} == set()
    assert f"{address}v1/review" in asked


def test_the_strict_policy_is_kept_without_a_breach(
    errors: list[str], page: Page, write: Write, faulty: str
) -> None:
    policy = page.request.get("").headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy

    work_through(page, write, faulty)

    assert page.evaluate("breaches") == []
    assert errors == []


def test_the_letter_never_stands_in_the_address(
    asked: list[str], page: Page, write: Write, faulty: str
) -> None:
    work_through(page, write, faulty)

    assert [url for url in asked if "Duman" in url] == []
    assert "Duman" not in page.url


def test_writing_aids_that_send_text_elsewhere_are_kept_out(page: Page) -> None:
    letter = page.get_by_role("textbox")

    expect(letter).to_have_attribute("spellcheck", "false")
    expect(letter).to_have_attribute("data-gramm", "false")


def test_the_letter_is_copied_whole(page: Page, write: Write, sound: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    write(sound)

    page.get_by_role("button", name="Kopieer").click()

    expect(page.get_by_text("De brief is gekopieerd")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == sound


def test_a_copy_with_an_untouched_example_warns(
    page: Page, write: Write, faulty: str
) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    write(faulty)
    page.locator(".finding").first.get_by_role("button").click()
    page.locator(".suggestion").first.click()

    page.get_by_role("button", name="Kopieer").click()

    warning = "er staat nog 1 voorbeeldtekst in die u niet heeft aangepast"
    expect(page.get_by_text(warning)).to_be_visible()


def test_leaving_with_a_letter_not_copied_is_asked_about(
    page: Page, write: Write, sound: str
) -> None:
    write(sound)

    with page.expect_event("dialog") as asked:
        page.evaluate("setTimeout(() => location.reload())")
    asked.value.dismiss()

    assert asked.value.type == "beforeunload"
    expect(page.get_by_role("textbox")).to_contain_text("Duman")
