import { renderDiffDocument } from "../../shared/report/diff/diff-document-text.ts";
import { terminalLine } from "../../shared/report/escape/terminal.ts";
import { clip } from "../../shared/report/terminal/cells.ts";
import { diffProject } from "../../shared/verbs/diff-project.ts";
import { UsageError, type Call } from "../command.ts";
import { deliver } from "../report.ts";
import { selectedIds } from "../select-tasks.ts";
import { choiceOf, colorOf, languageOf, unicodeOf, widthOf } from "../settings.ts";
import { showFindings } from "../show-findings.ts";

/** Says how the data of two builds or two environments differs. Found problems are limits of `diff:` that do not hold. */
export async function run(call: Call): Promise<0 | 1 | 2> {
  const format = choiceOf(call, ["text", "json"]);
  const [environment, expression] = [call.text("environment"), call.text("select")];
  const environments = environmentsOf(call);
  const progress = progressOf(call);
  const diffed = await diffProject({
    root: call.root, cache: !call.on("no-cache"), signal: call.signal, env: call.env, onStep: progress.onStep,
    ...(environment === undefined ? {} : { environment }),
    ...(environments === undefined ? {} : { environments }),
    ...(expression === undefined ? {} : { select: (workspace) => selectedIds(workspace, expression) }),
  }).finally(progress.stop);
  if (!("document" in diffed)) return showFindings(call, diffed.findings, diffed.opened.documents);
  const { document, notBuilt } = diffed;
  const output = call.text("output");
  if (format === "json") await deliver(call, `${JSON.stringify(document, undefined, 2)}\n`);
  else await deliver(call, renderDiffDocument(document, environments === undefined ? notBuilt.length : 0, { width: output === undefined ? widthOf(call, call.out) : 120, color: output === undefined && colorOf(call, call.out), unicode: unicodeOf(call), language: languageOf(call) }));
  if (document.tables.some(({ expectations }) => expectations.some(({ status }) => status === "fail"))) return 1;
  // Not green: nothing is known of what could not be compared.
  return document.tables.some(({ status }) => status === "not-comparable") ? 2 : 0;
}

/** `--environments staging production`, or with a comma. */
function environmentsOf(call: Call): readonly [string, string] | undefined {
  const given = call.text("environments");
  const names = [...(given ?? "").split(","), ...call.positionals].map((name) => name.trim()).filter((name) => name !== "");
  if (given === undefined && names.length === 0) return undefined;
  const [one, two, more] = names;
  if (given === undefined) throw new UsageError(`towpath diff takes no argument, got ${JSON.stringify(one)}; name tasks with --select, environments with --environments`);
  if (one === undefined || two === undefined || more !== undefined || one === two) throw new UsageError(`--environments ${names.join(" ")}: expected two different environments, such as --environments staging production`);
  return [one, two];
}

interface Progress {
  onStep(table: { id: string; number: number; of: number; step: string }): void;
  stop(): void;
}

/** One line for each table, rewritten on a terminal. */
function progressOf(call: Call): Progress {
  const { err } = call;
  if (call.on("quiet")) return { onStep: () => undefined, stop: () => undefined };
  if (err.isTTY && call.env["CI"] === undefined && call.env["TERM"] !== "dumb") {
    const width = widthOf(call, err) - 1;
    return { onStep: ({ id, number, of, step }) => void err.write(`\r\u001b[K${clip(terminalLine(`comparing ${id} (${number} of ${of}): ${step}`), width, unicodeOf(call))}`), stop: () => void err.write("\r\u001b[K") };
  }
  let last = "";
  return {
    onStep({ id, number, of }) {
      if (id !== last) err.write(`comparing ${terminalLine(id)} (${number} of ${of})\n`);
      last = id;
    },
    stop: () => undefined,
  };
}
