/** Keeps the review in step with the letter: waits for a pause, drops stale answers. */

import { askReview, type Question, ReviewError } from "./asking";
import type { Review } from "./review";

/** Long enough not to run on every key, short enough to feel like as you type. */
const PAUSE_MS = 250;

export interface Outcome {
  started(): void;
  reviewed(review: Review): void;
  failed(error: ReviewError): void;
}

export class Reviewer {
  #timer: number | undefined;
  #asking = new AbortController();

  constructor(readonly outcome: Outcome) {}

  /** Ask for a review after a pause; whatever was asked before is dropped. */
  ask(question: Question, pause = PAUSE_MS): void {
    this.stop();
    this.#timer = setTimeout(() => void this.#run(question), pause);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#asking.abort();
  }

  async #run(question: Question): Promise<void> {
    const asking = new AbortController();
    this.#asking = asking;
    this.outcome.started();
    try {
      const review = await askReview(question, asking.signal);
      if (!asking.signal.aborted) this.outcome.reviewed(review);
    } catch (error) {
      if (!asking.signal.aborted) this.#fail(error, question);
    }
  }

  #fail(error: unknown, question: Question): void {
    const told = error instanceof ReviewError ? error : new ReviewError("broken");
    this.outcome.failed(told);
    if (told.retryAfter !== null) this.ask(question, told.retryAfter * 1000);
  }
}
