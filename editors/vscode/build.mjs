/**
 * Builds the extension into dist/, with `--test` its tests instead.
 *
 * What is built in is not installed again with the extension: the package holds no
 * node_modules.
 */

import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

const HERE = import.meta.dirname;
const DIST = join(HERE, "dist");
const OPTIONS = {
  absWorkingDir: HERE,
  outdir: DIST,
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  charset: "utf8",
  logLevel: "warning",
};

/** The libraries ask that their licences go along. */
async function licences() {
  const { packages } = JSON.parse(await readFile(join(HERE, "package-lock.json")));
  const shipped = Object.entries(packages).filter(([path, { dev }]) => path && !dev);
  const texts = shipped.map(async ([path, { version, license }]) => {
    const folder = join(HERE, path);
    const file = (await readdir(folder)).find((name) => /^licen[sc]e/i.test(name));
    const text = file ? await readFile(join(folder, file), "utf8") : "";
    return `${path.replace(/.*node_modules\//, "")} ${version} (${license})\n\n${text.trim()}\n`;
  });
  return (await Promise.all(texts)).join(`\n${"-".repeat(72)}\n\n`);
}

await rm(DIST, { recursive: true, force: true });
if (process.argv.includes("--test")) {
  const names = await readdir(join(HERE, "test"));
  const tests = names.filter((name) => name.endsWith(".test.ts"));
  const entryPoints = tests.map((name) => join("test", name));
  await build({ ...OPTIONS, entryPoints, sourcemap: "inline" });
} else {
  await build({
    ...OPTIONS,
    entryPoints: ["src/extension.ts"],
    external: ["vscode"],
    minify: true,
    legalComments: "none",
  });
  await writeFile(join(DIST, "licences.txt"), await licences());
}
