/** Findings in the letter: underlined, told on hover, gone through by key. */

import { type Diagnostic, linter, setDiagnostics } from "@codemirror/lint";
import { type EditorState, type Extension, StateField } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  EditorView,
  WidgetType,
} from "@codemirror/view";
import type { Edit, Finding, Level, Review } from "../review";
import type { Words } from "../words";
import { findings, lookFor, placeOf, reviewed } from "./reviewed";

const SEVERITIES: Readonly<Record<Level, Diagnostic["severity"]>> = {
  error: "error",
  warning: "warning",
  suggestion: "info",
};

/** Return the transaction that shows the findings of a review. */
export function markFindings(
  state: EditorState,
  review: Review | null,
  words: Words,
  take: (edit: Edit) => void,
) {
  const told = review?.findings.filter((finding) => !finding.missing) ?? [];
  return setDiagnostics(
    state,
    told.map((finding) => diagnostic(finding, words, take)),
  );
}

/** Return the finding at a place in the letter: the narrowest, if there are several. */
export function findingAt(state: EditorState, position: number): Finding | null {
  const here = findings(state).filter((finding) => {
    const { from, to } = placeOf(state, finding);
    return !finding.missing && from <= position && position <= to;
  });
  const width = (finding: Finding) => finding.end - finding.start;
  return here.sort((one, other) => width(one) - width(other))[0] ?? null;
}

/** Return the finding one step on from the active one, or from the cursor; round. */
export function neighbour(state: EditorState, step: 1 | -1): Finding | null {
  const all = findings(state);
  const { active } = state.field(reviewed);
  const at = active === null ? before(state, step) : all.indexOf(active);
  return all[(at + step + all.length) % all.length] ?? null;
}

/** The finding that the writer looks at stands out; so does the place of a missing one. */
const activeMark = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (_, { state }) => {
    const { active } = state.field(reviewed);
    if (active === null) return Decoration.none;
    const { from, to } = placeOf(state, lookFor(active));
    if (from < to) return Decoration.set(ACTIVE.range(from, to));
    return active.missing ? Decoration.set(HERE.range(from)) : Decoration.none;
  },
  provide: (field) => EditorView.decorations.from(field),
});

class Here extends WidgetType {
  toDOM(): HTMLElement {
    const dom = document.createElement("span");
    dom.className = "cm-here";
    dom.textContent = "+";
    dom.ariaHidden = "true";
    return dom;
  }
}
const ACTIVE = Decoration.mark({ class: "cm-active" });
const HERE = Decoration.widget({ widget: new Here(), side: 1 });

export const findingMarks: Extension = [linter(null), activeMark];

function before(state: EditorState, step: 1 | -1): number {
  const { head } = state.selection.main;
  const after = findings(state).filter(
    (finding) => placeOf(state, finding).from >= head,
  ).length;
  const index = findings(state).length - after;
  return step === 1 ? index - 1 : index;
}

function diagnostic(
  finding: Finding,
  words: Words,
  take: (edit: Edit) => void,
): Diagnostic {
  const edits = finding.suggestions.flatMap(({ edit }) => edit ?? []);
  return {
    from: finding.start,
    to: finding.end,
    severity: SEVERITIES[finding.level],
    message: finding.message,
    renderMessage: () => renderMessage(finding),
    actions: edits.slice(0, 1).map((edit) => ({
      name: `${words.replace}: ${edit.text}`,
      apply: () => take(edit),
    })),
  };
}

function renderMessage(finding: Finding): Node {
  const told = document.createElement("div");
  const title = document.createElement("strong");
  title.textContent = finding.title;
  told.append(title, document.createElement("br"), finding.message);
  return told;
}
