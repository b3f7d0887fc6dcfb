/**
 * Builds the page into ../briefcheck/web/page, or into the folder that is named.
 *
 * Same sources, same bytes out. `sources.sha256` beside the built files tells from
 * which sources they came: a test compares it, without Node.
 */

import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { build } from "esbuild";

const HERE = import.meta.dirname;
const TARGET = process.argv[2] ?? join(HERE, "..", "briefcheck", "web", "page");
const BROWSERS = ["chrome123", "edge123", "firefox128", "safari17.5"];

async function sources() {
  const entries = await readdir(join(HERE, "src"), {
    recursive: true,
    withFileTypes: true,
  });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(HERE, join(entry.parentPath, entry.name)));
  return [...files, "build.mjs", "package-lock.json", "tsconfig.json"].sort();
}

async function digest() {
  const hash = createHash("sha256");
  for (const name of await sources()) {
    hash
      .update(`${name.replaceAll("\\", "/")}\0`)
      .update(await readFile(join(HERE, name)));
    hash.update("\0");
  }
  return hash.digest("hex");
}

/** The libraries ask that their licences go along. */
async function licences() {
  const { packages } = JSON.parse(await readFile(join(HERE, "package-lock.json")));
  const shipped = Object.entries(packages).filter(([path, { dev }]) => path && !dev);
  const texts = shipped.map(async ([path, { version, license }]) => {
    const folder = join(HERE, path);
    const file = (await readdir(folder)).find((name) => /^licen[sc]e/i.test(name));
    const text = file ? await readFile(join(folder, file), "utf8") : "";
    return `${path.replace("node_modules/", "")} ${version} (${license})\n\n${text.trim()}\n`;
  });
  return (await Promise.all(texts)).join(`\n${"-".repeat(72)}\n\n`);
}

await rm(TARGET, { recursive: true, force: true });
await mkdir(TARGET, { recursive: true });
await build({
  absWorkingDir: HERE,
  entryPoints: { page: "src/main.tsx" },
  outdir: TARGET,
  bundle: true,
  format: "esm",
  target: BROWSERS,
  minify: true,
  legalComments: "none",
  charset: "utf8",
  logLevel: "warning",
});
await build({
  absWorkingDir: HERE,
  entryPoints: { page: "src/style/page.css" },
  outdir: TARGET,
  bundle: true,
  target: BROWSERS,
  minify: true,
  logLevel: "warning",
});
for (const name of ["index.html", "icon.svg"]) {
  await copyFile(join(HERE, "src", name), join(TARGET, name));
}
await writeFile(join(TARGET, "licences.txt"), await licences());
await writeFile(join(TARGET, "sources.sha256"), `${await digest()}\n`);
