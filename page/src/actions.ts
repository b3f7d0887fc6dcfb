/** What a person can do on the page. */

import type { Edit, Finding, Kind, Language, Span } from "./review";
import type { Tab, Theme } from "./state";

export interface Actions {
  mountLetter(host: HTMLElement): void;
  chooseKind(kind: Kind | null): void;
  chooseLanguage(language: Language): void;
  chooseTheme(theme: Theme): void;
  chooseTab(tab: Tab): void;
  activate(finding: Finding | null): void;
  revealFinding(finding: Finding, options: { focus: boolean }): void;
  reveal(span: Span): void;
  revealExample(): void;
  apply(edit: Edit): void;
  step(step: 1 | -1): void;
  showFinding(): void;
  backToLetter(): void;
  copy(): Promise<void>;
  clear(): void;
  undo(): void;
  open(file: File): Promise<void>;
  openSample(): void;
  retry(): void;
  dismissNotice(): void;
  help(isOpen: boolean): void;
}
