/** What stands beside the letter: findings and checklist, one of the two at a time. */

import type { Review } from "../review";
import type { Tab } from "../state";
import { Checklist } from "./checklist";
import { Findings } from "./findings";
import type { Shown } from "./shown";

const TABS: readonly Tab[] = ["findings", "checklist"];

export function Panel(shown: Shown) {
  const { state, words, actions } = shown;
  return (
    <section
      class="panel"
      id="panel"
      aria-label={words.findings}
      tabIndex={-1}
      onKeyDown={(event) => event.key === "Escape" && actions.backToLetter()}
    >
      <div class="tabs" role="tablist" onKeyDown={(event) => turn(event, shown)}>
        {TABS.map((tab) => (
          <TabButton key={tab} tab={tab} {...shown} />
        ))}
      </div>
      <div
        role="tabpanel"
        id={`panel-${state.tab}`}
        aria-labelledby={`tab-${state.tab}`}
        aria-busy={state.isReading}
      >
        {state.tab === "findings" ? <Findings {...shown} /> : <Checklist {...shown} />}
      </div>
    </section>
  );
}

function TabButton({ tab, state, words, actions }: Shown & { tab: Tab }) {
  const isChosen = state.tab === tab;
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${tab}`}
      aria-selected={isChosen}
      aria-controls={isChosen ? `panel-${tab}` : undefined}
      tabIndex={isChosen ? 0 : -1}
      onClick={() => actions.chooseTab(tab)}
    >
      {words[tab]}
      <Count tab={tab} review={state.review} words={words} />
    </button>
  );
}

function Count({
  tab,
  review,
  words,
}: {
  tab: Tab;
  review: Review | null;
  words: Shown["words"];
}) {
  if (review === null) return null;
  if (tab === "findings") return <span class="count">{review.findings.length}</span>;
  const needed = review.checklist.filter(({ state }) => state !== "not_needed");
  if (needed.length === 0) return null;
  const present = needed.filter(({ state }) => state === "present");
  return <span class="count">{words.present(present.length, needed.length)}</span>;
}

function turn(event: KeyboardEvent, { state, actions }: Shown): void {
  if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
  const other = TABS.find((tab) => tab !== state.tab) ?? state.tab;
  actions.chooseTab(other);
  document.getElementById(`tab-${other}`)?.focus();
}
