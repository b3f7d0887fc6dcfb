/** The client of vscode-languageclient, told to keep letters and English to itself. */

import { LogLevel, type LogOutputChannel } from "vscode";
import { LanguageClient } from "vscode-languageclient/node";

/**
 * Writes no message into any log, for they hold letters, and leaves what has to be said
 * to the extension, which says it in the writer's language.
 */
export class LetterClient extends LanguageClient {
  override trace(): void {}

  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  override warn(message: string, data?: unknown): void {
    super.warn(message, data, false);
  }

  override info(message: string, data?: unknown): void {
    super.info(message, data, false);
  }
}

const ignore = (): void => {};

/** Where a trace of all messages would go, whatever level somebody sets. */
export const NOWHERE: LogOutputChannel = {
  name: "briefcheck",
  logLevel: LogLevel.Off,
  onDidChangeLogLevel: () => ({ dispose: ignore }),
  trace: ignore,
  debug: ignore,
  info: ignore,
  warn: ignore,
  error: ignore,
  append: ignore,
  appendLine: ignore,
  replace: ignore,
  clear: ignore,
  show: ignore,
  hide: ignore,
  dispose: ignore,
};
