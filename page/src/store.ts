/** Holds the state, draws it when it changes, and sets the document by it. */

import { addressOf, type State } from "./state";
import { WORDS, type Words } from "./words";

export class Store {
  #state: State;

  constructor(
    state: State,
    readonly draw: (state: State) => void,
  ) {
    this.#state = state;
    this.#set();
  }

  get state(): State {
    return this.#state;
  }

  get words(): Words {
    return WORDS[this.#state.language];
  }

  change(changes: Partial<State>): void {
    this.#state = { ...this.#state, ...changes };
    if ("language" in changes || "theme" in changes) this.#set();
    this.draw(this.#state);
  }

  #set(): void {
    const { documentElement: root } = document;
    root.lang = this.#state.language;
    root.dataset.theme = this.#state.theme;
    document.title = this.words.title;
    history.replaceState(null, "", addressOf(this.#state, new URL(location.href)));
  }
}
