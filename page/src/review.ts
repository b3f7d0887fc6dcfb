/** What the server says of a letter: the answer of `POST /v1/review`. */

export type Language = "nl" | "en";
export type Level = "error" | "warning" | "suggestion";
export type Kind = "justified" | "unjustified" | "mixed" | "receipt" | "follow_up";
export type PartName =
  | "header"
  | "salutation"
  | "opening"
  | "core"
  | "closing"
  | "sign_off";

export const KINDS: readonly Kind[] = [
  "justified",
  "unjustified",
  "mixed",
  "receipt",
  "follow_up",
];

/** A half-open stretch of the text that was sent, in UTF-16 units, as the editor counts. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What to put in the place of a stretch; an insertion where the stretch is empty. */
export interface Edit extends Span {
  readonly text: string;
}

/** A sentence to write; `edit` puts it into the letter, null where that needs a person. */
export interface Suggestion {
  readonly text: string;
  readonly edit: Edit | null;
}

export interface Finding extends Span {
  readonly rule: string;
  readonly title: string;
  readonly level: Level;
  readonly part: PartName | null;
  readonly line: number;
  readonly excerpt: string;
  readonly message: string;
  readonly why: string;
  readonly missing: boolean;
  readonly suggestions: readonly Suggestion[];
}

export interface Part extends Span {
  readonly part: PartName;
}

/** One thing that this kind of letter should do; `places` where it does. */
export interface Item {
  /** The rule that finds it missing. */
  readonly rule: string;
  readonly title: string;
  readonly state: "present" | "missing" | "not_needed";
  readonly places: readonly Span[];
}

export interface Review {
  readonly kind: Kind | null;
  readonly kind_stated: boolean;
  readonly confidence: number;
  readonly kind_because: readonly string[];
  /** Why the letter could not be read, such as that it is not Dutch. */
  readonly failure: string | null;
  readonly findings: readonly Finding[];
  readonly parts: readonly Part[];
  readonly checklist: readonly Item[];
}
