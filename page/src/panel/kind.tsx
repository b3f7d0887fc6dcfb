/** Which kind of letter it is: as the server infers, or as the writer states. */

import { KINDS, type Kind, type Review } from "../review";
import type { Words } from "../words";
import type { Shown } from "./shown";

const MOST_SURE = 99;

export function KindChoice({ state, words, actions }: Shown) {
  const choose = (value: string) =>
    actions.chooseKind(value === "" ? null : (value as Kind));
  return (
    <div class="kind">
      <label for="kind">{words.kind}</label>
      <select
        id="kind"
        value={state.kind ?? ""}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{inferredName(state.review, words)}</option>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {words.kinds[kind]}
          </option>
        ))}
      </select>
    </div>
  );
}

function inferredName(review: Review | null, words: Words): string {
  if (review === null || review.kind_stated) return words.inferring;
  if (review.kind === null) return words.notInferred;
  return words.inferred(words.kinds[review.kind], percent(review.confidence));
}

/** What is inferred is never wholly sure. */
function percent(confidence: number): number {
  return Math.min(Math.round(confidence * 100), MOST_SURE);
}
