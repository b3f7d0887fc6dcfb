/** The text of a Word document: its paragraphs, without pictures, notes or comments. */

import { strFromU8, unzipSync } from "fflate";

const BODY = "word/document.xml";
/** A letter's text is a few hundred kilobytes at most: more is no letter, or a trap. */
const MOST_BYTES = 16 * 1024 * 1024;
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const BULLET = "- ";

/** Deleted text that Word still shows as a change (`w:delText`) is left out. */
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: "\t",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "-",
};

export function readDocx(bytes: Uint8Array): string {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => name === BODY && originalSize < MOST_BYTES,
  });
  const body = files[BODY];
  if (body === undefined) throw new Error("no document in it");
  const xml = new DOMParser().parseFromString(strFromU8(body), "application/xml");
  const paragraphs = Array.from(xml.getElementsByTagNameNS(WORD, "p"));
  // A text box stands in it twice: for Word of today, and for the Word of 2007.
  const seen = paragraphs.filter((element) => !element.closest("Fallback"));
  return join(seen.map((element) => paragraph(element).trimEnd()));
}

/** Writers who leave empty lines mean them; others leave the space to the layout. */
function join(paragraphs: readonly string[]): string {
  const inner = paragraphs.join("\n").trim();
  if (inner.includes("\n\n")) return inner;
  return paragraphs
    .map((text, index) => gap(paragraphs[index - 1], text) + text)
    .join("");
}

function gap(before: string | undefined, after: string): string {
  if (before === undefined) return "";
  return before.startsWith(BULLET) && after.startsWith(BULLET) ? "\n" : "\n\n";
}

function paragraph(element: Element): string {
  const own = Array.from(element.getElementsByTagNameNS(WORD, "*")).filter(
    (inner) => inner.closest("p") === element,
  );
  const isListed = own.some(({ localName }) => localName === "numPr");
  return (isListed ? BULLET : "") + own.map(characters).join("");
}

function characters({ localName, textContent, parentElement }: Element): string {
  if (localName === "t") return textContent ?? "";
  // In a paragraph's properties `w:tab` sets a tab stop; only in a run it is one.
  return parentElement?.localName === "r" ? (CHARACTERS[localName] ?? "") : "";
}
