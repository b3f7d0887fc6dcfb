from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from playwright.sync_api import Page, Route

    Write: TypeAlias = Callable[[str], None]


def test_a_server_that_is_gone_is_told_and_the_text_stays(
    page: Page, faulty: str
) -> None:
    page.context.set_offline(offline=True)

    page.keyboard.insert_text(faulty)

    expect(page.get_by_role("alert")).to_contain_text("briefcheck is niet bereikbaar")
    expect(page.get_by_role("textbox")).to_contain_text("Duman")


def test_a_server_that_comes_back_is_asked_again_by_itself(
    page: Page, faulty: str
) -> None:
    page.context.set_offline(offline=True)
    page.keyboard.insert_text(faulty)
    expect(page.get_by_role("alert")).to_contain_text("vanzelf opnieuw")

    page.context.set_offline(offline=False)

    expect(page.locator(".finding").first).to_be_visible()
    expect(page.get_by_role("alert")).to_be_empty()


def test_an_overloaded_server_is_asked_again_when_it_says(
    page: Page, faulty: str
) -> None:
    answers = [503]

    def answer(route: Route) -> None:
        if answers:
            status = answers.pop()
            route.fulfill(status=status, headers={"Retry-After": "1"})
        else:
            route.continue_()

    page.route("**/v1/review", answer)

    page.keyboard.insert_text(faulty)

    expect(page.get_by_role("alert")).to_contain_text("heeft het even druk")
    expect(page.locator(".finding").first).to_be_visible()


def test_a_text_that_is_no_letter_by_its_length_is_told(page: Page) -> None:
    page.keyboard.insert_text("Beste Tom, dank voor uw bericht. " * 4000)

    expect(page.get_by_role("alert")).to_contain_text("te lang voor een brief")


def test_a_letter_in_another_language_is_told(page: Page, write: Write) -> None:
    write(
        "Dear Tom,\n\nThank you for your letter about the broken chair. We are very "
        "sorry about it and will send you a new one on Friday.\n\nKind regards,\nAnna\n"
    )

    expect(page.get_by_role("tabpanel")).to_contain_text("geen Nederlands")


def test_an_answer_to_an_older_text_is_dropped(page: Page, faulty: str) -> None:
    held: list[Route] = []

    def hold_first(route: Route) -> None:
        if held:
            route.continue_()
        else:
            held.append(route)

    page.route("**/v1/review", hold_first)
    with page.expect_request("**/v1/review"):
        page.keyboard.insert_text(faulty)

    with page.expect_event("requestfailed") as dropped:
        page.keyboard.press("Control+a")
        page.keyboard.insert_text("Beste Tom,\n\nDe monteur komt binnenkort.\n")

    assert dropped.value.url.endswith("/v1/review")
    expect(page.locator(".cm-lintRange-warning")).to_have_text("binnenkort")
