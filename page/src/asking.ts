/** Asks the server for its review of a letter, and names what can go wrong on the way. */

import type { Kind, Language, Review } from "./review";

/** What stands between the letter and its review; the page has words for each. */
export type Trouble =
  | "offline"
  | "busy"
  | "too_slow"
  | "too_long"
  | "refused"
  | "broken";

export class ReviewError extends Error {
  constructor(
    readonly trouble: Trouble,
    /** How long to wait before asking again, in seconds; null where that won't help. */
    readonly retryAfter: number | null = null,
  ) {
    super(trouble);
  }
}

export interface Question {
  readonly text: string;
  readonly kind: Kind | null;
  readonly lang: Language;
}

/** How long to wait for a server that does not answer at all, in seconds. */
const RETRY_AFTER = 3;
const TROUBLES: Readonly<Record<number, Trouble>> = {
  401: "refused",
  403: "refused",
  413: "too_long",
};

/** Return the review; throws a `ReviewError`, or an `AbortError` when `signal` says so. */
export async function askReview(
  question: Question,
  signal: AbortSignal,
): Promise<Review> {
  const answer = await post(question, signal);
  if (!answer.ok) throw failure(answer);
  return (await answer.json()) as Review;
}

async function post(question: Question, signal: AbortSignal): Promise<Response> {
  try {
    // Relative to the page: where the server asks for a token, its address holds it.
    return await fetch("v1/review", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      // Half a pair of surrogates is no text, and JSON that holds one is refused.
      body: JSON.stringify({ ...question, text: question.text.toWellFormed() }),
      cache: "no-store",
      credentials: "omit",
      signal,
    });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new ReviewError("offline", RETRY_AFTER);
  }
}

function failure(answer: Response): ReviewError {
  if (answer.status !== 503)
    return new ReviewError(TROUBLES[answer.status] ?? "broken");
  // Without a time to come back, it was this letter that took too much.
  const wait = Number(answer.headers.get("Retry-After"));
  return wait > 0 ? new ReviewError("busy", wait) : new ReviewError("too_slow");
}
