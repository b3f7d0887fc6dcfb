/** The kind of a letter, chosen by its writer. */

import { window } from "vscode";
import { KINDS, type Kind } from "./kinds";
import type { Words } from "./words";

/** Ask what kind of reply a letter is; undefined where the writer leaves it. */
export async function askKind(words: Words): Promise<Kind | undefined> {
  const items = KINDS.map((each) => ({ label: words.kinds[each], value: each }));
  const options = { placeHolder: words.whichKind };
  const item = await window.showQuickPick(items, options);
  return item?.value;
}
