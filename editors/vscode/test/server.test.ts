/**
 * The extension's side of the protocol against the real server, without VS Code.
 *
 * `BRIEFCHECK` names the command to start, in a folder that is on no search path.
 */

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { stateKind } from "../src/kinds";
import { findTrouble, launch, tell } from "../src/launch";
import { show } from "../src/status";
import { WORDS } from "../src/words";
import { Peer } from "./peer";

const COMMAND = process.env.BRIEFCHECK ?? "briefcheck";
const GOOD = `Geachte mevrouw Postma,

Bedankt voor uw brief van 3 mei. Wij begrijpen dat u hiervan baalt.

U heeft gelijk, de lamp was stuk. Dat kwam door een fout in ons magazijn. Onze excuses.
Wij bezorgen de lamp 💡 morgen. De kap volgt vrijdag 8 mei.
Voortaan kijkt een collega elke lamp na.

Heeft u nog vragen? Bel ons gerust.

Met vriendelijke groet,
Noor Bakker
`;
const VAGUE = GOOD.replace("vrijdag 8 mei", "zo snel mogelijk");
const STATED = `---\nkind: justified\n---\n${VAGUE}`;

let folder: string;
let peer: Peer;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "briefcheck-"));
  peer = await Peer.start(COMMAND);
});

after(async () => {
  assert.equal(await peer.stop(), 0);
  await rm(folder, { recursive: true });
});

const address = (name: string): string => pathToFileURL(join(folder, name)).href;

test("a letter is opened, and a finding mended", async () => {
  await peer.open(address("mend.txt"), STATED);
  const { diagnostics } = await peer.heard("diagnostics");
  assert.deepEqual(
    diagnostics.map(({ code, range }) => [code, range.start, range.end]),
    [
      [
        "closing/vague-deadline",
        { line: 8, character: 45 },
        { line: 8, character: 61 },
      ],
    ],
  );

  const [vague] = diagnostics;
  assert.ok(vague);
  const mend = (await peer.actions(vague)).get("Vervang door «binnen drie werkdagen»");
  assert.ok(mend?.edit);
  await peer.apply(mend.edit);

  assert.deepEqual((await peer.heard("diagnostics")).diagnostics, []);
  assert.ok(peer.text.getText().includes("De kap volgt binnen drie werkdagen.\n"));
});

test("a finding names the page that explains it", async () => {
  await peer.open(address("page.txt"), STATED);

  const [vague] = (await peer.heard("diagnostics")).diagnostics;

  assert.match(vague?.codeDescription?.href ?? "", /^file:.*vague-deadline\.md$/);
});

test("the status bar tells the kind and counts the findings", async () => {
  await peer.open(address("status.txt"), STATED);

  assert.deepEqual(show(await peer.heard("status"), WORDS.nl), {
    text: "$(mail) terechte klacht $(warning) 1",
    tooltip:
      "briefcheck: terechte klacht (opgegeven) · 1 waarschuwing\n" +
      "Klik om de soort brief te kiezen.",
  });
});

test("the kind that a writer chooses is stated above the letter", async () => {
  await peer.open(address("kind.txt"), GOOD);
  await peer.heard("status");

  await peer.execute(stateKind(peer.text.uri, "follow_up"));

  assert.ok(peer.text.getText().startsWith("---\nkind: follow_up\n---\nGeachte"));
  const status = await peer.heard("status");
  assert.equal(status.kind, "follow_up");
  assert.equal(status.stated, true);
});

test("the kind of a text that is no file counts while it is open", async () => {
  await peer.open("untitled:Untitled-1", GOOD);
  await peer.heard("status");

  await peer.execute(stateKind(peer.text.uri, "receipt"));

  const restated = await peer.heard("status", ({ stated }) => stated);
  assert.equal(restated.kind, "receipt");
  assert.equal(peer.text.getText(), GOOD);
});

test("a command that is not there is told with its remedy", async () => {
  const command = join(folder, "weg", "briefcheck");
  const error = await launch(command).catch((reason: unknown) => reason);

  const trouble = await findTrouble(error, command, undefined);

  assert.deepEqual(trouble, { sort: "missing", command });
  assert.match(tell(trouble, WORDS.nl), /pip install "briefcheck\[lsp\]"/);
  assert.match(tell(trouble, WORDS.en), /pip install "briefcheck\[lsp\]"/);
});

test("a briefcheck without its part for editors is told apart", async () => {
  const command = join(folder, "half.sh");
  const script =
    "#!/bin/sh\necho \"Fout: (pip install 'briefcheck[lsp]')\" >&2\nexit 2\n";
  await writeFile(command, script, { mode: 0o755 });
  const launched = await launch(command);

  const trouble = await findTrouble(new Error("closed"), command, launched);

  assert.deepEqual(trouble, { sort: "incomplete" });
});
