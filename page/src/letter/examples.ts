/**
 * Example texts that were put into the letter and that nobody touched since.
 *
 * An example names a chair, a date, a colleague: it must not go to a customer as it
 * stands. So it stays marked until the writer changes a word of it.
 */

import { StateEffect, StateField, type Transaction } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";
import type { Place } from "./reviewed";

export const addExample = StateEffect.define<Place>();

const EXAMPLE = Decoration.mark({ class: "cm-example" });

export const examples = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    const untouched = transaction.docChanged ? keep(marks, transaction) : marks;
    const added = transaction.effects.filter((effect) => effect.is(addExample));
    return untouched.update({
      add: added.map(({ value }) => EXAMPLE.range(value.from, value.to)),
    });
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Return where the examples stand, in order. */
export function examplePlaces(marks: DecorationSet): readonly Place[] {
  const places: Place[] = [];
  marks.between(0, Number.MAX_SAFE_INTEGER, (from, to) => {
    places.push({ from, to });
  });
  return places;
}

function keep(marks: DecorationSet, { changes }: Transaction): DecorationSet {
  const isUntouched = (from: number, to: number) => {
    let touched = false;
    changes.iterChangedRanges((start, end) => {
      touched ||= start < to && end > from;
    });
    return !touched;
  };
  return marks.update({ filter: isUntouched }).map(changes);
}
