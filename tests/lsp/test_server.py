from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from lsprotocol import types
from pygls.uris import to_fs_path

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.lsp.conftest import Editor

    Start = Callable[..., Editor]

GOOD = """\
---
kind: justified
---
Geachte mevrouw Postma,

Bedankt voor uw brief van 3 mei. Wij begrijpen dat u hiervan baalt.

U heeft gelijk, de lamp was stuk. Dat kwam door een fout in ons magazijn. Onze excuses.
Wij bezorgen de nieuwe lamp morgen. Voortaan kijkt een collega elke lamp na.

Heeft u nog vragen? Bel ons gerust.

Met vriendelijke groet,
Noor Bakker
"""
#: The emoji is one code point, two units of UTF-16, and four bytes of UTF-8.
HEDGED = "Wij hopen de lamp 💡 morgen te bezorgen. De kap volgt zo snel mogelijk."
LETTER = GOOD.replace("Wij bezorgen de nieuwe lamp morgen.", HEDGED)
UNSTATED = LETTER.removeprefix("---\nkind: justified\n---\n")


@pytest.fixture
def uri(request: pytest.FixtureRequest) -> str:
    """Return the address of a text that no other test uses."""
    return f"untitled:{request.node.name}"


def at(line: int, start: int, end: int) -> types.Range:
    return types.Range(types.Position(line, start), types.Position(line, end))


def actions(editor: Editor, uri: str, extent: types.Range) -> dict[str, Any]:
    params = types.CodeActionParams(
        types.TextDocumentIdentifier(uri), extent, types.CodeActionContext([])
    )
    offered = editor.request(types.TEXT_DOCUMENT_CODE_ACTION, params)
    return {action.title: action for action in offered}


def test_findings_are_told_when_a_text_is_opened(editor: Editor, uri: str) -> None:
    editor.open(uri, LETTER)

    hedging, vague = editor.diagnostics(uri)

    assert hedging.range == at(8, 4, 9)
    assert hedging.code == "tone/hedging"
    assert hedging.message == "«hopen» maakt uw toezegging onzeker."
    assert hedging.severity is types.DiagnosticSeverity.Error
    assert hedging.source == "briefcheck"
    assert vague.code == "closing/vague-deadline"
    assert vague.range == at(8, 54, 70)
    assert vague.severity is types.DiagnosticSeverity.Warning


def test_a_finding_links_to_its_explanation(editor: Editor, uri: str) -> None:
    editor.open(uri, LETTER)

    link = editor.diagnostics(uri)[0].code_description

    assert link is not None
    page = Path(to_fs_path(link.href) or "").read_text(encoding="utf-8")
    assert page.startswith("### Slag om de arm\n\nfout · `tone/hedging`\n")
    assert "lamp 💡" not in page


def test_findings_go_when_they_are_mended(editor: Editor, uri: str) -> None:
    editor.open(uri, LETTER)
    editor.diagnostics(uri)

    words = types.TextDocumentContentChangePartial(
        range=at(8, 0, 71), text="Dat is al gebeurd."
    )
    editor.change(uri, 2, words)

    assert "tone/hedging" not in editor.rules(uri, 2)


def test_a_closed_text_has_no_findings(editor: Editor, uri: str) -> None:
    editor.open(uri, LETTER)
    editor.diagnostics(uri)

    editor.close(uri)

    assert editor.diagnostics(uri, version=None) == []


@pytest.mark.parametrize(
    ("encoding", "begin", "end"),
    [("utf-8", 56, 72), ("utf-16", 54, 70), ("utf-32", 53, 69)],
)
def test_positions_count_as_the_client_prefers(
    start: Start, encoding: str, begin: int, end: int
) -> None:
    editor = start(abilities={"general": {"positionEncodings": [encoding]}})

    editor.open("untitled:brief", LETTER)

    assert editor.diagnostics("untitled:brief")[1].range == at(8, begin, end)
    assert editor.capabilities
    assert editor.capabilities.position_encoding == encoding


def test_a_hover_explains_what_is_found_there(editor: Editor, uri: str) -> None:
    editor.open(uri, LETTER)
    place = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(8, 6))

    hover = editor.request(types.TEXT_DOCUMENT_HOVER, place)

    assert hover.range == at(8, 4, 9)
    assert hover.contents.kind is types.MarkupKind.Markdown
    assert "### Slag om de arm" in hover.contents.value
    assert "«hopen» maakt uw toezegging onzeker." in hover.contents.value
    assert "- Wij leveren de stoel uiterlijk vrijdag 12 juni." in hover.contents.value


def test_nothing_is_explained_where_nothing_is_found(editor: Editor, uri: str) -> None:
    editor.open(uri, LETTER)
    place = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(3, 2))

    assert editor.request(types.TEXT_DOCUMENT_HOVER, place) is None


def test_a_suggestion_replaces_the_words(editor: Editor, uri: str) -> None:
    editor.open(uri, LETTER)

    offered = actions(editor, uri, at(8, 60, 60))

    (edit,) = offered["Vervang door «binnen drie werkdagen»"].edit.changes[uri]
    assert edit == types.TextEdit(at(8, 54, 70), "binnen drie werkdagen")
    assert offered["Vervang door «binnen drie werkdagen»"].is_preferred


def test_a_finding_elsewhere_on_the_line_is_mended_too(
    editor: Editor, uri: str
) -> None:
    editor.open(uri, LETTER)

    beside = actions(editor, uri, at(8, 42, 42))
    above = actions(editor, uri, at(7, 0, 0))

    assert "Vervang door «binnen drie werkdagen»" in beside
    assert "tone/hedging: uit voor alle brieven in deze map (briefcheck.toml)" in beside
    assert list(above) == ["Soort brief kiezen…"]


def test_a_sentence_is_added_where_it_is_missing(editor: Editor, uri: str) -> None:
    editor.open(uri, GOOD.replace(" Onze excuses.", ""))
    (missing,) = editor.diagnostics(uri)

    offered = actions(editor, uri, missing.range)

    words = "Onze excuses voor de late bezorging."
    (edit,) = offered[f"Voeg toe: «{words}»"].edit.changes[uri]
    assert missing.code == "core/no-apology"
    assert edit == types.TextEdit(at(7, 73, 73), f" {words}")


def test_an_action_kind_that_is_not_asked_for_is_left_out(
    editor: Editor, uri: str
) -> None:
    editor.open(uri, LETTER)
    only = types.CodeActionContext([], only=[types.CodeActionKind.Source])
    params = types.CodeActionParams(
        types.TextDocumentIdentifier(uri), at(8, 4, 9), only
    )

    offered = editor.request(types.TEXT_DOCUMENT_CODE_ACTION, params)

    assert [action.title for action in offered] == ["Soort brief kiezen…"]


def test_the_kind_is_stated_in_a_file(editor: Editor, tmp_path: Path) -> None:
    uri = (tmp_path / "brief.txt").as_uri()
    editor.open(uri, UNSTATED)

    offered = actions(editor, uri, at(0, 0, 0))

    (edit,) = offered["Soort brief: ontvangstbevestiging"].edit.changes[uri]
    assert edit == types.TextEdit(at(0, 0, 0), "---\nkind: receipt\n---\n")


def test_the_kind_of_a_mail_is_kept_for_the_session(
    editor: Editor, tmp_path: Path
) -> None:
    uri = (tmp_path / "mutt-1234").as_uri()
    editor.open(uri, UNSTATED, "mail")
    before = editor.rules(uri)

    editor.run(
        actions(editor, uri, at(0, 0, 0))["Soort brief: ontvangstbevestiging"].command
    )

    assert "process/no-next-step" not in before
    assert "process/no-next-step" in editor.rules(uri)


def test_the_writer_is_asked_for_the_kind(editor: Editor, uri: str) -> None:
    editor.open(uri, UNSTATED)
    editor.diagnostics(uri)
    editor.answers[types.WINDOW_SHOW_MESSAGE_REQUEST] = types.MessageActionItem(
        "ontvangstbevestiging"
    )

    editor.run(actions(editor, uri, at(0, 0, 0))["Soort brief kiezen…"].command)

    asked = editor.next_told(types.WINDOW_SHOW_MESSAGE_REQUEST)
    assert asked.message == "Wat voor brief is dit?"
    assert [item.title for item in asked.actions] == [
        "terechte klacht",
        "onterechte klacht",
        "deels terechte klacht",
        "ontvangstbevestiging",
        "afspraakbevestiging",
    ]
    assert "process/no-next-step" in editor.rules(uri)


def test_the_parts_of_a_letter_are_its_outline(editor: Editor, uri: str) -> None:
    editor.open(uri, LETTER)

    outline = editor.request(
        types.TEXT_DOCUMENT_DOCUMENT_SYMBOL,
        types.DocumentSymbolParams(types.TextDocumentIdentifier(uri)),
    )

    assert [
        (part.name, part.range.start.line, part.range.end.line) for part in outline
    ] == [
        ("Aanhef", 3, 3),
        ("Inleiding", 5, 5),
        ("Kern", 7, 8),
        ("Slot", 10, 10),
        ("Ondertekening", 12, 13),
    ]
    assert outline[0].detail == "Geachte mevrouw Postma,"


def test_a_lens_above_the_letter_says_its_kind(editor: Editor, uri: str) -> None:
    editor.open(uri, LETTER)

    (lens,) = editor.request(
        types.TEXT_DOCUMENT_CODE_LENS,
        types.CodeLensParams(types.TextDocumentIdentifier(uri)),
    )

    assert lens.range == at(3, 0, 23)
    assert lens.command.title == "terechte klacht (opgegeven) · 1 fout, 1 waarschuwing"
    assert lens.command.command == "briefcheck.chooseKind"


def test_a_hint_says_the_kind_where_there_are_no_lenses(start: Start) -> None:
    editor = start(abilities={})
    editor.open("untitled:brief", LETTER)

    (hint,) = editor.request(
        types.TEXT_DOCUMENT_INLAY_HINT,
        types.InlayHintParams(
            types.TextDocumentIdentifier("untitled:brief"), at(0, 0, 9)
        ),
    )

    assert hint.position == types.Position(3, 23)
    assert hint.label == "terechte klacht (opgegeven) · 1 fout, 1 waarschuwing"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("# Brief\n\n" + UNSTATED, "markdown"),
        ("> U schreef ons.\n\n" + UNSTATED, "mail"),
    ],
)
def test_other_sorts_of_text(
    editor: Editor, uri: str, text: str, language: str
) -> None:
    editor.open(uri, text, language)

    assert "tone/hedging" in editor.rules(uri)


def test_an_empty_text_has_no_findings(editor: Editor, uri: str) -> None:
    editor.open(uri, "\n")

    assert editor.diagnostics(uri) == []


def test_a_text_that_is_not_dutch_is_told_so(editor: Editor, uri: str) -> None:
    words = "Dear Mrs Postma, we are sorry that the lamp was broken when you got it. "
    editor.open(uri, words * 3)

    (told,) = editor.diagnostics(uri)

    assert told.range.start.line == 0
    assert told.message.startswith("dit lijkt geen Nederlands")
    assert told.severity is types.DiagnosticSeverity.Information


def test_a_mistake_in_front_matter_is_told_at_its_place(
    editor: Editor, uri: str
) -> None:
    editor.open(uri, LETTER.replace("justified", "terecht"))

    (told,) = editor.diagnostics(uri)

    assert told.range == at(1, 6, 13)
    assert told.message.startswith("kop van de brief: onbekend woord 'terecht'")


def test_the_state_of_a_letter_is_told_to_those_who_ask(start: Start) -> None:
    editor = start(options={"status": True})

    editor.open("untitled:brief", LETTER)

    assert editor.next_told("briefcheck/status") == {
        "uri": "untitled:brief",
        "version": 1,
        "language": "nl",
        "kind": "justified",
        "kindName": "terechte klacht",
        "stated": True,
        "confidence": 1.0,
        "counts": {"error": 1, "warning": 1, "suggestion": 0},
        "text": "terechte klacht (opgegeven) · 1 fout, 1 waarschuwing",
        "checked": True,
    }


def test_a_client_may_speak_english(start: Start) -> None:
    editor = start(options={"lang": "en"})

    editor.open("untitled:brief", LETTER)

    messages = [each.message for each in editor.diagnostics("untitled:brief")]
    assert messages[0] == "«hopen» makes your promise unsure."
    assert "Replace with «binnen drie werkdagen»" in actions(
        editor, "untitled:brief", at(8, 54, 70)
    )


def test_the_settings_of_the_workspace_count(start: Start) -> None:
    editor = start(abilities={"workspace": {"configuration": True}})
    editor.open("untitled:brief", LETTER)
    editor.diagnostics("untitled:brief")

    editor.answers[types.WORKSPACE_CONFIGURATION] = [{"lang": "en"}]
    editor.notify(
        types.WORKSPACE_DID_CHANGE_CONFIGURATION,
        types.DidChangeConfigurationParams(None),
    )

    (hedging, _) = editor.diagnostics("untitled:brief")
    assert hedging.message == "«hopen» makes your promise unsure."


def test_a_setting_that_is_unset_goes_back_to_what_it_was(start: Start) -> None:
    editor = start(abilities={"workspace": {"configuration": True}})
    changed = types.DidChangeConfigurationParams(None)
    editor.open("untitled:brief", LETTER)
    before = editor.diagnostics("untitled:brief")

    editor.answers[types.WORKSPACE_CONFIGURATION] = [{"lang": "en"}]
    editor.notify(types.WORKSPACE_DID_CHANGE_CONFIGURATION, changed)
    assert editor.diagnostics("untitled:brief") != before
    editor.answers[types.WORKSPACE_CONFIGURATION] = [{"lang": "auto"}]
    editor.notify(types.WORKSPACE_DID_CHANGE_CONFIGURATION, changed)

    assert editor.diagnostics("untitled:brief") == before


def test_a_kind_that_the_client_asked_for_is_stated_without_asking(
    editor: Editor, uri: str
) -> None:
    editor.open(uri, UNSTATED)
    before = editor.rules(uri)

    editor.run(types.Command("", "briefcheck.chooseKind", arguments=[uri, "receipt"]))

    assert "process/no-next-step" not in before
    assert "process/no-next-step" in editor.rules(uri)


def test_a_rule_is_switched_off_for_a_folder(editor: Editor, tmp_path: Path) -> None:
    uri, config = (tmp_path / "brief.txt").as_uri(), tmp_path / "briefcheck.toml"
    config.write_text("# Ons huis\nlang = 'nl'\n", encoding="utf-8")
    editor.open(uri, LETTER)
    editor.diagnostics(uri)
    title = "tone/hedging: uit voor alle brieven in deze map (briefcheck.toml)"

    (edit,) = actions(editor, uri, at(8, 4, 9))[title].edit.changes[config.as_uri()]

    assert edit == types.TextEdit(at(2, 0, 0), '\n[rules]\n"tone/hedging" = "off"\n')


def test_a_configuration_counts_as_soon_as_it_changes(
    editor: Editor, tmp_path: Path
) -> None:
    uri, config = (tmp_path / "brief.txt").as_uri(), tmp_path / "briefcheck.toml"
    editor.open(uri, LETTER)
    before = editor.rules(uri)

    config.write_text('[rules]\n"tone/hedging" = "off"\n', encoding="utf-8")
    editor.notify(
        types.WORKSPACE_DID_CHANGE_WATCHED_FILES, types.DidChangeWatchedFilesParams([])
    )

    assert before == ["tone/hedging", "closing/vague-deadline"]
    assert editor.rules(uri) == ["closing/vague-deadline"]


def test_a_mistake_in_the_configuration_is_told(editor: Editor, tmp_path: Path) -> None:
    uri = (tmp_path / "brief.txt").as_uri()
    (tmp_path / "briefcheck.toml").write_text("languag = 'nl'\n", encoding="utf-8")

    editor.open(uri, LETTER)

    (told,) = editor.diagnostics(uri)
    assert told.severity is types.DiagnosticSeverity.Error
    assert "briefcheck.toml:1:1: unknown key 'languag'" in told.message
