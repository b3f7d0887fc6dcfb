/** What the page says in English. */

import { count } from "./count";
import type { Words } from "./dutch";

export const ENGLISH: Words = {
  title: "briefcheck: reads your reply to a complaint",
  tagline: "reads your reply to a complaint before you send it",
  promise: "Your letter stays on this computer. Nothing is stored.",
  promiseAway: (host) =>
    `Your letter goes to briefcheck on ${host} and nowhere else. Nothing is stored.`,
  promiseWhy:
    "Not even as a draft: close or reload this window and the text is gone. " +
    "So copy your letter when you are done.",
  skip: "To the findings",
  otherLanguage: "Nederlands",
  light: "Light",
  dark: "Dark",
  help: "Help",
  close: "Close",

  letter: "Your letter",
  letterLabel: "Your letter. F8 goes to the next finding, Tab leaves the letter.",
  placeholder:
    "Paste your Dutch letter here, type it, or drop a file.\n\n" +
    "Text, Word, HTML or e-mail: anything goes.",
  open: "Open",
  sample: "Try an example",
  copy: "Copy",
  clear: "Clear",
  drop: "Drop to open the letter",

  kind: "Kind of letter",
  kinds: {
    justified: "Justified complaint",
    unjustified: "Unjustified complaint",
    mixed: "Partly justified complaint",
    receipt: "Acknowledgement of receipt",
    follow_up: "Follow-up of an agreement",
  },
  inferred: (kind, percent) => `${kind} (inferred, ${percent}% sure)`,
  notInferred: "Cannot be told yet",
  inferring: "Automatic",
  kindUnknown:
    "The letter does not show yet what kind of reply it is. Choose the kind, and " +
    "briefcheck also minds what belongs to it.",

  parts: {
    header: "Header",
    salutation: "Salutation",
    opening: "Opening",
    core: "Core",
    closing: "Closing",
    sign_off: "Sign-off",
  },
  lacks: (number) => `lacks ${number}`,
  missingHere: (number) =>
    count(number, "element is missing here", "elements are missing here"),

  findings: "Findings",
  checklist: "Checklist",
  level: { error: "error", warning: "warning", suggestion: "suggestion" },
  levels: (level, number) => count(number, level, `${level}s`),
  place: (part, line) => (part === null ? `line ${line}` : `${part}, line ${line}`),
  show: "Show in the letter",
  write: "Write for instance",
  replace: "Replace",
  insert: "Insert",
  previous: "Previous finding",
  next: "Next finding",
  all: "All findings",

  waiting: "As soon as there is a letter, briefcheck reads along.",
  waitingMore:
    "What could be better will stand here: where it is, why it matters and what you " +
    "could write.",
  reading: "Reading …",
  stale: "This was found before your last change.",
  clean: "Nothing to improve",
  cleanMore: "briefcheck sees nothing in this letter that could be better. Well done.",
  present: (present, all) => `${present} of ${all}`,
  states: { present: "is there", missing: "still missing", not_needed: "not needed" },
  checklistOf: {
    justified: "What belongs in a reply to a justified complaint.",
    unjustified: "What belongs in a reply to an unjustified complaint.",
    mixed: "What belongs in a reply to a partly justified complaint.",
    receipt: "What belongs in an acknowledgement of receipt.",
    follow_up: "What belongs in the confirmation of an agreement.",
  },
  checklistWaiting: "Choose the kind of letter to see what belongs in it.",

  inserted: "Inserted. Make the example sentence fit your letter.",
  replaced: "Replaced. Make the example text fit your letter.",
  copied: "The letter is copied. Paste it where you send it from.",
  copiedWith: (number) =>
    `Copied, but mind: ${count(number, "example text", "example texts")} in it ` +
    `${number === 1 ? "is" : "are"} not yet made your own.`,
  notCopied: "Copying failed. The letter is selected: press Ctrl+C.",
  cleared: "The letter is cleared.",
  opened: (name) => `${name} is open.`,
  unreadable: (name) =>
    `briefcheck cannot read ${name}. Open the file in the program that made it, and ` +
    "copy the text to this page.",
  tooBig: (name) => `${name} is too big for a letter.`,
  undo: "Undo",
  examples: (number) =>
    `${count(number, "example text", "example texts")} still to make fit your letter`,
  toExample: "Go there",

  counted: (levels) => `Checked: ${levels}.`,
  countedNone: "Checked: no findings.",
  troubles: {
    offline: "briefcheck cannot be reached. Is the program still running?",
    busy: "briefcheck is busy at the moment.",
    too_slow: "Checking this letter took too long. Shorten it.",
    too_long:
      "This text is too long for a letter. Shorten it, or paste only the letter.",
    refused:
      "briefcheck refuses this page. Open the address that briefcheck showed when it started.",
    broken: "Something went wrong in checking. Your text is still here.",
  },
  retrying: "It tries again by itself.",
  retry: "Try again",

  helpTitle: "How it works",
  helpSteps: [
    "Paste your letter, type it, or drop a file on the page.",
    "See under Kind of letter whether briefcheck takes the reply for what it is. If not, choose.",
    "Go through the findings. Click one to see its place, and take over an example where it fits.",
    "Copy the letter and send it as you always do.",
  ],
  helpJudge:
    "briefcheck reads like a colleague: sometimes it misses a thing, sometimes it " +
    "stumbles over what is fine. You decide.",
  helpKeys: "Keys",
  keys: [
    ["F8", "to the next finding"],
    ["Shift+F8", "to the previous finding"],
    ["Ctrl+.", "to the explanation of the finding where you are"],
    ["Esc", "from the explanation back to the letter"],
    ["Ctrl+Z", "undo the last change"],
    ["Tab", "leave the letter"],
  ],
};
