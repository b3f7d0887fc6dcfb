/** The language server, at most one at a time. */

import type { Disposable } from "vscode";
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  ExecuteCommandRequest,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from "vscode-languageclient/node";
import { CHOOSE_KIND, type Kind, stateKind } from "./kinds";
import { findTrouble, type Launched, launch, type Trouble } from "./launch";
import { LetterClient, NOWHERE } from "./letterClient";
import type { Settings } from "./settings";
import { OPTIONS, STATUS, type Status } from "./status";

export type ServerState = "starting" | "running" | "stopped";

export interface Listener {
  changed(state: ServerState): void;
  reviewed(status: Status): void;
  troubled(trouble: Trouble): void;
  /** A lens or an action of the server asks the writer for the kind of a text. */
  asked(uri: string): void;
}

const MOST_CRASHES = 3;

export class Server implements Disposable {
  #client: LetterClient | undefined;
  #launched: Launched | undefined;
  #crashes = 0;
  #turn: Promise<void> = Promise.resolve();

  constructor(private readonly listener: Listener) {}

  /** Start, or start anew; the listener hears how that went. */
  restart(settings: Settings): Promise<void> {
    return this.#inTurn(async () => {
      await this.#stop();
      this.#crashes = 0;
      this.#start(settings);
    });
  }

  stop(): Promise<void> {
    return this.#inTurn(() => this.#stop());
  }

  dispose(): void {
    void this.stop();
  }

  /** State the kind of a text: in the letter, or for this session if it is no file. */
  async stateKind(uri: string, kind: Kind): Promise<void> {
    await this.#client?.sendRequest(ExecuteCommandRequest.type, stateKind(uri, kind));
  }

  /** Do one thing after another: who clicks twice starts one server. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(work, work);
    return this.#turn;
  }

  #start(settings: Settings): void {
    const client = this.#makeClient(settings);
    this.#client = client;
    // Not waited for: a command that is not briefcheck may never answer.
    client.start().catch(async (error) => {
      if (client !== this.#client) return;
      const { command } = settings;
      this.listener.troubled(await findTrouble(error, command, this.#launched));
    });
  }

  async #stop(): Promise<void> {
    const [client, launched] = [this.#client, this.#launched];
    this.#client = undefined;
    this.#launched = undefined;
    try {
      await client?.dispose();
    } catch {
      // One that does not run cannot be stopped, says the library.
    }
    launched?.process.kill();
  }

  #makeClient(settings: Settings): LetterClient {
    const start = async () => {
      const launched = await launch(settings.command);
      if (client === this.#client) this.#launched = launched;
      else launched.process.kill();
      return launched.process;
    };
    const client: LetterClient = new LetterClient(
      "briefcheck",
      start,
      this.#options(settings),
    );
    client.onNotification(STATUS, (status) => this.listener.reviewed(status));
    client.onDidChangeState(({ newState }) => {
      if (client === this.#client) this.listener.changed(stateName(newState));
    });
    return client;
  }

  #options(settings: Settings): LanguageClientOptions {
    return {
      documentSelector: settings.languages.flatMap((language) => [
        { language, scheme: "file" },
        { language, scheme: "untitled" },
      ]),
      initializationOptions: OPTIONS,
      synchronize: { configurationSection: "briefcheck" },
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      traceOutputChannel: NOWHERE,
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => this.#closed(),
      },
      middleware: {
        executeCommand: (command, values, next) =>
          command === CHOOSE_KIND
            ? this.listener.asked(String(values[0]))
            : next(command, values),
      },
    };
  }

  #closed(): CloseHandlerResult {
    const isRunning = this.#client?.state === State.Running;
    if (!isRunning) return { action: CloseAction.DoNotRestart, handled: true };
    this.#crashes += 1;
    if (this.#crashes <= MOST_CRASHES) {
      return { action: CloseAction.Restart, handled: true };
    }
    this.listener.troubled({ sort: "crashed" });
    return { action: CloseAction.DoNotRestart, handled: true };
  }
}

function stateName(state: State): ServerState {
  if (state === State.Starting) return "starting";
  return state === State.Running ? "running" : "stopped";
}
