/** What the server tells of a text after each review, and how a status bar shows it. */

import { NotificationType } from "vscode-languageserver-protocol";
import type { Kind } from "./kinds";
import type { Language, Words } from "./words";

export interface Status {
  readonly uri: string;
  readonly version: number | null;
  readonly language: Language;
  /** Null where it cannot be told. */
  readonly kind: Kind | null;
  readonly kindName: string;
  readonly stated: boolean;
  readonly confidence: number;
  readonly counts: Readonly<Record<Level, number>>;
  /** All of this in one line. */
  readonly text: string;
  /** False where the text could not be reviewed. */
  readonly checked: boolean;
}

type Level = "error" | "warning" | "suggestion";

export const STATUS = new NotificationType<Status>("briefcheck/status");
/** What the server is told when they meet: without it there is no status. */
export const OPTIONS = { status: true };

/** In the order of a status bar, with the icons that the editor gives them. */
const ICONS: ReadonlyArray<readonly [Level, string]> = [
  ["error", "$(error)"],
  ["warning", "$(warning)"],
  ["suggestion", "$(info)"],
];

export interface Shown {
  readonly text: string;
  readonly tooltip: string;
}

/** Return what a status bar shows of a text; without a status it is yet to come. */
export function show(status: Status | undefined, words: Words): Shown {
  if (!status) return { text: "$(loading~spin) briefcheck", tooltip: words.starting };
  if (!status.checked)
    return { text: "$(circle-slash) briefcheck", tooltip: status.text };
  return {
    text: `$(mail) ${status.kindName} ${counts(status)}`,
    tooltip: `briefcheck: ${status.text}\n${words.clickForKind}`,
  };
}

function counts(status: Status): string {
  const found = ICONS.filter(([level]) => status.counts[level] > 0);
  if (found.length === 0) return "$(check)";
  return found.map(([level, icon]) => `${icon} ${status.counts[level]}`).join(" ");
}
