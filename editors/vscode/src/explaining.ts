/** The explanation of a finding, as a page beside the letter. */

import { commands, type Diagnostic, languages, type TextEditor, window } from "vscode";
import type { Words } from "./words";

const SOURCE = "briefcheck";

/** Open the page of the rule at the cursor; where there is none, of one that is chosen. */
export async function explain(
  editor: TextEditor | undefined,
  words: Words,
): Promise<void> {
  if (!editor) {
    window.showInformationMessage(words.noLetter);
    return;
  }
  const found = languages
    .getDiagnostics(editor.document.uri)
    .filter((each) => each.source === SOURCE && page(each) !== undefined);
  const cursor = editor.selection.active;
  const here = found.find((each) => each.range.contains(cursor));
  const chosen = here ?? (await choose(found, words));
  if (chosen) await commands.executeCommand("markdown.showPreviewToSide", page(chosen));
}

async function choose(
  found: readonly Diagnostic[],
  words: Words,
): Promise<Diagnostic | undefined> {
  if (found.length === 0) {
    window.showInformationMessage(words.noFindings);
    return undefined;
  }
  const items = found.map((diagnostic) => ({
    label: diagnostic.message,
    description: rule(diagnostic),
    diagnostic,
  }));
  const item = await window.showQuickPick(items, { placeHolder: words.whichFinding });
  return item?.diagnostic;
}

/** The file with the explanation, which the server names with the rule. */
function page({ code }: Diagnostic) {
  return typeof code === "object" ? code.target : undefined;
}

function rule({ code }: Diagnostic): string {
  return typeof code === "object" ? String(code.value) : "";
}
