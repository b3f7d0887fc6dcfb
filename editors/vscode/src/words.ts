/**
 * What the extension says while it runs. What is found in a letter, the server words.
 *
 * In the language of briefcheck rather than that of the editor, as `vscode.l10n` would
 * have it: nobody reads half a window in Dutch, and there is no VS Code in Dutch.
 */

import type { Kind } from "./kinds";

export type Language = "nl" | "en";

export const INSTALL = 'python -m pip install "briefcheck[lsp]"';

const DUTCH = {
  starting: "briefcheck leest de brief…",
  stopped: "briefcheck is gestopt. Klik om opnieuw te beginnen.",
  missing: (command: string) =>
    `De editor kan «${command}» niet vinden. Installeer briefcheck met: ${INSTALL} ` +
    "Hebt u dat al gedaan? Geef dan het pad naar briefcheck op.",
  incomplete: `briefcheck mist het deel voor editors. Installeer het met: ${INSTALL}`,
  failed: (detail: string) => `briefcheck kan niet starten. ${detail}`,
  crashed: "briefcheck is gestopt door een fout in briefcheck zelf.",
  install: "Installeren",
  setPath: "Pad opgeven",
  retry: "Opnieuw proberen",
  clickForKind: "Klik om de soort brief te kiezen.",
  whichKind: "Wat voor brief is dit?",
  noLetter: "Open eerst een brief.",
  noFindings: "In deze brief is niets gevonden.",
  whichFinding: "Waarover wilt u uitleg?",
  kinds: {
    justified: "terechte klacht",
    unjustified: "onterechte klacht",
    mixed: "deels terechte klacht",
    receipt: "ontvangstbevestiging",
    follow_up: "afspraakbevestiging",
  } satisfies Record<Kind, string>,
};

export type Words = typeof DUTCH;

const ENGLISH: Words = {
  starting: "briefcheck is reading the letter…",
  stopped: "briefcheck has stopped. Click to start again.",
  missing: (command: string) =>
    `The editor cannot find «${command}». Install briefcheck with: ${INSTALL} ` +
    "If you have done so already, set the path to briefcheck.",
  incomplete: `briefcheck lacks its part for editors. Install it with: ${INSTALL}`,
  failed: (detail: string) => `briefcheck cannot start. ${detail}`,
  crashed: "briefcheck has stopped by a fault of its own.",
  install: "Install",
  setPath: "Set the path",
  retry: "Try again",
  clickForKind: "Click to choose the kind of reply.",
  whichKind: "What kind of reply is this?",
  noLetter: "Open a letter first.",
  noFindings: "Nothing was found in this letter.",
  whichFinding: "What do you want explained?",
  kinds: {
    justified: "justified complaint",
    unjustified: "unjustified complaint",
    mixed: "partly justified complaint",
    receipt: "acknowledgement of receipt",
    follow_up: "follow-up of an agreement",
  },
};

export const WORDS: Readonly<Record<Language, Words>> = { nl: DUTCH, en: ENGLISH };
