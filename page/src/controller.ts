/** What a person does, carried out on the letter and on what the page shows. */

import type { Actions } from "./actions";
import { copyText } from "./clipboard";
import { FileError, readFile } from "./files/read";
import { LetterEditor } from "./letter/editor";
import type { Edit, Finding, Kind, Language, Span } from "./review";
import { Reviewing } from "./reviewing";
import { SAMPLE } from "./sample";
import type { Tab, Theme } from "./state";
import type { Store } from "./store";

/** From here on the findings stand beside the letter instead of below it. */
const SIDE_BY_SIDE = matchMedia("(min-width: 60rem)");
const NOTICE_MS = 10_000;

export class Controller implements Actions {
  #letter: LetterEditor | undefined;
  #reviewing: Reviewing;
  #noticeTimer: number | undefined;
  /** What the writer took along; whatever differs from it would be lost on leaving. */
  #copied = "";

  constructor(readonly store: Store) {
    this.#reviewing = new Reviewing(store, () => this.#letter);
    addEventListener("beforeunload", (event) => {
      if (this.#isUnsaved()) event.preventDefault();
    });
  }

  mountLetter = (host: HTMLElement): void => {
    this.#letter = new LetterEditor(host, this.store.words, {
      changed: () => this.#changed(),
      looked: (finding) => this.#looked(finding),
      explain: () => this.#explain(),
      took: (edit) => this.apply(edit),
    });
    // On a touch screen the keyboard would cover half of a page not yet seen.
    if (matchMedia("(pointer: fine)").matches) this.#letter.focus();
  };

  chooseKind = (kind: Kind | null): void => {
    this.store.change({ kind });
    this.#reviewing.askAtOnce();
  };

  chooseLanguage = (language: Language): void => {
    this.store.change({ language, notice: null });
    this.#letter?.speak(this.store.words);
    this.#reviewing.askAtOnce();
  };

  chooseTheme = (theme: Theme): void => this.store.change({ theme });

  chooseTab = (tab: Tab): void => this.store.change({ tab });

  activate = (finding: Finding | null): void => {
    this.#looked(finding);
    if (finding && SIDE_BY_SIDE.matches) this.revealFinding(finding, { focus: false });
  };

  revealFinding = (finding: Finding, options: { focus: boolean }): void =>
    this.#letter?.revealFinding(finding, options);

  reveal = (span: Span): void => this.#letter?.reveal(span);

  revealExample = (): void => this.#letter?.revealExample();

  apply = (edit: Edit): void => {
    this.#letter?.apply(edit);
    const { inserted, replaced } = this.store.words;
    this.#notify(edit.start === edit.end ? inserted : replaced, { canUndo: true });
  };

  step = (step: 1 | -1): void => {
    this.#letter?.step(step, { focus: false });
  };

  showFinding = (): void => {
    this.store.change({ tab: "findings" });
    const { active } = this.store.state;
    cardOf(
      this.store.state.review?.findings.indexOf(active as Finding) ?? -1,
    )?.scrollIntoView({ block: "start" });
  };

  backToLetter = (): void => this.#letter?.focus();

  copy = async (): Promise<void> => {
    const { words } = this.store;
    const letter = this.#letter;
    if (letter === undefined) return;
    if (!(await copyText(letter.text, () => letter.selectAll()))) {
      this.#notify(words.notCopied);
      return;
    }
    this.#copied = letter.text;
    const left = letter.examples.length;
    this.#notify(left === 0 ? words.copied : words.copiedWith(left));
  };

  clear = (): void => this.#replace("", this.store.words.cleared);

  undo = (): void => {
    this.#letter?.undo();
    this.dismissNotice();
  };

  open = async (file: File): Promise<void> => {
    const { words } = this.store;
    try {
      this.#replace(await readFile(file), words.opened(file.name));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      this.#notify(words[error.reason](file.name));
    }
  };

  openSample = (): void => {
    this.#copied = SAMPLE;
    this.#letter?.replaceAll(SAMPLE);
    this.#letter?.focus();
  };

  retry = (): void => this.#reviewing.askAtOnce();

  dismissNotice = (): void => this.store.change({ notice: null });

  help = (isHelpOpen: boolean): void => this.store.change({ isHelpOpen });

  #replace(text: string, told: string): void {
    const canUndo = this.store.state.hasText;
    this.#letter?.replaceAll(text);
    this.store.change({ kind: null });
    this.#letter?.focus();
    this.#notify(told, { canUndo });
  }

  #changed(): void {
    const { text = "", examples = [] } = this.#letter ?? {};
    // What the notice offers to undo is no longer the last thing that was done.
    this.store.change({
      hasText: text.trim() !== "",
      examples: examples.length,
      notice: null,
    });
    this.#reviewing.ask();
  }

  #looked(active: Finding | null): void {
    this.store.change({ active, ...(active && { tab: "findings" }) });
    this.#letter?.activate(active);
    const at = active ? (this.store.state.review?.findings.indexOf(active) ?? -1) : -1;
    if (SIDE_BY_SIDE.matches) cardOf(at)?.scrollIntoView({ block: "nearest" });
  }

  #explain(): void {
    const { active, review } = this.store.state;
    const at = active === null ? 0 : (review?.findings.indexOf(active) ?? 0);
    cardOf(at)?.querySelector("button")?.focus();
  }

  #notify(text: string, { canUndo = false } = {}): void {
    clearTimeout(this.#noticeTimer);
    this.store.change({ notice: { text, canUndo } });
    this.#noticeTimer = setTimeout(this.dismissNotice, NOTICE_MS);
  }

  #isUnsaved(): boolean {
    const text = this.#letter?.text ?? "";
    return text.trim() !== "" && text !== this.#copied;
  }
}

function cardOf(index: number): HTMLElement | null {
  return document.getElementById(`finding-${index}`);
}
