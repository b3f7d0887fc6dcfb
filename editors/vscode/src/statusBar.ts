/** The kind of the letter and the number of findings, at the foot of the window. */

import { type Disposable, StatusBarAlignment, type TextEditor, window } from "vscode";
import type { ServerState } from "./server";
import { type Status, show } from "./status";
import type { Words } from "./words";

export class StatusBar implements Disposable {
  readonly #item = window.createStatusBarItem(
    "briefcheck.status",
    StatusBarAlignment.Right,
    100,
  );
  readonly #known = new Map<string, Status>();
  #isStopped = false;

  /** `covers` tells whether a text is one that is checked. */
  constructor(
    private readonly covers: (editor: TextEditor) => boolean,
    private readonly words: (status?: Status) => Words,
  ) {
    this.#item.name = "briefcheck";
  }

  dispose(): void {
    this.#item.dispose();
  }

  status(uri: string): Status | undefined {
    return this.#known.get(uri);
  }

  take(status: Status): void {
    this.#known.set(status.uri, status);
    this.refresh();
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  /** A server that starts anew, or is gone, takes with it what it told. */
  setState(state: ServerState): void {
    this.#isStopped = state === "stopped";
    if (state !== "running") this.#known.clear();
    this.refresh();
  }

  refresh(): void {
    const editor = window.activeTextEditor;
    if (!editor || !this.covers(editor)) {
      this.#item.hide();
      return;
    }
    const status = this.#known.get(editor.document.uri.toString());
    const words = this.words(status);
    const { text, tooltip } = this.#isStopped
      ? { text: "$(warning) briefcheck", tooltip: words.stopped }
      : show(status, words);
    this.#item.text = text;
    this.#item.tooltip = tooltip;
    this.#item.accessibilityInformation = { label: tooltip };
    this.#item.command = this.#isStopped
      ? "briefcheck.restart"
      : "briefcheck.changeKind";
    this.#item.show();
  }
}
