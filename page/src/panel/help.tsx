/** How the page works, in a dialog of the browser's own. */

import { useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "./icons";
import { PrivacyPromise } from "./promise";
import type { Shown } from "./shown";

export function Help(shown: Shown) {
  const { state, words, actions } = shown;
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    if (state.isHelpOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [state.isHelpOpen]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="help-title"
      onClose={() => actions.help(false)}
    >
      <div class="dialog-head">
        <h2 id="help-title">{words.helpTitle}</h2>
        <button
          type="button"
          class="plain"
          aria-label={words.close}
          onClick={() => actions.help(false)}
        >
          <Icon name="close" />
        </button>
      </div>
      <Steps {...shown} />
    </dialog>
  );
}

function Steps({ words }: Shown) {
  return (
    <>
      <ol class="steps">
        {words.helpSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{words.helpJudge}</p>
      <PrivacyPromise words={words} />
      <h3>{words.helpKeys}</h3>
      <dl class="keys">
        {words.keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
