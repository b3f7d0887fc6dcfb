/** At the foot of a narrow screen: which finding, and on to the next. */

import { Icon } from "./icons";
import type { Shown } from "./shown";

export function Stepper({ state, words, actions }: Shown) {
  const findings = state.review?.findings ?? [];
  if (findings.length === 0) return null;
  const at = state.active === null ? -1 : findings.indexOf(state.active);
  const told =
    state.active === null
      ? `${words.all} (${findings.length})`
      : `${at + 1}/${findings.length} ${state.active.title}`;
  return (
    <nav class="stepper" aria-label={words.findings}>
      <button
        type="button"
        class="plain"
        aria-label={words.previous}
        onClick={() => actions.step(-1)}
      >
        <Icon name="previous" />
      </button>
      <button type="button" class="stepper-told" onClick={() => actions.showFinding()}>
        {told}
      </button>
      <button
        type="button"
        class="plain"
        aria-label={words.next}
        onClick={() => actions.step(1)}
      >
        <Icon name="next" />
      </button>
    </nav>
  );
}
