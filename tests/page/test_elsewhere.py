"""The page from another machine than the one that it is read on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page


@pytest.fixture
def guest(context: BrowserContext, address_elsewhere: str) -> Page:
    """Open the page by the name of the other machine."""
    page = context.new_page()
    page.goto(address_elsewhere)
    return page


def test_the_address_with_its_token_is_all_that_is_needed(
    guest: Page, token: str
) -> None:
    assert f"/token/{token}/" in guest.url

    guest.get_by_role("button", name="Probeer een voorbeeld").click()

    expect(guest.locator(".finding").first).to_be_visible()


def test_the_page_says_where_the_letter_goes(guest: Page) -> None:
    promise = guest.get_by_role("contentinfo")

    expect(promise).to_contain_text("gaat alleen naar briefcheck op brieven.test")
    expect(promise).not_to_contain_text("blijft op deze computer")


def test_the_letter_is_copied_without_https_too(guest: Page, sound: str) -> None:
    guest.get_by_role("textbox").click()
    guest.keyboard.insert_text(sound)

    guest.get_by_role("button", name="Kopieer").click()

    expect(guest.get_by_text("De brief is gekopieerd")).to_be_visible()
    guest.keyboard.press("Delete")
    guest.keyboard.press("Control+v")
    expect(guest.get_by_role("textbox")).to_contain_text("Sanne Kok")


def test_without_the_token_there_is_no_page(
    context: BrowserContext, address_elsewhere: str
) -> None:
    bare = address_elsewhere.partition("token/")[0]

    answer = context.new_page().goto(bare)

    assert answer is not None
    assert answer.status == 401
