import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { RunRecord } from "../../shared/results/record.ts";
import { measure, type Command } from "./measure.ts";
import { seconds, type Bench, type Row } from "./row.ts";

const root = join(import.meta.dirname, "../..");
const state = join(root, "examples/flights/.towpath");
const environments = process.env["TOWPATH_CACHE"] ?? join(root, ".cache/bench/demo-home");
const demo: Command = { command: process.execPath, args: ["scripts/demo.ts"], cwd: root };

const forget = (...folders: string[]) => (): void => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true }));

/** `npm run demo` with everything to install, and with only the pipeline to build. */
export const benchDemo: Bench = async () => {
  const env = { TOWPATH_CACHE: environments };
  // Packages that pip or uv have kept would make the first time look faster than a stranger's.
  const [cold] = measure([{ ...demo, env: { ...env, PIP_NO_CACHE_DIR: "1", UV_NO_CACHE: "1" }, before: forget(state, environments, join(root, "dist")) }], 1);
  const [warm] = measure([{ ...demo, env, before: forget(state) }], 1);
  if (!cold || !warm) throw new Error("nothing was measured");
  const own = overhead(warm.medianMs);
  const [again] = measure([{ ...demo, env }], 1);
  const rows: Row[] = [
    { work: "`npm run demo`, everything to install", goal: "≤ 180 s", measured: seconds(cold.medianMs), holds: cold.medianMs <= 180_000, figures: { ...cold } },
    { work: "`npm run demo`, everything to build", goal: "≤ 45 s", measured: seconds(warm.medianMs), holds: warm.medianMs <= 45_000, figures: { ...warm } },
    { work: "of which Towpath itself", goal: "≤ 5 s", measured: seconds(own), holds: own <= 5000 },
  ];
  if (again) rows.push({ work: "`npm run demo`, nothing changed", goal: "—", measured: seconds(again.medianMs), figures: { ...again } });
  return rows;
};

/** Time in which no task ran: the whole, less the union of the tasks' intervals. */
function overhead(wholeMs: number): number {
  const record = JSON.parse(readFileSync(join(state, "last.json"), "utf8")) as RunRecord;
  const spans = record.pipelines
    .flatMap(({ tasks }) => tasks)
    .flatMap(({ offsetMs, durationMs }) => (offsetMs === undefined || durationMs === undefined ? [] : [[offsetMs, offsetMs + durationMs] as const]))
    .toSorted(([a], [b]) => a - b);
  let busy = 0;
  let until = 0;
  for (const [start, end] of spans) {
    busy += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return wholeMs - busy;
}
