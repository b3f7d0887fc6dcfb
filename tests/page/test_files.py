"""Letters from files: each format, each way in."""

from __future__ import annotations

import zipfile
from email.message import EmailMessage
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

LETTER = """\
Beste Noor,

Bedankt voor je brief van 3 mei over de café-tafel.

Groeten,
Joris
"""

HTML = """\
<!doctype html><html><head><title>Brief</title><style>p { color: red }</style></head>
<body><p>Beste Noor,</p>
<p>Bedankt voor je brief
van 3&nbsp;mei over de <b>caf&eacute;</b>-tafel.</p><script>alert(1)</script>
<p>Groeten,<br>Joris</p><img src="https://example.invalid/pixel.png"></body></html>
"""

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>".replace("\n", "</w:t><w:br/><w:t>")


def paragraph(content: str, properties: str = "<w:tabs><w:tab/></w:tabs>") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def docx(*paragraphs: str) -> bytes:
    """Return a Word document with these paragraphs."""
    document = (
        f'<w:document xmlns:w="{_WORD}" xmlns:mc="{_COMPATIBLE}">'
        f"<w:body>{''.join(paragraphs)}</w:body></w:document>"
    )
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
    return file.getvalue()


def letter_docx(*texts: str) -> bytes:
    """Return a Word document of a letter; a line break in a text is one there too."""
    deleted = "<w:del><w:r><w:delText>weg</w:delText></w:r></w:del>"
    return docx(*(paragraph(run(text) + deleted) for text in texts))


def mail(subject: str, text: str, html: str) -> bytes:
    message = EmailMessage()
    message["Subject"] = subject
    message["To"] = "noor@example.com"
    if text:
        message.set_content(text, cte="quoted-printable")
    if html:
        message.add_alternative(html, subtype="html")
    return message.as_bytes()


def shown(page: Page) -> str:
    """Return the text of the letter, line by line."""
    lines = page.locator(".cm-line").evaluate_all("all => all.map(e => e.innerText)")
    return "\n".join(line.rstrip("\n") for line in lines)


def choose(page: Page, name: str, content: bytes) -> None:
    file = {"name": name, "mimeType": "", "buffer": content}
    page.locator("input[type=file]").set_input_files(file)  # type: ignore[arg-type] # a dict is right at run time


FILES = {
    "text": ("brief.txt", LETTER.encode()),
    "markdown": ("brief.md", LETTER.encode()),
    "capitals in the name": ("BRIEF.TXT", LETTER.encode()),
    "old Windows": ("brief.txt", LETTER.replace("\n", "\r\n").encode("cp1252")),
    "UTF-16 of Notepad": ("brief.txt", LETTER.encode("utf-16")),
    "byte order mark": ("brief.txt", LETTER.encode("utf-8-sig")),
    "HTML": ("brief.html", HTML.encode()),
    "Word with space between paragraphs": (
        "brief.docx",
        letter_docx(
            "Beste Noor,",
            "Bedankt voor je brief van 3 mei over de café-tafel.",
            "Groeten,\nJoris",
        ),
    ),
    "Word with empty lines": (
        "brief.docx",
        letter_docx(
            "Beste Noor,",
            "",
            "Bedankt voor je brief van 3 mei over de café-tafel.",
            "",
            "Groeten,",
            "Joris",
        ),
    ),
}


@pytest.mark.parametrize(("name", "content"), FILES.values(), ids=FILES)
def test_a_chosen_file_becomes_the_letter(
    page: Page, name: str, content: bytes
) -> None:
    choose(page, name, content)

    expect(page.get_by_text(f"{name} is geopend.")).to_be_visible()
    assert shown(page) == LETTER


def test_items_of_a_list_in_word_stay_together(page: Page) -> None:
    items = (paragraph(run(text), "<w:numPr/>") for text in ("de tafel", "de stoel"))

    choose(page, "brief.docx", docx(paragraph(run("Wij halen op:")), *items))

    expect(page.get_by_role("textbox")).to_contain_text("de stoel")
    assert shown(page) == "Wij halen op:\n\n- de tafel\n- de stoel\n"


def test_a_text_box_in_word_is_read_once(page: Page) -> None:
    box = paragraph(run("Postbus 12"))
    both = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    holder = paragraph(f"<w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r>")

    choose(page, "brief.docx", docx(holder, paragraph(run("Beste Noor,"))))

    expect(page.get_by_role("textbox")).to_contain_text("Beste Noor,")
    assert shown(page) == "Postbus 12\n\nBeste Noor,\n"


@pytest.mark.parametrize("body", ["text", "html"])
def test_a_mail_brings_its_subject(page: Page, body: str) -> None:
    text, html = (LETTER, "") if body == "text" else ("", HTML)

    choose(page, "brief.eml", mail("Uw tafel", text, html))

    expect(page.get_by_role("textbox")).to_contain_text("Uw tafel")
    assert shown(page) == f"Onderwerp: Uw tafel\n\n{LETTER}"


def drop(page: Page, name: str, text: str) -> None:
    """Drop a file on the letter."""
    page.evaluate(
        """([name, text]) => {
          const carried = new DataTransfer();
          carried.items.add(new File([text], name, { type: "text/plain" }));
          const { shadowRoot } = document.querySelector(".paper");
          const letter = shadowRoot.querySelector(".cm-content");
          const travels = { bubbles: true, cancelable: true, composed: true };
          for (const type of ["dragenter", "dragover", "drop"]) {
            const options = { dataTransfer: carried, ...travels };
            letter.dispatchEvent(new DragEvent(type, options));
          }
        }""",
        [name, text],
    )


def test_a_dropped_file_becomes_the_letter(page: Page) -> None:
    drop(page, "brief.txt", LETTER)

    expect(page.get_by_text("brief.txt is geopend.")).to_be_visible()
    assert shown(page) == LETTER


def test_a_file_larger_than_any_letter_is_told(page: Page) -> None:
    drop(page, "boek.txt", "a" * (8 * 1024 * 1024 + 1))

    expect(page.get_by_text("boek.txt is te groot voor een brief")).to_be_visible()


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("foto.jpg", b"\xff\xd8\xff", "foto.jpg kan briefcheck niet lezen"),
        ("brief.doc", b"\xd0\xcf\x11\xe0", "brief.doc kan briefcheck niet lezen"),
        ("brief.docx", b"PK\x03\x04 broken", "brief.docx kan briefcheck niet lezen"),
    ],
    ids=["picture", "old Word", "broken Word"],
)
def test_a_file_that_is_no_letter_is_told_and_changes_nothing(
    page: Page, name: str, content: bytes, told: str
) -> None:
    page.keyboard.insert_text("Beste Noor,")

    choose(page, name, content)

    expect(page.get_by_text(told)).to_be_visible()
    assert shown(page) == "Beste Noor,"


def test_a_document_that_swells_is_refused(page: Page) -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (40 * 1024 * 1024))

    choose(page, "brief.docx", file.getvalue())

    expect(page.get_by_text("brief.docx kan briefcheck niet lezen")).to_be_visible()


def test_an_opened_file_can_be_taken_back(page: Page) -> None:
    page.keyboard.insert_text("Beste Tom,")
    choose(page, "brief.txt", LETTER.encode())

    page.get_by_role("button", name="Ongedaan maken").click()

    expect(page.get_by_role("textbox")).to_have_text("Beste Tom,")


def test_the_sample_is_a_letter_with_findings(page: Page) -> None:
    page.get_by_role("button", name="Probeer een voorbeeld").click()

    expect(page.locator(".finding").nth(2)).to_be_visible()
