import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { selectionArgument } from "../../vscode-extension/client/commands/selection-argument.ts";
import { COMMANDS } from "../../cli/commands.ts";
import type { TaskPlace } from "../../vscode-extension/server/custom-requests.ts";

const ROOT = path.resolve(import.meta.dirname, "../../vscode-extension");
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const task = (id: string): TaskPlace => ({ id, pipeline: id.split(".")[0] ?? "", name: id.split(".")[1] ?? "", file: "x.pipeline.yml", range, checks: [], tests: [] });
const TASKS = [task("sales.paid"), task("stock.busy_days")];

describe("what a command is for", () => {
  it("is the task of a lens, the task or the pipeline of an item of the tree, and nothing that the project does not have", () => {
    expect(selectionArgument("sales.paid", TASKS)).toBe("sales.paid");
    expect(selectionArgument({ kind: "task", task: { id: "stock.busy_days" } }, TASKS)).toBe("stock.busy_days");
    expect(selectionArgument({ kind: "pipeline", name: "sales" }, TASKS)).toBe("pipeline:sales");
    for (const odd of [undefined, null, 7, "--force", "sales.paid --force", { kind: "pipeline", name: "--all" }, { kind: "pipeline" }, { name: "sales" }, { task: { id: "nothing" } }]) expect(selectionArgument(odd, TASKS)).toBeUndefined();
  });

  it("is never to apply a deployment, to roll back, or to clean: the editor plans, and others decide", () => {
    const sources = globSync("client/**/*.ts", { cwd: ROOT }).map((file) => readFileSync(path.join(ROOT, file), "utf8")).join("\n");
    const verbs = [...sources.matchAll(/args: \["(\w+)"(?:, "(\w+)")?/g)].map(([, verb, mode]) => (verb === "deploy" ? `deploy ${mode}` : verb));
    expect([...new Set(verbs)].toSorted()).toEqual(["deploy plan", "diff", "lint", "plan", "run", "test"]);
    expect(/"(apply|clean|reconcile)"/.test(sources)).toBe(false);
  });

  it("speaks the language of the editor, where the command line has languages", () => {
    const calls = globSync("client/**/*.ts", { cwd: ROOT }).flatMap((file) => readFileSync(path.join(ROOT, file), "utf8").split("\n").filter((line) => /\bargs: \[/.test(line) && /runVerb\(|runner\.run\(|\.\.\.args/.test(line)));
    expect(calls.length).toBe(4);
    expect(calls.filter((line) => !line.includes('"--lang", language') && !line.includes('"deploy", "plan"'))).toEqual([]);
    for (const verb of ["lint", "test", "run", "diff", "plan"]) expect(COMMANDS.find(({ name }) => name === verb)?.options, verb).toContain("lang");
  });

  it("stands in the tree for tasks, pipelines and releases, and is off where nothing may run", () => {
    const { contributes } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
    const items: { command: string; when: string }[] = contributes.menus["view/item/context"];
    for (const command of ["towpath.run", "towpath.test", "towpath.diff", "towpath.plan", "towpath.deployPlan"]) {
      expect(items.some((item) => item.command === command), command).toBe(true);
      expect(contributes.commands.find((each: { command: string }) => each.command === command).enablement).toBe("!virtualWorkspace && isWorkspaceTrusted");
    }
  });
});
