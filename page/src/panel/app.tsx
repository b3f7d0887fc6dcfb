/** The whole page. */

import { Desk } from "./desk";
import { Header } from "./header";
import { Help } from "./help";
import { Icon } from "./icons";
import { Panel } from "./panel";
import { PrivacyPromise } from "./promise";
import type { Shown } from "./shown";
import { Stepper } from "./stepper";

export function App(shown: Shown) {
  const { state, words } = shown;
  return (
    <>
      <a class="skip" href="#panel">
        {words.skip}
      </a>
      <Header {...shown} />
      <main>
        <Desk {...shown} />
        <Panel {...shown} />
      </main>
      <footer class="promise">
        <PrivacyPromise words={words} />
      </footer>
      <Stepper {...shown} />
      <Toast {...shown} />
      <Help {...shown} />
      {state.isDropping ? <p class="drop">{words.drop}</p> : null}
      <div class="unseen" role="status">
        {state.said}
      </div>
    </>
  );
}

function Toast({ state, words, actions }: Shown) {
  const { notice } = state;
  return (
    <div class="toast-place" role="status">
      {notice === null ? null : (
        <div class="toast">
          <p>{notice.text}</p>
          {notice.canUndo ? (
            <button type="button" class="link" onClick={actions.undo}>
              {words.undo}
            </button>
          ) : null}
          <button
            type="button"
            class="plain"
            aria-label={words.close}
            onClick={actions.dismissNotice}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
