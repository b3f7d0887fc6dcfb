/** The settings of the extension, as package.json declares them. */

import { homedir } from "node:os";
import type { Language } from "./words";

export interface Settings {
  readonly command: string;
  readonly lang: "auto" | Language;
  readonly languages: readonly string[];
}

/** Return settings from values by name; what makes no sense is as if it were not set. */
export function readSettings(
  value: (name: string) => unknown,
  folder: string | undefined,
): Settings {
  const [command, lang, languages] = ["command", "lang", "languages"].map(value);
  return {
    command: expand(typeof command === "string" ? command.trim() : "", folder),
    lang: lang === "nl" || lang === "en" ? lang : "auto",
    languages: Array.isArray(languages) ? languages.map(String) : [],
  };
}

/** Tell whether the server has to start anew; the other settings it asks for itself. */
export const needsRestart = (one: Settings, other: Settings): boolean =>
  one.command !== other.command || String(one.languages) !== String(other.languages);

// Not a template: it is what users write.
const FOLDER = /\$\{workspaceFolder\}/g;

function expand(command: string, folder: string | undefined): string {
  return (command || "briefcheck")
    .replace(/^~(?=[/\\])/, homedir())
    .replace(FOLDER, () => folder ?? "");
}
