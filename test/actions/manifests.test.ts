import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { INPUTS, type InputName } from "../../shared/action/inputs.ts";
import { OUTPUTS } from "../../shared/action/outputs.ts";
import { actionNames } from "../../scripts/build-actions.ts";

interface Manifest {
  name: string;
  description: string;
  branding: { icon: string; color: string };
  inputs: Record<string, { description?: string; default?: string; deprecationMessage?: string }>;
  outputs: Record<string, { description?: string }>;
  runs: { using: string; main: string };
}

const root = path.resolve(import.meta.dirname, "../..");
const names = await actionNames();
/** The action at the root has its manifest there. */
const manifestOf = (name: string): string => (name === "check" ? "action.yml" : `actions/${name}/action.yml`);
const manifests = new Map(names.map((name) => [name, parse(readFileSync(path.join(root, manifestOf(name)), "utf8")) as Manifest]));
const mainOf = (name: string): string => readFileSync(path.join(root, "actions", name, "main.ts"), "utf8");

describe.each(names)("the manifest of %s", (name) => {
  const manifest = manifests.get(name);

  test("names node24, its bundle, and how it looks in lists", () => {
    expect(manifest?.runs).toEqual({ using: "node24", main: name === "check" ? "dist/actions/check.mjs" : `../../dist/actions/${name}.mjs` });
    expect(manifest?.branding).toEqual({ icon: expect.any(String), color: expect.any(String) });
    expect(manifest?.description.length).toBeLessThanOrEqual(200);
  });

  test("declares exactly the inputs that main.ts reads, with defaults that the code knows", () => {
    const read = /runAction\(\s*"[a-z]+",\s*\[([^\]]*)\]/.exec(mainOf(name))?.[1] ?? "";
    const inputs = [...read.matchAll(/"([^"]+)"/g)].map(([, input]) => input ?? "");
    expect(Object.keys(manifest?.inputs ?? {}).toSorted()).toEqual(inputs.toSorted());
    for (const [input, { default: value }] of Object.entries(manifest?.inputs ?? {})) {
      const known = INPUTS[input as InputName];
      if (known.kind === "choice") expect(value, input).toBe(known.choices[0]);
    }
  });

  test("describes every input and output in a sentence, and declares no output that no code sets", () => {
    const described = [...Object.entries(manifest?.inputs ?? {}), ...Object.entries(manifest?.outputs ?? {})];
    for (const [key, { description }] of described) expect(description, key).toMatch(/^(?:[A-Z]|`).{15,}\.$/s);
    for (const output of Object.keys(manifest?.outputs ?? {})) expect(OUTPUTS).toContain(output);
  });

  test("writes expressions into defaults only: elsewhere the runner refuses the whole action", () => {
    const others = readFileSync(path.join(root, manifestOf(name)), "utf8").split("\n").filter((line) => line.includes("${{") && !/^ {4}default: /u.test(line));
    expect(others).toEqual([]);
  });

  test("has a main.ts that is wiring only", () => {
    expect(mainOf(name).split("\n").length).toBeLessThanOrEqual(31);
  });

  test("has a README", () => {
    expect(existsSync(path.join(root, "actions", name, "README.md"))).toBe(true);
  });
});

test("names are unique, and one name of an input or output means the same in every action", () => {
  const all = [...manifests.values()];
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  const meanings = new Map<string, string>();
  for (const [action, { outputs }] of manifests) {
    for (const [name, { description = "" }] of Object.entries(outputs)) {
      expect(meanings.get(name) ?? description, `${name} of ${action}`).toBe(description);
      meanings.set(name, description);
    }
  }
});
