import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RunRecord } from "../../shared/results/record.ts";
import { measure, type Command } from "./measure.ts";
import { measuredCli } from "./measured-cli.ts";
import { seconds, type Bench, type Row } from "./row.ts";

const root = join(import.meta.dirname, "../..");
const SHARE = 0.25;

interface Edit {
  work: string;
  file: string;
  from: string;
  to: string;
  /** What has to be built again, and nothing else. */
  builds: string[];
}

const EDITS: readonly Edit[] = [
  { work: "an edit of one staging column that no feature reads", file: "sql/dim_airports.sql", from: "nullif(city, 'NA') as city", to: "upper(nullif(city, 'NA')) as city", builds: ["dim_airports", "routes"] },
  { work: "an edit of a feature", file: "sql/features.sql", from: "cast(extract(isodow from sample.departed_at) as integer)", to: "cast(extract(isodow from sample.departed_at) as integer) % 7 + 1", builds: ["features", "delay_model"] },
];

/** examples/flights in a repository of its own: `test` of one edit beside the full run, which has left the base. */
export const benchPullRequest: Bench = async ({ runs }) => {
  const folder = repository();
  const command = (args: string[]): Command => ({ command: process.execPath, args: [measuredCli, ...args], cwd: folder, accept: [0, 1] });
  // The first run also makes the environment of Python, which is kept for the user.
  measure([command(["run", "--quiet"])], 1);
  const state = join(folder, ".towpath");
  const [full] = measure([{ ...command(["run", "--quiet"]), before: () => rmSync(state, { recursive: true, force: true }) }], Math.min(runs, 3));
  if (full === undefined) throw new Error("nothing was measured");
  const training = durationOf(folder, "delay_model");
  const rows: Row[] = [{ work: "examples/flights: full run", goal: "—", measured: `${seconds(full.medianMs)} (training ${seconds(training)})`, figures: { ...full } }];
  for (const edit of EDITS) rows.push(edited(folder, edit, full.medianMs, command));
  return rows;
};

function edited(folder: string, { work, file, from, to, builds }: Edit, fullMs: number, command: (args: string[]) => Command): Row {
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  if (!text.includes(from)) throw new Error(`${file} no longer holds ${from}`);
  writeFileSync(path, text.replace(from, to));
  // Once: a second time everything is there already.
  const [tested] = measure([command(["test", "--base", "main", "--quiet"])], 1);
  writeFileSync(path, text);
  if (tested === undefined) throw new Error("nothing was measured");
  const built = recordOf(folder).pipelines.flatMap(({ tasks }) => tasks).filter(({ status }) => status === "success").map(({ name }) => name).toSorted();
  const exact = JSON.stringify(built) === JSON.stringify(builds.toSorted());
  const share = tested.medianMs / fullMs;
  return {
    work: `examples/flights: ${work}`,
    goal: `≤ 25 % of the full run; builds exactly ${builds.join(", ")}`,
    measured: `${seconds(tested.medianMs)}, ${Math.round(share * 100)} %; built ${built.join(", ")}`,
    holds: exact && share <= SHARE,
    figures: { ...tested, trainingMs: durationOf(folder, "delay_model") },
  };
}

function repository(): string {
  const folder = join(root, ".cache/bench/pull-request");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, "examples/flights"), folder, { recursive: true, filter: (path) => !path.includes(".towpath") });
  writeFileSync(join(folder, ".gitignore"), ".towpath/\n");
  const git = (...args: string[]): void => void execFileSync("git", ["-c", "user.name=bench", "-c", "user.email=bench@example.com", ...args], { cwd: folder });
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("commit", "-q", "-m", "base");
  git("checkout", "-q", "-b", "change");
  return folder;
}

function recordOf(folder: string): RunRecord {
  return JSON.parse(readFileSync(join(folder, ".towpath/last.json"), "utf8")) as RunRecord;
}

function durationOf(folder: string, task: string): number {
  return recordOf(folder).pipelines.flatMap(({ tasks }) => tasks).find(({ name }) => name === task)?.durationMs ?? 0;
}
