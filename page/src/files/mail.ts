/** The text of a mail, with its subject above it. */

import PostalMime from "postal-mime";
import { readHtml } from "./html";

export async function readMail(bytes: Uint8Array): Promise<string> {
  const { subject, text, html } = await PostalMime.parse(bytes);
  const body = text?.trim() ? text : readHtml(html ?? "");
  return subject ? `Onderwerp: ${subject}\n\n${body.trimStart()}` : body;
}
