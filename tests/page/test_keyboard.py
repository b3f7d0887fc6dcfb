"""The page without a mouse, and for ears."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from playwright.sync_api import Page

    Write: TypeAlias = Callable[[str], None]


def focused(page: Page) -> str:
    """Return what the focused element is called."""
    return str(page.evaluate("document.activeElement.innerText.trim().split('\\n')[0]"))


def test_tab_leaves_the_letter(page: Page) -> None:
    page.keyboard.press("Tab")

    expect(page.get_by_role("textbox")).not_to_be_focused()


def test_tab_goes_from_kind_over_tools_and_letter_to_the_findings(
    page: Page, write: Write, faulty: str
) -> None:
    write(faulty)
    page.get_by_label("Soort brief").focus()

    passed = []
    for _ in range(6):
        page.keyboard.press("Tab")
        passed.append(focused(page).split(" ")[0])

    assert passed[:3] == ["Open", "Wis", "Kopieer"]
    assert passed[4] == "Opmerkingen"


def test_a_letter_is_mended_by_keys_alone(
    page: Page, write: Write, faulty: str
) -> None:
    write(faulty)
    page.keyboard.press("Control+Home")
    vague = page.locator('.finding[data-rule="closing/vague-deadline"]')
    while vague.get_attribute("data-open") != "true":
        page.keyboard.press("F8")

    page.keyboard.press("Control+.")
    expect(vague.get_by_role("button", expanded=True)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.get_by_role("textbox")).to_be_focused()
    expect(page.get_by_role("textbox")).to_contain_text("hem binnen drie werkdagen.")


def test_f8_goes_round_and_shift_f8_goes_back(
    page: Page, write: Write, faulty: str
) -> None:
    write(faulty)
    page.keyboard.press("Control+Home")
    findings = page.locator(".finding")

    page.keyboard.press("F8")
    expect(findings.first).to_have_attribute("data-open", "true")
    page.keyboard.press("Shift+F8")
    expect(findings.last).to_have_attribute("data-open", "true")
    page.keyboard.press("F8")
    expect(findings.first).to_have_attribute("data-open", "true")


def test_escape_goes_from_the_findings_back_to_the_letter(
    page: Page, write: Write, faulty: str
) -> None:
    write(faulty)
    page.locator(".finding").first.get_by_role("button").focus()

    page.keyboard.press("Escape")

    expect(page.get_by_role("textbox")).to_be_focused()


def test_opening_a_finding_by_key_keeps_the_place_in_the_list(
    page: Page, write: Write, faulty: str
) -> None:
    write(faulty)
    head = page.locator(".finding").nth(1).get_by_role("button").first
    head.focus()

    page.keyboard.press("Enter")

    expect(head).to_have_attribute("aria-expanded", "true")
    expect(head).to_be_focused()


def test_arrows_turn_from_tab_to_tab(page: Page, write: Write, faulty: str) -> None:
    write(faulty)
    page.get_by_role("tab", name="Opmerkingen").focus()

    page.keyboard.press("ArrowRight")

    expect(page.get_by_role("tab", name="Checklist")).to_be_focused()
    expect(page.locator(".item").first).to_be_visible()


def test_the_skip_link_leads_past_the_letter(page: Page) -> None:
    page.get_by_role("link", name="Naar de opmerkingen").focus()

    page.keyboard.press("Enter")

    expect(page.locator("#panel")).to_be_focused()


def test_counts_are_said_when_the_writer_rests(
    page: Page, write: Write, faulty: str
) -> None:
    write(faulty)

    said = page.get_by_role("status").filter(has_text="Nagekeken:")
    expect(said).to_contain_text("fouten")


def test_help_opens_and_closes_by_key(page: Page) -> None:
    page.get_by_role("button", name="Hulp").focus()

    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="Zo werkt het")).to_be_visible()
    page.keyboard.press("Escape")

    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("button", name="Hulp")).to_be_focused()
