import assert from "node:assert/strict";
import { homedir } from "node:os";
import { test } from "node:test";
import { needsRestart, readSettings } from "../src/settings";
import { show } from "../src/status";
import { WORDS } from "../src/words";

const read = (values: Record<string, unknown>, folder?: string) =>
  readSettings((name) => values[name], folder);

test("what makes no sense is as if it were not set", () => {
  const settings = read({ command: " ", lang: "fr", languages: "html" });

  assert.deepEqual(settings, { command: "briefcheck", lang: "auto", languages: [] });
});

test("a path may begin at the user's folder, or at the one that is open", () => {
  assert.equal(
    read({ command: "~/bin/briefcheck" }).command,
    `${homedir()}/bin/briefcheck`,
  );
  assert.equal(
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what users write
    read({ command: "${workspaceFolder}/.venv/bin/briefcheck" }, "/brieven").command,
    "/brieven/.venv/bin/briefcheck",
  );
});

test("the server starts anew for another command, and not for another language", () => {
  const before = read({ command: "briefcheck", lang: "nl", languages: ["html"] });

  assert.equal(needsRestart(before, { ...before, lang: "en" }), false);
  assert.equal(needsRestart(before, { ...before, command: "briefcheck2" }), true);
  assert.equal(needsRestart(before, { ...before, languages: [] }), true);
});

test("a text that could not be reviewed is not called sound", () => {
  const status = {
    uri: "untitled:1",
    version: 1,
    language: "nl",
    kind: null,
    kindName: "soort onbekend",
    stated: false,
    confidence: 0,
    counts: { error: 0, warning: 0, suggestion: 0 },
    text: "niet gecontroleerd",
    checked: false,
  } as const;

  assert.equal(show(status, WORDS.nl).text, "$(circle-slash) briefcheck");
  assert.equal(
    show({ ...status, checked: true }, WORDS.nl).text,
    "$(mail) soort onbekend $(check)",
  );
});
