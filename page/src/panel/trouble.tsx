/** Why there is no review, in words that help. */

import { Icon } from "./icons";
import type { Shown } from "./shown";

export function TroubleBar({ state, words, actions }: Shown) {
  const { trouble } = state;
  return (
    <div class="trouble-place" role="alert">
      {trouble === null ? null : (
        <div class="trouble">
          <Icon name="warning" />
          <p>
            <strong>{words.troubles[trouble.name]}</strong>{" "}
            {trouble.retries ? words.retrying : null}
          </p>
          <button type="button" class="quiet" onClick={actions.retry}>
            {words.retry}
          </button>
        </div>
      )}
    </div>
  );
}
