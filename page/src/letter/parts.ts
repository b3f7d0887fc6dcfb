/** The parts of the letter in its margin, with what is missing from them. */

import type { EditorState, Extension, Range } from "@codemirror/state";
import {
  type BlockInfo,
  Decoration,
  type DecorationSet,
  type EditorView,
  GutterMarker,
  gutter,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import type { Finding, Part } from "../review";
import type { Words } from "../words";
import { findings, placeOf, reviewed } from "./reviewed";

class PartMarker extends GutterMarker {
  override elementClass: string;

  constructor(
    readonly label: string,
    readonly part: string,
    readonly missing: string,
    readonly told: string,
  ) {
    super();
    this.elementClass = `part-${part}`;
  }

  override eq(other: PartMarker): boolean {
    return (
      this.label === other.label &&
      this.part === other.part &&
      this.missing === other.missing
    );
  }

  override toDOM(): Node {
    const dom = document.createElement("div");
    if (this.label) dom.append(element("cm-part-name", this.label));
    if (this.missing) dom.append(element("cm-part-missing", this.missing, this.told));
    return dom;
  }
}

/** Return the margin; `tell` is called with what is missing at a line that is clicked. */
export function partMargin(words: Words, tell: (finding: Finding) => void): Extension {
  return [
    gutter({
      class: "cm-parts",
      lineMarker: (view, line) => marker(view, line, words),
      lineMarkerChange: isMoved,
      domEventHandlers: { click: (view, line) => tellMissing(view, line, tell) },
    }),
    ViewPlugin.define(
      (view) => ({
        labels: labels(view.state, words),
        update(update: ViewUpdate) {
          if (isMoved(update)) this.labels = labels(update.state, words);
        },
      }),
      { decorations: (plugin) => plugin.labels },
    ),
  ];
}

function isMoved(update: ViewUpdate): boolean {
  return update.startState.field(reviewed) !== update.state.field(reviewed);
}

function marker(view: EditorView, line: BlockInfo, words: Words): PartMarker | null {
  const part = partAt(view.state, line.from);
  const missing = missingAt(view.state, line.from);
  if (part === null && missing.length === 0) return null;
  return new PartMarker(
    part !== null && begins(view.state, part, line.from) ? words.parts[part.part] : "",
    part?.part ?? "none",
    missing.length > 0 ? words.lacks(missing.length) : "",
    words.missingHere(missing.length),
  );
}

/** Where the screen is too narrow for a margin, the names stand above the parts. */
function labels(state: EditorState, words: Words): DecorationSet {
  const parts = state.field(reviewed).review?.parts ?? [];
  return Decoration.set(
    parts.map((part) => label(state, part, words)),
    true,
  );
}

function label(state: EditorState, part: Part, words: Words): Range<Decoration> {
  const { from } = state.doc.lineAt(placeOf(state, part).from);
  const missing = missingAt(state, from).length;
  const name =
    words.parts[part.part] + (missing > 0 ? ` · ${words.lacks(missing)}` : "");
  const attributes = { "data-part": name };
  return Decoration.line({ class: "cm-part-start", attributes }).range(from);
}

function partAt(state: EditorState, position: number): Part | null {
  const line = state.doc.lineAt(position);
  const isHere = (part: Part) => {
    const { from, to } = placeOf(state, part);
    return from <= line.to && line.from <= to;
  };
  return state.field(reviewed).review?.parts.find(isHere) ?? null;
}

function begins(state: EditorState, part: Part, position: number): boolean {
  return (
    state.doc.lineAt(placeOf(state, part).from).from === state.doc.lineAt(position).from
  );
}

function missingAt(state: EditorState, position: number): readonly Finding[] {
  const line = state.doc.lineAt(position);
  return findings(state).filter((finding) => {
    const { from } = placeOf(state, finding);
    return finding.missing && line.from <= from && from <= line.to;
  });
}

function tellMissing(
  view: EditorView,
  line: BlockInfo,
  tell: (finding: Finding) => void,
): boolean {
  const [first] = missingAt(view.state, line.from);
  if (first) tell(first);
  return first !== undefined;
}

function element(className: string, text: string, title = ""): HTMLElement {
  const dom = document.createElement("span");
  dom.className = className;
  dom.textContent = text;
  if (title) dom.title = title;
  return dom;
}
