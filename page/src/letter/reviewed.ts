/** The review of the letter, and where its places have moved to since. */

import {
  ChangeSet,
  type EditorState,
  StateEffect,
  StateField,
  type Transaction,
} from "@codemirror/state";
import type { Finding, Review, Span } from "../review";

export const setReview = StateEffect.define<Review | null>();
export const setActive = StateEffect.define<Finding | null>();

interface Reviewed {
  readonly review: Review | null;
  /** All that was typed since the review's text. */
  readonly since: ChangeSet;
  /** The finding that the writer looks at. */
  readonly active: Finding | null;
}

export const reviewed = StateField.define<Reviewed>({
  create: (state) => ({ review: null, since: none(state), active: null }),
  update: (value, transaction) => {
    const moved = transaction.docChanged
      ? { ...value, since: value.since.compose(transaction.changes) }
      : value;
    return transaction.effects.reduce(
      (kept, effect) => follow(kept, effect, transaction),
      moved,
    );
  },
});

export interface Place {
  readonly from: number;
  readonly to: number;
}

/** Return where a stretch of the reviewed text is now. */
export function placeOf(state: EditorState, span: Span): Place {
  const { since } = state.field(reviewed);
  const from = since.mapPos(span.start, 1);
  return { from, to: Math.max(from, since.mapPos(span.end, -1)) };
}

/** Return where to look for a finding: its words, or where what is missing would go. */
export function lookFor(finding: Finding): Span {
  const [edit] = finding.suggestions.flatMap((suggestion) => suggestion.edit ?? []);
  return finding.missing && edit ? edit : finding;
}

export function findings(state: EditorState): readonly Finding[] {
  return state.field(reviewed).review?.findings ?? [];
}

function follow(
  value: Reviewed,
  effect: StateEffect<unknown>,
  transaction: Transaction,
): Reviewed {
  if (effect.is(setActive)) return { ...value, active: effect.value };
  if (!effect.is(setReview)) return value;
  return { review: effect.value, since: none(transaction.state), active: null };
}

function none(state: EditorState): ChangeSet {
  return ChangeSet.empty(state.doc.length);
}
