/** The findings beside the letter, in its order: what, where, why, what to write. */

import type { Finding, Suggestion } from "../review";
import { Icon } from "./icons";
import type { Shown } from "./shown";
import { summary } from "./summary";

export function Findings(shown: Shown) {
  const { state, words } = shown;
  if (!state.hasText) return <Message title={words.waiting} text={words.waitingMore} />;
  if (state.review === null) return <p class="reading">{words.reading}</p>;
  if (state.review.failure !== null) return <Message title={state.review.failure} />;
  return (
    <>
      {state.trouble ? <p class="hint">{words.stale}</p> : null}
      <KindUnknown {...shown} />
      {state.review.findings.length === 0 ? <Clean {...shown} /> : <List {...shown} />}
    </>
  );
}

function List(shown: Shown) {
  const findings = shown.state.review?.findings ?? [];
  return (
    <>
      <p class="summary">{summary(findings, shown.words)}</p>
      <ol class="findings">
        {findings.map((finding, index) => (
          <FindingCard
            key={`${finding.rule} ${index}`}
            finding={finding}
            index={index}
            {...shown}
          />
        ))}
      </ol>
    </>
  );
}

interface FindingProps extends Shown {
  readonly finding: Finding;
  readonly index: number;
}

function FindingCard(props: FindingProps) {
  const { finding, index, state } = props;
  const isOpen = state.active === finding;
  return (
    <li
      class="finding"
      data-level={finding.level}
      data-rule={finding.rule}
      data-open={isOpen}
      id={`finding-${index}`}
    >
      <FindingHead {...props} isOpen={isOpen} />
      <p class="message">{finding.message}</p>
      {isOpen ? <Explanation {...props} /> : null}
    </li>
  );
}

function FindingHead(props: FindingProps & { isOpen: boolean }) {
  const { finding, index, isOpen, words, actions } = props;
  const part = finding.part === null ? null : words.parts[finding.part];
  const place = words.place(part, finding.line);
  return (
    <h2>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `explanation-${index}` : undefined}
        onClick={() => actions.activate(isOpen ? null : finding)}
      >
        <Icon name={finding.level} />
        <span class="finding-title">{finding.title}</span>
        <span class="finding-place">
          <span class="unseen">{words.level[finding.level]}, </span>
          {place}
        </span>
      </button>
    </h2>
  );
}

function Explanation({ finding, index, words, actions }: FindingProps) {
  return (
    <div class="explanation" id={`explanation-${index}`}>
      {finding.why ? <p class="why">{finding.why}</p> : null}
      {finding.suggestions.length > 0 ? (
        <>
          <h3>{words.write}</h3>
          <ul class="suggestions">
            {finding.suggestions.map((suggestion) => (
              <SuggestionItem
                key={suggestion.text}
                suggestion={suggestion}
                words={words}
                actions={actions}
              />
            ))}
          </ul>
        </>
      ) : null}
      <button
        type="button"
        class="link"
        onClick={() => actions.revealFinding(finding, { focus: true })}
      >
        <Icon name="show" />
        {words.show}
      </button>
    </div>
  );
}

interface SuggestionProps extends Pick<Shown, "words" | "actions"> {
  readonly suggestion: Suggestion;
}

function SuggestionItem({ suggestion, words, actions }: SuggestionProps) {
  const { text, edit } = suggestion;
  if (edit === null) return <li lang="nl">{text}</li>;
  const verb = edit.start === edit.end ? words.insert : words.replace;
  return (
    <li>
      <button type="button" class="suggestion" onClick={() => actions.apply(edit)}>
        <span lang="nl">{text}</span>
        <span class="verb">{verb}</span>
      </button>
    </li>
  );
}

function KindUnknown({ state, words }: Shown) {
  if (state.review?.kind !== null || state.review.failure !== null) return null;
  return <p class="hint">{words.kindUnknown}</p>;
}

function Clean({ words }: Shown) {
  return (
    <div class="clean">
      <Icon name="present" />
      <h2>{words.clean}</h2>
      <p>{words.cleanMore}</p>
    </div>
  );
}

function Message({ title, text }: { title: string; text?: string }) {
  return (
    <div class="told">
      <h2>{title}</h2>
      {text ? <p>{text}</p> : null}
    </div>
  );
}
