/**
 * Writes the tables of inputs and outputs into the README of each action, from its action.yml.
 * `--check` writes nothing and fails when a README is not fresh.
 */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "yaml";
import { actionNames } from "./build-actions.ts";

const root = path.dirname(import.meta.dirname);
const BEGIN = "<!-- Written by scripts/action-docs.ts from action.yml. Do not edit. -->";
const END = "<!-- end -->";

interface Manifest {
  inputs?: Record<string, { description: string; default?: string; required?: boolean }>;
  outputs?: Record<string, { description: string }>;
}

/** Every README of an action, as it should be. */
export async function actionDocs(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const name of await actionNames()) {
    const manifest: Manifest = parse(await readFile(path.join(root, name === "check" ? "action.yml" : `actions/${name}/action.yml`), "utf8"));
    const file = `actions/${name}/README.md`;
    const text = await readFile(path.join(root, file), "utf8");
    const from = text.indexOf(BEGIN);
    const to = text.indexOf(END, from);
    if (from < 0 || to < 0) throw new Error(`${file} needs a line "${BEGIN}" and later a line "${END}", between which the tables are written`);
    files.set(file, `${text.slice(0, from)}${BEGIN}\n\n${tables(manifest)}\n${text.slice(to)}`);
  }
  return files;
}

function tables({ inputs = {}, outputs = {} }: Manifest): string {
  return [
    "| input | default | |",
    "|---|---|---|",
    ...Object.entries(inputs).map(([name, input]) => `| \`${name}\` | ${input.default === undefined || input.default === "" ? "" : `\`${input.default}\``} | ${cell(input.description)} |`),
    "",
    "| output | |",
    "|---|---|",
    ...Object.entries(outputs).map(([name, { description }]) => `| \`${name}\` | ${cell(description)} |`),
    "",
  ].join("\n");
}

function cell(text: string): string {
  return text.trim().replaceAll(/\s*\n\s*/g, " ").replaceAll("|", "\\|");
}

if (import.meta.main) {
  const stale: string[] = [];
  for (const [file, text] of await actionDocs()) {
    if ((await readFile(path.join(root, file), "utf8")) === text) continue;
    if (process.argv.includes("--check")) stale.push(file);
    else await writeFile(path.join(root, file), text);
  }
  if (stale.length > 0) {
    console.error(`${stale.join(", ")}: the tables are not what action.yml says. Run: node scripts/action-docs.ts`);
    process.exitCode = 1;
  }
}
