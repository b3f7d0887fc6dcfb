/** What is said when the server does not run, and what can be done about it. */

import { commands, window } from "vscode";
import { type Trouble, tell } from "./launch";
import { INSTALL, type Words } from "./words";

/** Tell of trouble with the server, and do what the user chooses. */
export async function help(trouble: Trouble, words: Words): Promise<void> {
  const canInstall = trouble.sort === "missing" || trouble.sort === "incomplete";
  const choices = [
    ...(canInstall ? [words.install] : []),
    ...(trouble.sort === "missing" ? [words.setPath] : []),
    words.retry,
  ];
  const choice = await window.showErrorMessage(tell(trouble, words), ...choices);
  if (choice === words.install) typeInstall();
  if (choice === words.setPath) {
    await commands.executeCommand(
      "workbench.action.openSettings",
      "briefcheck.command",
    );
  }
  if (choice === words.retry) await commands.executeCommand("briefcheck.restart");
}

/** Type the command into a terminal; the user reads it and presses Enter. */
function typeInstall(): void {
  const terminal = window.createTerminal("briefcheck");
  terminal.show();
  terminal.sendText(INSTALL, false);
}
