/** The process of the server: how it is started, and why it does not start. */

import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { homedir } from "node:os";
import type { Words } from "./words";

/** A process, and what it wrote to its standard error lately. */
export interface Launched {
  readonly process: ChildProcessWithoutNullStreams;
  readonly complaint: () => string;
}

export type Trouble =
  | { readonly sort: "missing"; readonly command: string }
  | { readonly sort: "incomplete" }
  | { readonly sort: "crashed" }
  | { readonly sort: "other"; readonly detail: string };

const LONGEST_COMPLAINT = 4000;
/** For what a process that fails still has to say. */
const GRACE_MS = 2000;
const NOT_STARTED = ["ENOENT", "EACCES", "ENOTDIR", "EINVAL", "UNKNOWN"];

/**
 * Start the server; rejects where there is no such command.
 *
 * It starts in the user's own folder: in that of a stranger, a command could be found
 * that is not the one on the search path.
 */
export async function launch(command: string): Promise<Launched> {
  const process = spawn(command, ["lsp"], { cwd: homedir() });
  let said = "";
  process.stderr.on("data", (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-LONGEST_COMPLAINT);
  });
  await once(process, "spawn");
  // Later errors show in the connection; without a listener they would end the editor.
  process.on("error", () => {});
  return { process, complaint: () => said };
}

/** Return why the server did not start, once its process has ended. */
export async function findTrouble(
  error: unknown,
  command: string,
  launched: Launched | undefined,
): Promise<Trouble> {
  if (!launched) {
    return NOT_STARTED.includes(code(error))
      ? { sort: "missing", command }
      : { sort: "other", detail: String(error) };
  }
  await ended(launched.process);
  const said = launched.complaint().trim();
  if (said.includes("briefcheck[lsp]")) return { sort: "incomplete" };
  return { sort: "other", detail: said.split("\n").at(-1) ?? "" };
}

export function tell(trouble: Trouble, words: Words): string {
  if (trouble.sort === "missing") return words.missing(trouble.command);
  if (trouble.sort === "incomplete") return words.incomplete;
  if (trouble.sort === "crashed") return words.crashed;
  return words.failed(trouble.detail).trim();
}

function code(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

async function ended(process: ChildProcessWithoutNullStreams): Promise<void> {
  // Its streams may have been closed by now, and then nothing would be heard of it.
  if (process.stderr.closed) return;
  const impatience = setTimeout(() => process.kill(), GRACE_MS);
  await once(process, "close");
  clearTimeout(impatience);
}
