/** What this kind of letter should do, and whether it does. */

import type { Duty } from "../review";
import { Icon } from "./icons";
import type { Shown } from "./shown";

export function Checklist(shown: Shown) {
  const { state, words } = shown;
  const duties = state.review?.checklist ?? [];
  if (duties.length === 0) return <p class="hint">{words.checklistWaiting}</p>;
  const needed = duties.filter((duty) => duty.state !== "not_needed");
  return (
    <>
      <CheckedKind {...shown} />
      <ul class="duties">
        {needed.map((duty) => (
          <DutyItem key={duty.rule} duty={duty} {...shown} />
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

function DutyItem(props: Shown & { duty: Duty }) {
  const { duty, words } = props;
  const show = action(props);
  const told = (
    <>
      <Icon name={duty.state} />
      <span class="duty-title">{duty.title}</span>
      <span class="duty-state">{words.states[duty.state]}</span>
    </>
  );
  return (
    <li class={`duty ${duty.state}`} data-rule={duty.rule}>
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

/** What a click does: show the place, or the remark on what is missing. */
function action({ duty, state, actions }: Shown & { duty: Duty }): (() => void) | null {
  const finding = state.review?.findings.find(({ rule }) => rule === duty.rule);
  if (duty.state === "missing" && finding) return () => actions.activate(finding);
  const [place] = duty.places;
  return place ? () => actions.reveal(place) : null;
}
