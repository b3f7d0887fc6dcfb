/** What every piece of the page is given: what to show, in which words, what can be done. */

import type { Actions } from "../actions";
import type { State } from "../state";
import type { Words } from "../words";

export interface Shown {
  readonly state: State;
  readonly words: Words;
  readonly actions: Actions;
}
