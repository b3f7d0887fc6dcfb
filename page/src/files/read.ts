/** From a file that somebody drops to the text of the letter in it. */

import { readDocx } from "./docx";
import { readHtml } from "./html";
import { readMail } from "./mail";
import { decode } from "./text";

/** More than any letter; a word processor's file with a logo stays below it. */
const MOST_BYTES = 8 * 1024 * 1024;

export class FileError extends Error {
  constructor(readonly reason: "unreadable" | "tooBig") {
    super(reason);
  }
}

type Reader = (bytes: Uint8Array) => string | Promise<string>;

const READERS: Readonly<Record<string, Reader>> = {
  txt: decode,
  text: decode,
  md: decode,
  markdown: decode,
  html: (bytes) => readHtml(decode(bytes)),
  htm: (bytes) => readHtml(decode(bytes)),
  eml: readMail,
  docx: readDocx,
};

/** What the dialog for opening a file offers. */
export const ACCEPTED = Object.keys(READERS)
  .map((suffix) => `.${suffix}`)
  .join(",");

/** Return the letter in a file; throws a `FileError`. */
export async function readFile(file: File): Promise<string> {
  const suffix = file.name.split(".").at(-1)?.toLowerCase() ?? "";
  const read = READERS[suffix] ?? (file.type.startsWith("text/") ? decode : null);
  if (read === null) throw new FileError("unreadable");
  if (file.size > MOST_BYTES) throw new FileError("tooBig");
  try {
    return tidy(await read(new Uint8Array(await file.arrayBuffer())));
  } catch {
    throw new FileError("unreadable");
  }
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/^\n+|\s+$/g, "")
    .concat("\n");
}
