/** Has the letter reviewed as it changes, and shows what comes of it. */

import type { ReviewError } from "./asking";
import type { LetterEditor } from "./letter/editor";
import { summary } from "./panel/summary";
import type { Finding, Review } from "./review";
import { Reviewer } from "./reviewer";
import type { Store } from "./store";

/** A screen reader waits until the writer rests: nobody wants counts while typing. */
const SAY_AFTER_MS = 1200;

export class Reviewing {
  readonly #reviewer: Reviewer;
  #sayTimer: number | undefined;

  constructor(
    readonly store: Store,
    readonly letter: () => LetterEditor | undefined,
  ) {
    this.#reviewer = new Reviewer({
      started: () => this.store.change({ isReading: true }),
      reviewed: (review) => this.#reviewed(review),
      failed: (error) => this.#failed(error),
    });
  }

  ask(pause?: number): void {
    clearTimeout(this.#sayTimer);
    const { hasText, kind, language } = this.store.state;
    if (!hasText) {
      this.#forget();
      return;
    }
    const text = this.letter()?.text ?? "";
    this.#reviewer.ask({ text, kind, lang: language }, pause);
  }

  askAtOnce(): void {
    this.ask(0);
  }

  #forget(): void {
    this.#reviewer.stop();
    this.letter()?.show(null);
    this.store.change({ review: null, active: null, isReading: false, trouble: null });
  }

  #reviewed(review: Review): void {
    const active = same(this.store.state.active, review.findings);
    this.letter()?.show(review);
    this.letter()?.activate(active);
    this.store.change({ review, active, isReading: false, trouble: null });
    this.#sayTimer = setTimeout(() => this.#say(review), SAY_AFTER_MS);
  }

  #failed({ trouble: name, retryAfter }: ReviewError): void {
    const trouble = { name, retries: retryAfter !== null };
    this.store.change({ trouble, isReading: false });
  }

  #say({ failure, findings }: Review): void {
    const { words } = this.store;
    const counted = summary(findings, words);
    const told = counted ? words.counted(counted) : words.countedNone;
    this.store.change({ said: failure ?? told });
  }
}

/** Return the finding of a new review that says what an old one said. */
function same(old: Finding | null, findings: readonly Finding[]): Finding | null {
  if (old === null) return null;
  const alike = findings.filter(
    ({ rule, excerpt }) => rule === old.rule && excerpt === old.excerpt,
  );
  const distance = ({ start }: Finding) => Math.abs(start - old.start);
  return alike.sort((one, other) => distance(one) - distance(other))[0] ?? null;
}
