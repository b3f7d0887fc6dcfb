/** The letter in an editor of its own, behind a few plain verbs. */

import {
  defaultKeymap,
  history,
  historyKeymap,
  isolateHistory,
  undo,
} from "@codemirror/commands";
import { Compartment, EditorState } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  keymap,
  placeholder,
  type ViewUpdate,
} from "@codemirror/view";
import type { Edit, Finding, Review, Span } from "../review";
import type { Words } from "../words";
import { addExample, examplePlaces, examples } from "./examples";
import { findingAt, findingMarks, markFindings, neighbour } from "./findings";
import { partMargin } from "./parts";
import {
  lookFor,
  type Place,
  placeOf,
  reviewed,
  setActive,
  setReview,
} from "./reviewed";
import { letterTheme } from "./theme";

/** What the rest of the page wants to hear of the letter. */
export interface Listener {
  changed(): void;
  /** The writer looks at a finding, or at none. */
  looked(finding: Finding | null): void;
  /** The writer wants to read about the active finding. */
  explain(): void;
  /** The writer takes over a suggestion that the letter itself shows. */
  took(edit: Edit): void;
}

const FOCUS = { focus: true };
/** One undo takes it back, and nothing else. */
const ALONE = isolateHistory.of("full");

export class LetterEditor {
  readonly #view: EditorView;
  readonly #worded = new Compartment();
  #words: Words;

  constructor(
    host: HTMLElement,
    words: Words,
    readonly listener: Listener,
  ) {
    this.#words = words;
    // In a shadow root the editor brings its styles as adopted style sheets, which
    // a strict Content-Security-Policy lets be; in a document, as <style> elements.
    const root = host.attachShadow({ mode: "open" });
    this.#view = new EditorView({ state: this.#state(""), parent: root, root });
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  /** Where examples stand that the writer has not touched yet. */
  get examples(): readonly Place[] {
    return examplePlaces(this.#view.state.field(examples));
  }

  /** Put another text in the place of the whole letter; undo brings the old one back. */
  replaceAll(text: string): void {
    const { length } = this.#view.state.doc;
    this.#view.dispatch({
      changes: { from: 0, to: length, insert: text },
      selection: { anchor: 0 },
      effects: setReview.of(null),
      annotations: ALONE,
      userEvent: "input.paste",
    });
  }

  speak(words: Words): void {
    this.#words = words;
    this.#view.dispatch({ effects: this.#worded.reconfigure(this.#wording(words)) });
  }

  show(review: Review | null): void {
    const { state } = this.#view;
    const take = (edit: Edit) => this.listener.took(edit);
    const marks = markFindings(state, review, this.#words, take);
    this.#view.dispatch({ effects: setReview.of(review) }, marks);
  }

  /** Make a finding stand out, without moving the cursor. */
  activate(finding: Finding | null): void {
    this.#view.dispatch({ effects: setActive.of(finding) });
  }

  /** Bring a stretch into sight and select it. */
  reveal(span: Span): void {
    this.#select(placeOf(this.#view.state, span));
  }

  revealExample(): void {
    const [first] = this.examples;
    if (!first) return;
    this.#select(first);
    this.#view.focus();
  }

  /** Carry out a suggestion, and select what it wrote so that it can be made to fit. */
  apply(edit: Edit): void {
    const { from, to } = placeOf(this.#view.state, edit);
    const lead = edit.text.length - edit.text.trimStart().length;
    const written = { from: from + lead, to: from + edit.text.trimEnd().length };
    this.#view.dispatch({
      changes: { from, to, insert: edit.text },
      selection: { anchor: written.from, head: written.to },
      effects: addExample.of(written),
      annotations: ALONE,
      userEvent: "input.complete",
      scrollIntoView: true,
    });
    this.#view.focus();
  }

  /** Bring a finding into sight; with `focus`, its words can be typed over at once. */
  revealFinding(finding: Finding, { focus }: { focus: boolean }): void {
    const { from, to } = placeOf(this.#view.state, lookFor(finding));
    this.#select({ from, to: focus ? to : from });
    if (focus) this.#view.focus();
  }

  /** Go to the next finding or the previous one, round the letter. */
  step(step: 1 | -1, options: { focus: boolean }): boolean {
    const finding = neighbour(this.#view.state, step);
    if (finding === null) return true;
    this.revealFinding(finding, options);
    this.listener.looked(finding);
    return true;
  }

  undo(): void {
    undo(this.#view);
    this.#view.focus();
  }

  focus(): void {
    this.#view.focus();
  }

  selectAll(): void {
    this.#view.dispatch({
      selection: { anchor: 0, head: this.#view.state.doc.length },
    });
    this.#view.focus();
  }

  #select({ from, to }: Place): void {
    this.#view.dispatch({
      selection: { anchor: from, head: to },
      effects: EditorView.scrollIntoView(from, { y: "nearest", yMargin: 96 }),
    });
  }

  #state(text: string): EditorState {
    return EditorState.create({
      doc: text,
      extensions: [
        history(),
        drawSelection(),
        EditorView.lineWrapping,
        reviewed,
        examples,
        findingMarks,
        this.#worded.of(this.#wording(this.#words)),
        this.#keys(),
        letterTheme,
        EditorView.updateListener.of((update) => this.#updated(update)),
      ],
    });
  }

  #wording(words: Words) {
    return [
      placeholder(words.placeholder),
      partMargin(words, (finding) => this.listener.looked(finding)),
      EditorView.contentAttributes.of({
        "aria-label": words.letterLabel,
        lang: "nl",
        // Some spelling checkers and writing aids send what they read elsewhere.
        spellcheck: "false",
        "data-gramm": "false",
        "data-lt-active": "false",
      }),
    ];
  }

  #keys() {
    return keymap.of([
      { key: "F8", run: () => this.step(1, FOCUS), shift: () => this.step(-1, FOCUS) },
      { key: "Ctrl-.", mac: "Cmd-.", run: () => this.#explain() },
      ...historyKeymap,
      ...defaultKeymap,
    ]);
  }

  #explain(): boolean {
    this.listener.explain();
    return true;
  }

  #updated(update: ViewUpdate): void {
    if (update.docChanged) this.listener.changed();
    const isPointed = update.transactions.some((each) => each.isUserEvent("select"));
    if (!isPointed) return;
    this.listener.looked(findingAt(update.state, update.state.selection.main.head));
  }
}
