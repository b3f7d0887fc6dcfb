"""LibreOffice proofreads a letter: run by the Python of the system, which has UNO.

Takes the folder for a profile and the address of the remote checker as arguments, and
the paragraphs of a letter as JSON. Gives, for each paragraph, its errors as JSON.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from typing import Any

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import Locale
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK
from com.sun.star.text.TextMarkupType import PROOFREADING

PIPE = "briefcheck"
DUTCH = Locale("nl", "NL", "")


def start_office(profile: str) -> subprocess.Popen[bytes]:
    """Start LibreOffice without a window, with a profile of its own."""
    return subprocess.Popen(
        [
            "/usr/bin/soffice",
            f"-env:UserInstallation={uno.systemPathToFileUrl(profile)}",
            "--headless",
            "--norestore",
            "--nologo",
            f"--accept=pipe,name={PIPE};urp;",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def connect(office: subprocess.Popen[bytes]) -> Any:
    """Return the services of LibreOffice; it does not say when it begins to listen."""
    local = uno.getComponentContext().ServiceManager
    resolver = local.createInstance("com.sun.star.bridge.UnoUrlResolver")
    while office.poll() is None:
        try:
            url = f"uno:pipe,name={PIPE};urp;StarOffice.ServiceManager"
            return resolver.resolve(url)
        except NoConnectException:
            time.sleep(0.1)
    raise RuntimeError("LibreOffice did not start")


def set_checker(services: Any, address: str) -> None:
    """Set the address, as Tools > Options > LanguageTool Server does."""
    path = PropertyValue()
    path.Name = "nodepath"
    path.Value = "/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool"
    name = "com.sun.star.configuration.ConfigurationProvider"
    access = services.createInstance(name).createInstanceWithArguments(
        "com.sun.star.configuration.ConfigurationUpdateAccess", (path,)
    )
    access.setPropertyValue("BaseURL", address)
    access.setPropertyValue("IsEnabled", True)
    access.commitChanges()


def open_letter(services: Any, paragraphs: list[str]) -> Any:
    """Type a letter in Dutch into a new document of Writer."""
    hidden = PropertyValue()
    hidden.Name, hidden.Value = "Hidden", True
    desktop = services.createInstance("com.sun.star.frame.Desktop")
    factory = "private:factory/swriter"
    document = desktop.loadComponentFromURL(factory, "_blank", 0, (hidden,))
    text = document.Text
    cursor = text.createTextCursor()
    cursor.CharLocale = DUTCH
    for number, paragraph in enumerate(paragraphs):
        if number:
            text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
        text.insertString(cursor, paragraph, False)
    return document


def proofread(services: Any, document: Any) -> list[list[dict[str, object]]]:
    """Return what the proofreader that LibreOffice chose finds in each paragraph."""
    name = "com.sun.star.linguistic2.ProofreadingIterator"
    proofreading = services.createInstance(name)
    paragraphs = document.getFlatParagraphIterator(PROOFREADING, False)
    paragraph = paragraphs.getFirstPara()
    found = []
    while paragraph:
        text = paragraph.getText()
        result = proofreading.checkSentenceAtPosition(
            document, paragraph, text, DUTCH, 0, -1, -1
        )
        found.append([error_of(error) for error in result.aErrors])
        paragraph = paragraphs.getParaAfter(paragraph)
    return found


def error_of(error: Any) -> dict[str, object]:
    """Return what a writer gets to see of an error."""
    return {
        "start": error.nErrorStart,
        "length": error.nErrorLength,
        "message": error.aShortComment,
        "title": error.aFullComment,
        "suggestions": list(error.aSuggestions),
    }


def main(profile: str, address: str) -> None:
    """Proofread one letter."""
    office = start_office(profile)
    try:
        services = connect(office)
        set_checker(services, address)
        document = open_letter(services, json.load(sys.stdin))
        json.dump(proofread(services, document), sys.stdout)
        document.close(True)
        services.createInstance("com.sun.star.frame.Desktop").terminate()
        office.wait()
    finally:
        office.kill()


main(*sys.argv[1:])
