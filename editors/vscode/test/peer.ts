/** A client without an editor: starts the server as the extension does, and waits. */

import { EventEmitter, on, once } from "node:events";
import {
  type ApplyWorkspaceEditParams,
  ApplyWorkspaceEditRequest,
  type CodeAction,
  CodeActionRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExecuteCommandRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  type WorkspaceEdit,
} from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Launched, launch } from "../src/launch";
import { OPTIONS, STATUS, type Status } from "../src/status";

type News = {
  diagnostics: { uri: string; version?: number; diagnostics: Diagnostic[] };
  status: Status;
};

export class Peer {
  readonly #events = new EventEmitter();
  readonly #told: { [Name in keyof News]: News[Name][] } = {
    diagnostics: [],
    status: [],
  };
  text = TextDocument.create("", "plaintext", 0, "");

  private constructor(
    readonly launched: Launched,
    readonly connection: ProtocolConnection,
  ) {
    connection.onNotification(PublishDiagnosticsNotification.type, (news) =>
      this.#hear("diagnostics", news),
    );
    connection.onNotification(STATUS, (news) => this.#hear("status", news));
    connection.onRequest(ApplyWorkspaceEditRequest.type, (params) =>
      this.#edit(params),
    );
    connection.listen();
  }

  static async start(command: string): Promise<Peer> {
    const launched = await launch(command);
    const { stdout, stdin } = launched.process;
    const peer = new Peer(launched, createProtocolConnection(stdout, stdin));
    await peer.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        textDocument: { publishDiagnostics: { codeDescriptionSupport: true } },
      },
      initializationOptions: OPTIONS,
    });
    await peer.connection.sendNotification(InitializedNotification.type, {});
    return peer;
  }

  async open(uri: string, text: string): Promise<void> {
    this.text = TextDocument.create(uri, "plaintext", 1, text);
    const item = { uri, languageId: "plaintext", version: 1, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: item,
    });
  }

  /** Make the changes of an edit, and tell the server. */
  async apply(edit: WorkspaceEdit): Promise<void> {
    const { uri, version } = this.text;
    const edits = edit.changes?.[uri] ?? [];
    const text = TextDocument.applyEdits(this.text, edits);
    this.text = TextDocument.create(uri, "plaintext", version + 1, text);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: version + 1 },
      contentChanges: [{ text }],
    });
  }

  async actions(diagnostic: Diagnostic): Promise<Map<string, CodeAction>> {
    const offered = await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: this.text.uri },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    });
    return new Map(offered?.map((each) => [each.title, each as CodeAction]));
  }

  async execute(command: { command: string; arguments: unknown[] }): Promise<void> {
    await this.connection.sendRequest(ExecuteCommandRequest.type, command);
  }

  /** Return what is told of the text as it is now: at least, what a test waits for. */
  async heard<Name extends keyof News>(
    name: Name,
    isAwaited: (news: News[Name]) => boolean = () => true,
  ): Promise<News[Name]> {
    const fits = (news: News[Name]) =>
      news.uri === this.text.uri &&
      news.version === this.text.version &&
      isAwaited(news);
    const known = this.#told[name].find(fits);
    if (known) return known;
    for await (const [news] of on(this.#events, name)) {
      if (fits(news)) return news;
    }
    throw new Error("no more events");
  }

  async stop(): Promise<number | null> {
    const closed = once(this.launched.process, "close");
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const [code] = await closed;
    this.connection.dispose();
    return code;
  }

  #hear<Name extends keyof News>(name: Name, news: News[Name]): void {
    this.#told[name].push(news);
    this.#events.emit(name, news);
  }

  async #edit({ edit }: ApplyWorkspaceEditParams) {
    await this.apply(edit);
    return { applied: true };
  }
}
