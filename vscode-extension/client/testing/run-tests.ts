import * as vscode from "vscode";
import { testCalls } from "../../../shared/language/test-calls.ts";
import { testChanges, type TestChange } from "../../../shared/language/test-changes.ts";
import { folderUri } from "../folder-uri.ts";
import type { Runner } from "../services.ts";
import { readEvent } from "./read-event.ts";
import { testMessage } from "./test-message.ts";
import type { TestTree } from "./test-tree.ts";
import { wantedTests, type WantedOfProject } from "./wanted-tests.ts";

export interface TestRunning {
  controller: vscode.TestController;
  tree: TestTree;
  runner: Runner;
  /** By project: resolves when nobody else has its database open. */
  turns: Map<string, Promise<unknown>>;
}

const language = vscode.env.language.startsWith("fr") ? "fr" : "en";

/** Runs what a request wants and shows each result as soon as it is known. */
export async function runTests({ controller, tree, runner, turns }: TestRunning, request: vscode.TestRunRequest, dependencies: boolean): Promise<void> {
  const run = controller.createTestRun(request);
  try {
    // Results can only be shown of items that are there.
    for (const [, root] of controller.items) if (dependencies || request.include === undefined || request.include.includes(root)) await tree.open(root);
    for (const project of wantedTests(request, controller.items, tree)) {
      if (run.token.isCancellationRequested) break;
      for (const item of project.waiting) run.enqueued(item);
      await runProject(run, project, { tree, runner, turns }, dependencies);
    }
  } finally {
    run.end();
  }
}

async function runProject(run: vscode.TestRun, { project, wanted, waiting }: WantedOfProject, { tree, runner, turns }: Omit<TestRunning, "controller">, dependencies: boolean): Promise<void> {
  const folder = folderUri(project);
  const calls = testCalls({ ...wanted, dependencies });
  let pending: ReadonlySet<string> = new Set(waiting.map(({ id }) => id));
  const show = (change: TestChange): void => {
    const item = tree.find(project, change.id);
    if (item === undefined) return;
    if (change.figures !== undefined) tree.showFigures(project, change.id, change.figures);
    const message = change.message === undefined ? new vscode.TestMessage("") : testMessage(folder, change.message);
    if (change.state === "passed") run.passed(item, change.durationMs);
    else if (change.state === "failed") run.failed(item, message, change.durationMs);
    else if (change.state === "errored") run.errored(item, message, change.durationMs);
    else run[change.state](item);
  };
  for (const [index, args] of calls.entries()) {
    let said = "";
    let ended = false;
    const { code } = await inTurn(turns, project, args, () => runner.run({
      folder,
      args: [...args, "--lang", language],
      token: run.token,
      color: true,
      onLine(line) {
        said = line;
        run.appendOutput(`${line}\r\n`);
      },
      onOutput(line) {
        const event = readEvent(line);
        if (event === undefined) return;
        if (event.type === "end") ended = true;
        // What the next call is about to run was not skipped by this one.
        if (event.type === "end" && index < calls.length - 1) return;
        const next = testChanges(pending, event, language);
        pending = next.pending;
        next.changes.forEach(show);
      },
    }));
    if (run.token.isCancellationRequested) return;
    // It was not started, and its user knows why; or it could not begin, and has said why on its last line.
    if (code === undefined) return [...pending].forEach((id) => show({ id, state: "skipped" }));
    if (!ended) for (const id of pending) show({ id, state: "errored", message: { text: said.replace(/^towpath: /, "") } });
  }
}

/** An embedded database lets one process in. Unit tests alone open none. */
function inTurn<Result>(turns: Map<string, Promise<unknown>>, project: string, args: readonly string[], work: () => Promise<Result>): Promise<Result> {
  if (args.includes("--unit-test") && !args.includes("--check")) return work();
  const mine = (turns.get(project) ?? Promise.resolve()).then(work);
  turns.set(project, mine.catch(() => undefined));
  return mine;
}
