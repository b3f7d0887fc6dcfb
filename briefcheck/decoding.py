"""Bytes of a file -> its text, or the reason why it is no letter.

UTF-8 and UTF-16 say what they are; whatever is neither is read as Windows-1252, the
legacy of Dutch offices. Line ends stay as they are, so that places stay right.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from briefcheck.errors import TextError

#: In code points; about 400 pages, so a longer file is no letter.
LONGEST_LETTER = 1_000_000

_LONGEST_CODE_POINT = 4  # bytes, in UTF-8 and in UTF-16

_MARKS = ((BOM_UTF8, "utf-8"), (BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be"))

_FORMATS = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "Word/ODT/zip"),
    (b"\xd0\xcf\x11\xe0", "Word (.doc)"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
)

_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd]")
#: A stray control code happens in old mail; more than one in fifty is no text.
_CONTROL_SHARE = 0.02


def decode(data: bytes, name: str) -> str:
    """Return the text of a file, without its byte order mark.

    Raises:
        TextError: The file is empty, too large, or no text.
    """
    _refuse_size(len(data) / _LONGEST_CODE_POINT, name)
    _refuse_formats(data, name)
    text = _decoded(data, name)
    _refuse_size(len(text), name)
    if _is_binary(text):
        raise _not_text(name)
    if is_blank(text):
        raise empty_letter(name)
    return text


def is_blank(text: str) -> bool:
    """Tell whether nothing stands in a text that anybody could see."""
    return not text.strip("\ufeff \t\r\n\f\v\x1a\xa0\u200b")


def empty_letter(name: str) -> TextError:
    """Make the error for a file without a letter in it."""
    return TextError(
        name,
        "het bestand is leeg (zet er de tekst van een brief in)",
        "the file is empty (put the text of a letter in it)",
    )


def find_encoding(data: bytes) -> tuple[bytes, str]:
    """Return the byte order mark of a file, which may be empty, and its encoding."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return mark, encoding
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return b"", "cp1252"
    return b"", "utf-8"


def _decoded(data: bytes, name: str) -> str:
    mark, encoding = find_encoding(data)
    if mark:
        return _decode_marked(data[len(mark) :], encoding, name)
    return data.decode(encoding, errors="replace")


def _decode_marked(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        label = encoding[:6].rstrip("-").upper()
        raise TextError(
            name,
            f"het bestand noemt zich {label} maar is dat niet (sla het op als UTF-8)",
            f"the file says it is {label} but is not (save it as UTF-8)",
        ) from error


def _is_binary(text: str) -> bool:
    if "\x00" in text:
        return True
    return len(_CONTROL.findall(text)) > _CONTROL_SHARE * len(text)


def _refuse_size(code_points: float, name: str) -> None:
    if code_points <= LONGEST_LETTER:
        return
    raise TextError(
        name,
        "het bestand is te groot voor een brief (hoogstens 1.000.000 tekens)",
        "the file is too large for a letter (at most 1,000,000 characters)",
    )


def _refuse_formats(data: bytes, name: str) -> None:
    for signature, label in _FORMATS:
        if data.startswith(signature):
            raise TextError(
                name,
                f"dit is een {label}-bestand, geen tekst (sla de brief op als .txt)",
                f"this is a {label} file, not text (save the letter as .txt)",
            )


def _not_text(name: str) -> TextError:
    return TextError(
        name,
        "dit is geen tekst (sla de brief op als .txt, in UTF-8)",
        "this is not text (save the letter as .txt, in UTF-8)",
    )
