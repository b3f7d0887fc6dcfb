from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from playwright.sync_api import Locator, Page

    Write: TypeAlias = Callable[[str], None]


def finding(page: Page, rule: str) -> Locator:
    return page.locator(f'.finding[data-rule="{rule}"]')


def open_finding(page: Page, rule: str) -> Locator:
    found = finding(page, rule)
    found.get_by_role("button").click()
    return found


@pytest.fixture
def vague(page: Page, write: Write, faulty: str) -> Locator:
    """Give the finding of a vague term in the faulty letter, opened."""
    write(faulty)
    return open_finding(page, "closing/vague-deadline")


@pytest.fixture
def apology(page: Page, write: Write, faulty: str) -> Locator:
    """Give the finding of a missing apology in the faulty letter, opened."""
    write(faulty)
    return open_finding(page, "core/no-apology")


def selected(page: Page) -> str:
    """Return what is selected in the letter while it has the keyboard."""
    return str(
        page.evaluate("document.querySelector('.paper').shadowRoot.getSelection() + ''")
    )


def test_a_finding_appears_as_the_letter_is_typed(page: Page) -> None:
    page.keyboard.type("Beste Tom,\n\nU krijgt zo spoedig mogelijk bericht.\n")

    expect(finding(page, "closing/vague-deadline")).to_contain_text(
        "zo spoedig mogelijk"
    )
    expect(page.locator(".cm-lintRange-warning")).to_have_text("zo spoedig mogelijk")


def test_findings_stand_in_the_order_of_the_letter(
    page: Page, write: Write, faulty: str
) -> None:
    write(faulty)

    rules = page.locator(".finding").evaluate_all("all => all.map(e => e.dataset.rule)")
    assert rules.index("core/no-apology") < rules.index("closing/vague-deadline")
    assert rules.index("closing/vague-deadline") < rules.index("closing/no-deadline")


def test_an_opened_finding_says_why_and_what_to_write(vague: Locator) -> None:
    expect(vague.get_by_role("button", expanded=True)).to_be_visible()
    expect(vague).to_contain_text("De klant wil weten wanneer")
    expect(vague).to_contain_text("Schrijf bijvoorbeeld")


def test_a_click_on_a_finding_jumps_to_its_words(
    page: Page, write: Write, faulty: str
) -> None:
    write(faulty)

    finding(page, "closing/vague-deadline").get_by_role("button").click()

    words = page.locator(".cm-active")
    expect(words).to_have_text("zo spoedig mogelijk")
    expect(words).to_be_in_viewport()


def test_show_in_the_letter_selects_the_words_to_type_over(
    page: Page, vague: Locator
) -> None:
    vague.get_by_role("button", name="Toon in de brief").click()

    expect(page.get_by_role("textbox")).to_be_focused()
    assert selected(page) == "zo spoedig mogelijk"


def test_a_click_in_the_letter_opens_the_finding(
    page: Page, write: Write, faulty: str
) -> None:
    write(faulty)

    page.locator(".cm-lintRange-warning").click()

    expect(finding(page, "closing/vague-deadline")).to_have_attribute(
        "data-open", "true"
    )


def test_a_suggestion_takes_the_place_of_the_words(page: Page, vague: Locator) -> None:
    vague.get_by_role("button", name="binnen drie werkdagen").click()

    line = "Onze monteur vervangt hem binnen drie werkdagen."
    expect(page.locator(".cm-content")).to_contain_text(line)
    assert selected(page) == "binnen drie werkdagen"
    expect(vague).to_have_count(0)


def test_a_missing_sentence_goes_in_where_it_belongs(
    page: Page, apology: Locator
) -> None:
    apology.get_by_role("button", name="Onze excuses voor de late bezorging.").click()

    core = page.locator(".cm-line", has_text="U heeft gelijk: de kraan")
    expect(core).to_contain_text("Onze excuses voor de late bezorging. ")
    assert selected(page) == "Onze excuses voor de late bezorging."
    expect(apology).to_have_count(0)


def test_an_example_stays_marked_until_it_is_made_to_fit(
    page: Page, apology: Locator
) -> None:
    apology.get_by_role("button", name="Onze excuses voor de late bezorging.").click()
    expect(page.get_by_text("1 voorbeeldtekst nog aan te passen")).to_be_visible()

    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Control+Shift+ArrowLeft")
    page.keyboard.insert_text("lekkende kraan")

    expect(page.locator(".cm-example")).to_have_count(0)
    expect(page.get_by_text("nog aan te passen")).to_have_count(0)


def test_one_click_takes_a_suggestion_back(page: Page, vague: Locator) -> None:
    vague.get_by_role("button", name="binnen drie werkdagen").click()

    page.get_by_role("button", name="Ongedaan maken").click()

    expect(page.locator(".cm-content")).to_contain_text(
        "vervangt hem zo spoedig mogelijk"
    )


def test_the_letter_itself_tells_on_hover_and_offers_the_suggestion(
    page: Page, write: Write, faulty: str
) -> None:
    write(faulty)

    page.locator(".cm-lintRange-warning").hover()
    page.get_by_role("button", name="Vervang: binnen drie werkdagen").click()

    expect(page.locator(".cm-content")).to_contain_text("hem binnen drie werkdagen.")


def test_places_hold_while_the_writer_types_on(
    page: Page, write: Write, faulty: str
) -> None:
    write(faulty)
    page.context.set_offline(offline=True)
    page.keyboard.press("Control+Home")
    page.keyboard.type("Utrecht, 6 maart 🌷\n\n")

    finding(page, "closing/vague-deadline").get_by_role("button").click()

    expect(page.locator(".cm-active")).to_have_text("zo spoedig mogelijk")


def test_places_are_right_behind_emoji(page: Page, write: Write) -> None:
    write("Beste Tom,\n\nFijn 🙂🙂 dat je schrijft. De fiets komt zo snel mogelijk.\n")

    finding(page, "closing/vague-deadline").get_by_role("button").click()

    expect(page.locator(".cm-active")).to_have_text("zo snel mogelijk")


def test_a_sound_letter_gets_none(page: Page, write: Write, sound: str) -> None:
    write(sound)

    expect(page.get_by_role("heading", name="Niets op aan te merken")).to_be_visible()


def test_parts_stand_in_the_margin(page: Page, write: Write, faulty: str) -> None:
    write(faulty)

    names = ["Aanhef", "Inleiding", "Kern", "Slot", "Ondertekening"]
    expect(page.locator(".cm-part-name")).to_have_text(names)


def test_a_postscript_has_a_name_of_its_own_in_the_margin(
    page: Page, write: Write, faulty: str
) -> None:
    write(f"{faulty}\nP.S. De kraan komt van onze leverancier in Breda.\n")

    expect(page.locator(".cm-part-name").last).to_have_text("Slot")


def test_the_place_of_what_is_missing_is_marked(
    page: Page, write: Write, faulty: str
) -> None:
    write(faulty)

    finding(page, "core/no-apology").get_by_role("button").click()

    core = page.locator(".cm-line", has=page.locator(".cm-here"))
    expect(core).to_contain_text("U heeft gelijk")


def test_the_margin_leads_to_what_is_missing(
    page: Page, write: Write, faulty: str
) -> None:
    write(faulty)

    page.locator(".cm-part-missing").first.click()

    expect(finding(page, "core/no-apology")).to_have_attribute("data-open", "true")


def test_an_empty_letter_forgets_all_findings(
    page: Page, write: Write, faulty: str
) -> None:
    write(faulty)

    page.get_by_role("button", name="Wis").click()

    expect(page.locator(".finding")).to_have_count(0)
    expect(page.get_by_role("heading", name="Zodra er een brief staat")).to_be_visible()
