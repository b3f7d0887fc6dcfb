from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from playwright.sync_api import Page

    Write: TypeAlias = Callable[[str], None]


def states(page: Page) -> dict[str, str]:
    """Return what the checklist says, by rule."""
    rows = page.locator(".item").evaluate_all(
        """all => all.map(
          each => [each.dataset.rule, each.querySelector(".item-state").innerText]
        )"""
    )
    return dict(rows)


def test_the_inferred_kind_is_chosen_and_named_as_inferred(
    page: Page, write: Write, sound: str
) -> None:
    write(sound)

    chosen = page.get_by_label("Soort brief").locator("option:checked")
    expect(chosen).to_have_text(
        re.compile(r"Terechte klacht \(afgeleid, \d+ % zeker\)")
    )


def test_a_stated_kind_brings_the_findings_of_that_kind(
    page: Page, write: Write, sound: str
) -> None:
    write(sound)

    page.get_by_label("Soort brief").select_option("Onterechte klacht")

    expect(page.locator('.finding[data-rule="closing/no-outcome"]')).to_be_visible()


def test_the_choice_goes_back_to_what_is_inferred(
    page: Page, write: Write, sound: str
) -> None:
    write(sound)
    choice = page.get_by_label("Soort brief")
    choice.select_option("Onterechte klacht")
    expect(page.locator(".finding")).not_to_have_count(0)

    choice.select_option("Automatisch")

    expect(page.get_by_role("heading", name="Niets op aan te merken")).to_be_visible()


def test_an_unknown_kind_is_told_with_what_to_do(page: Page, write: Write) -> None:
    write("Beste Tom,\n\nDe zon schijnt.\n")

    expect(page.get_by_text("Kies zelf de soort")).to_be_visible()


def test_the_checklist_tells_what_is_there_and_what_is_missing(
    page: Page, write: Write, faulty: str
) -> None:
    write(faulty)

    page.get_by_role("tab", name="Checklist").click()

    told = states(page)
    assert told["opening/no-receipt"] == "staat erin"
    assert told["core/no-acknowledgement"] == "staat erin"
    assert told["core/no-apology"] == "ontbreekt nog"


def test_the_tab_counts_what_the_letter_does(
    page: Page, write: Write, sound: str
) -> None:
    write(sound)

    expect(page.get_by_role("tab", name="Checklist")).to_contain_text(
        re.compile(r"(\d+) van \1$")
    )


def test_a_missing_item_leads_to_its_finding(
    page: Page, write: Write, faulty: str
) -> None:
    write(faulty)
    page.get_by_role("tab", name="Checklist").click()

    page.get_by_role("button", name="Excuses ontbreekt nog").click()

    apology = page.locator('.finding[data-rule="core/no-apology"]')
    expect(apology).to_have_attribute("data-open", "true")


def test_the_page_speaks_english_on_request(
    page: Page, write: Write, faulty: str
) -> None:
    write(faulty)

    page.get_by_role("button", name="English").click()

    expect(page.get_by_role("tab", name="Findings")).to_be_visible()
    expect(page.locator('.finding[data-rule="core/no-apology"]')).to_contain_text(
        "You do not apologise anywhere"
    )
    assert page.evaluate("document.documentElement.lang") == "en"


def test_the_language_outlives_a_reload(page: Page) -> None:
    page.get_by_role("button", name="English").click()

    page.reload()

    expect(page.get_by_role("tab", name="Findings")).to_be_visible()
