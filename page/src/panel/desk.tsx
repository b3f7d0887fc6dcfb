/** The letter with what belongs to it: its kind, and what can be done with it whole. */

import { useEffect, useRef } from "preact/hooks";
import { ACCEPTED } from "../files/read";
import { Icon } from "./icons";
import { KindChoice } from "./kind";
import type { Shown } from "./shown";
import { TroubleBar } from "./trouble";

export function Desk(shown: Shown) {
  const { state, words } = shown;
  return (
    <section class="desk" aria-label={words.letter}>
      <TroubleBar {...shown} />
      <div class="bar">
        <KindChoice {...shown} />
        <Tools {...shown} />
      </div>
      <Examples {...shown} />
      <Paper {...shown} />
      {state.hasText ? null : <Sample {...shown} />}
    </section>
  );
}

/** The editor is put in once and keeps itself from then on. */
function Paper({ actions }: Shown) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (host.current) actions.mountLetter(host.current);
  }, []);
  return <div class="paper" ref={host} />;
}

function Tools({ state, words, actions }: Shown) {
  return (
    <div class="tools">
      <OpenFile words={words} actions={actions} state={state} />
      <button
        type="button"
        class="quiet"
        disabled={!state.hasText}
        onClick={actions.clear}
      >
        <Icon name="clear" />
        {words.clear}
      </button>
      <button
        type="button"
        class="main"
        disabled={!state.hasText}
        onClick={() => void actions.copy()}
      >
        <Icon name="copy" />
        {words.copy}
      </button>
    </div>
  );
}

function OpenFile({ words, actions }: Shown) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (chosen: HTMLInputElement) => {
    const [file] = chosen.files ?? [];
    if (file) void actions.open(file);
    chosen.value = "";
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        hidden
        onChange={(event) => choose(event.currentTarget)}
      />
      <button type="button" class="quiet" onClick={() => input.current?.click()}>
        <Icon name="open" />
        {words.open}
      </button>
    </>
  );
}

function Examples({ state, words, actions }: Shown) {
  if (state.examples === 0) return null;
  return (
    <p class="examples">
      {words.examples(state.examples)}
      <button type="button" class="link" onClick={actions.revealExample}>
        {words.toExample}
      </button>
    </p>
  );
}

function Sample({ words, actions }: Shown) {
  return (
    <p class="sample">
      <button type="button" class="quiet" onClick={actions.openSample}>
        {words.sample}
      </button>
    </p>
  );
}
