/** What this kind of letter should do, and whether it does. */

import type { Item } from "../review";
import { Icon } from "./icons";
import type { Shown } from "./shown";

export function Checklist(shown: Shown) {
  const { state, words } = shown;
  const items = state.review?.checklist ?? [];
  if (items.length === 0) return <p class="hint">{words.checklistWaiting}</p>;
  const needed = items.filter((item) => item.state !== "not_needed");
  return (
    <>
      <CheckedKind {...shown} />
      <ul class="items">
        {needed.map((item) => (
          <ItemRow key={item.rule} item={item} {...shown} />
        ))}
      </ul>
    </>
  );
}

function CheckedKind({ state, words }: Shown) {
  const kind = state.review?.kind ?? null;
  if (kind === null) return <p class="hint">{words.kindUnknown}</p>;
  return <p class="summary">{words.checklistOf[kind]}</p>;
}

function ItemRow(props: Shown & { item: Item }) {
  const { item, words } = props;
  const show = action(props);
  const told = (
    <>
      <Icon name={item.state} />
      <span class="item-title">{item.title}</span>
      <span class="item-state">{words.states[item.state]}</span>
    </>
  );
  return (
    <li class={`item ${item.state}`} data-rule={item.rule}>
      {show ? (
        <button type="button" onClick={show}>
          {told}
        </button>
      ) : (
        <div>{told}</div>
      )}
    </li>
  );
}

/** What a click does: show the place, or the finding on what is missing. */
function action({ item, state, actions }: Shown & { item: Item }): (() => void) | null {
  const finding = state.review?.findings.find(({ rule }) => rule === item.rule);
  if (item.state === "missing" && finding) return () => actions.activate(finding);
  const [place] = item.places;
  return place ? () => actions.reveal(place) : null;
}
