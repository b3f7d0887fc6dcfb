/** briefcheck in VS Code: starts the server, and joins it to what the window shows. */

import {
  type ConfigurationChangeEvent,
  commands,
  type ExtensionContext,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from "vscode";
import { askKind } from "./choosing";
import { explain } from "./explaining";
import { help } from "./helping";
import { Server } from "./server";
import { needsRestart, readSettings, type Settings } from "./settings";
import type { Status } from "./status";
import { StatusBar } from "./statusBar";
import { WORDS, type Words } from "./words";

const SCHEMES = ["file", "untitled"];

let extension: Extension | undefined;

export function activate({ subscriptions }: ExtensionContext): void {
  const active = new Extension();
  extension = active;
  const here = () => window.activeTextEditor;
  subscriptions.push(
    active.bar,
    active.server,
    commands.registerCommand("briefcheck.restart", () => active.start()),
    commands.registerCommand("briefcheck.changeKind", () =>
      active.changeKind(here()?.document.uri.toString()),
    ),
    commands.registerCommand("briefcheck.explain", () =>
      explain(here(), active.words()),
    ),
    window.onDidChangeActiveTextEditor(() => active.bar.refresh()),
    workspace.onDidCloseTextDocument(({ uri }) => active.bar.forget(uri.toString())),
    workspace.onDidChangeConfiguration((change) => active.reconfigure(change)),
  );
  void active.start();
}

export async function deactivate(): Promise<void> {
  await extension?.server.stop();
}

/** The server, the status bar, and the settings by which both go. */
class Extension {
  readonly bar = new StatusBar(
    (editor) => this.#covers(editor),
    (status) => this.words(status),
  );
  readonly server = new Server({
    changed: (state) => this.bar.setState(state),
    reviewed: (status) => this.bar.take(status),
    troubled: (trouble) => void help(trouble, this.words()),
    asked: (uri) => void this.changeKind(uri),
  });
  #settings = currentSettings();

  start(): Promise<void> {
    this.bar.refresh();
    return this.server.restart(this.#settings);
  }

  reconfigure(change: ConfigurationChangeEvent): void {
    if (!change.affectsConfiguration("briefcheck")) return;
    const before = this.#settings;
    this.#settings = currentSettings();
    this.bar.refresh();
    if (needsRestart(before, this.#settings)) void this.start();
  }

  async changeKind(uri: string | undefined): Promise<void> {
    const status = uri === undefined ? undefined : this.bar.status(uri);
    if (!status) {
      window.showInformationMessage(this.words().noLetter);
      return;
    }
    const kind = await askKind(this.words(status));
    if (kind) await this.server.stateKind(status.uri, kind);
  }

  /** The words of the language that was set, or else that of the letter's house. */
  words(status?: Status): Words {
    const { lang } = this.#settings;
    return WORDS[lang === "auto" ? (status?.language ?? "nl") : lang];
  }

  #covers({ document }: TextEditor): boolean {
    const { languages } = this.#settings;
    return isReachable(document.uri) && languages.includes(document.languageId);
  }
}

const isReachable = (uri: Uri): boolean => SCHEMES.includes(uri.scheme);

function currentSettings(): Settings {
  const values = workspace.getConfiguration("briefcheck");
  const folder = workspace.workspaceFolders?.[0]?.uri.fsPath;
  return readSettings((name) => values.get(name), folder);
}
