from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from playwright.sync_api import BrowserContext, Page

    Write: TypeAlias = Callable[[str], None]
    Theme: TypeAlias = Literal["light", "dark"]

PHONE = {"width": 360, "height": 740}
GRAVE = {"serious", "critical"}


def ground(page: Page) -> str:
    return str(
        page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    )


def faults(page: Page) -> list[str]:
    """Return what axe-core finds that is serious or worse."""
    found = Axe().run(page).response["violations"]
    return [
        f"{each['id']}: {each['help']}" for each in found if each["impact"] in GRAVE
    ]


def is_dark(page: Page) -> bool:
    red, green, blue = (int(n) for n in ground(page)[4:-1].split(","))
    return red + green + blue < 3 * 60


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_page_is_as_light_or_dark_as_the_system(page: Page, theme: Theme) -> None:
    page.emulate_media(color_scheme=theme)

    assert is_dark(page) is (theme == "dark")


def test_a_switch_overrules_the_system_and_outlives_a_reload(page: Page) -> None:
    page.emulate_media(color_scheme="light")

    page.get_by_role("button", name="Donker").click()
    assert is_dark(page)
    page.reload()

    expect(page.get_by_role("button", name="Licht")).to_be_visible()
    assert is_dark(page)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_serious_fault_with_findings(
    page: Page, write: Write, faulty: str, theme: Theme
) -> None:
    page.emulate_media(color_scheme=theme)
    write(faulty)
    page.locator(".finding").first.get_by_role("button").click()
    with page.expect_response("**/v1/review"):
        page.locator(".suggestion").first.click()
    page.locator(".finding").nth(1).get_by_role("button").click()

    assert faults(page) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_serious_fault_elsewhere(
    page: Page, write: Write, faulty: str, theme: Theme
) -> None:
    page.emulate_media(color_scheme=theme)
    assert faults(page) == []
    write(faulty)
    page.get_by_role("tab", name="Checklist").click()
    assert faults(page) == []
    page.get_by_role("button", name="Hulp").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert faults(page) == []
    page.keyboard.press("Escape")
    page.context.set_offline(offline=True)
    page.get_by_label("Soort brief").select_option("Onterechte klacht")
    expect(page.get_by_role("alert")).not_to_be_empty()

    assert faults(page) == []


def test_axe_finds_no_serious_fault_on_a_phone(
    page: Page, write: Write, faulty: str
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    write(faulty)

    assert faults(page) == []


def test_a_wide_window_does_not_scroll_as_a_whole(
    page: Page, write: Write, faulty: str
) -> None:
    write(faulty + faulty)
    page.locator(".finding").last.get_by_role("button").click()

    assert page.evaluate("document.documentElement.scrollHeight") == 800


def test_a_phone_needs_no_sideways_scrolling(
    page: Page, write: Write, faulty: str
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    write(faulty)
    page.locator(".finding").first.get_by_role("button").click()

    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_a_phone_steps_through_the_findings(
    page: Page, write: Write, faulty: str
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    write(faulty)
    page.keyboard.press("Control+Home")

    page.get_by_role("button", name="Volgende opmerking").click()

    foot = page.get_by_role("navigation", name="Opmerkingen")
    expect(foot).to_contain_text("1/")
    page.locator(".stepper-told").click()
    expect(page.locator(".finding").first).to_be_in_viewport()


def test_a_phone_shows_the_parts_above_their_lines(
    page: Page, write: Write, faulty: str
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    write(faulty)

    first = page.locator(".cm-part-start").first
    shown = first.evaluate("e => getComputedStyle(e, '::before').content")
    assert "Aanhef" in shown


def test_focus_is_always_seen(page: Page, write: Write, faulty: str) -> None:
    write(faulty)
    page.get_by_label("Soort brief").focus()
    for _ in range(3):
        page.keyboard.press("Tab")
        style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert style != "none"


def test_a_page_of_two_hundred_percent_stays_whole(
    context: BrowserContext, page: Page, write: Write, faulty: str
) -> None:
    page.set_viewport_size({"width": 640, "height": 400})
    write(faulty)

    assert page.evaluate("document.documentElement.scrollWidth") == 640


def test_cards_of_all_levels_are_laid_out_alike(page: Page, write: Write) -> None:
    write(
        "Beste Tom,\n\nBedankt voor uw bericht. Wij hopen de kast vrijdag te leveren. "
        "U krijgt zo spoedig mogelijk bericht.\n\nGroet,\nAn\n"
    )

    cards = page.locator(".finding").evaluate_all(
        "all => all.map(e => [e.dataset.level, getComputedStyle(e).display])"
    )
    assert {level for level, _ in cards} == {"error", "warning", "suggestion"}
    assert {display for _, display in cards} == {"list-item"}


def test_the_letter_stays_where_it_is_whatever_its_kind_is_called(
    page: Page, write: Write, faulty: str
) -> None:
    page.set_viewport_size({"width": 1024, "height": 720})
    write(faulty)
    before = page.locator(".paper").bounding_box()

    with page.expect_response("**/v1/review"):
        page.get_by_label("Soort brief").select_option("Ontvangstbevestiging")
    page.get_by_role("button", name="English").click()

    assert page.locator(".paper").bounding_box() == before
