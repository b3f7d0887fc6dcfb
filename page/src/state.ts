/** All that the page shows, as one value; a change makes a new one. */

import type { Trouble } from "./asking";
import type { Finding, Kind, Language, Review } from "./review";

export type Theme = "auto" | "light" | "dark";
export type Tab = "findings" | "checklist";

/** A short word on what was just done, and whether it can be undone. */
export interface Notice {
  readonly text: string;
  readonly canUndo: boolean;
}

export interface State {
  readonly language: Language;
  readonly theme: Theme;
  readonly hasText: boolean;
  /** How many examples stand in the letter that the writer has not touched. */
  readonly examples: number;
  /** The kind that the writer states; null leaves it to the server. */
  readonly kind: Kind | null;
  readonly review: Review | null;
  readonly isReading: boolean;
  readonly trouble: { readonly name: Trouble; readonly retries: boolean } | null;
  readonly active: Finding | null;
  readonly tab: Tab;
  readonly notice: Notice | null;
  /** What a screen reader is to say; sighted people see the same elsewhere. */
  readonly said: string;
  readonly isDropping: boolean;
  readonly isHelpOpen: boolean;
}

const START: State = {
  language: "nl",
  theme: "auto",
  hasText: false,
  examples: 0,
  kind: null,
  review: null,
  isReading: false,
  trouble: null,
  active: null,
  tab: "findings",
  notice: null,
  said: "",
  isDropping: false,
  isHelpOpen: false,
};

/** Language and colours live in the address: they last, and nothing is stored. */
export function stateFrom(address: URL): State {
  const theme = address.searchParams.get("theme");
  return {
    ...START,
    language: address.searchParams.get("lang") === "en" ? "en" : "nl",
    theme: theme === "light" || theme === "dark" ? theme : "auto",
  };
}

/** Return the address that brings the same language and colours back. */
export function addressOf(state: State, address: URL): URL {
  const next = new URL(address);
  const { searchParams: query } = next;
  state.language === "nl" ? query.delete("lang") : query.set("lang", state.language);
  state.theme === "auto" ? query.delete("theme") : query.set("theme", state.theme);
  return next;
}

/** Return whether the page is dark; without a choice, as the system wants it. */
export function darkens(theme: Theme): boolean {
  if (theme !== "auto") return theme === "dark";
  return matchMedia("(prefers-color-scheme: dark)").matches;
}
