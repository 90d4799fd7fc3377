import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { build } from "esbuild";
import { BUNDLE } from "../../scripts/bundle.ts";
import { pythonEnv } from "../harness/python-env.ts";
import { tables } from "./diff-work.ts";
import { measure, median, type Command, type Measured } from "./measure.ts";
import { seconds, times, type Bench, type Row } from "./row.ts";

const ROWS = 10_000_000;
const PEER_ROWS = 1_000_000;
const GOAL = 1.3;
const PEER_GOAL = 5;
/** Bundled, as users run ours: reading a hundred sources is no part of a diff. */
const SIDE = join(import.meta.dirname, "../../.cache/bench/diff/diff-side.mjs");

/** Diff of 10 million rows × 6 columns by key: the counts, then everything, each against hand-written SQL for the same numbers; reladiff on 1 million. */
export const benchDiff: Bench = async ({ runs, peers }) => {
  const folder = mkdtempSync(join(tmpdir(), "towpath-diff-"));
  try {
    await build({ ...BUNDLE, external: [...BUNDLE.external, "@duckdb/node-api"], entryPoints: [join(import.meta.dirname, "diff-side.ts")], outdir: dirname(SIDE) });
    const file = await makeTables(join(folder, "orders.duckdb"), ROWS);
    const rows = [against("counts", ["towpath-counts", "hand-counts"], "one hand-written full outer join", file, folder, runs), against("everything", ["towpath", "hand"], "hand SQL giving the same numbers", file, folder, runs)];
    return peers ? [...rows, ...(await reladiff(folder, runs))] : rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

async function makeTables(file: string, rows: number): Promise<string> {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  for (const sql of tables(rows)) await connection.run(sql);
  connection.closeSync();
  instance.closeSync();
  return file;
}

function against(what: string, sides: readonly [string, string], other: string, file: string, folder: string, runs: number): Row {
  // Once before, also to warm the file cache: what is compared must be the same work.
  const [ours, byHand] = sides.map((side) => spawnSync(process.execPath, [SIDE, side, file], { encoding: "utf8" }));
  if (ours?.status !== 0 || byHand?.status !== 0) throw new Error(`a side failed: ${ours?.stderr ?? ""}${byHand?.stderr ?? ""}`);
  if (ours.stdout !== byHand.stdout) throw new Error(`the two sides do not give the same numbers: ${ours.stdout} ${byHand.stdout}`);
  const [towpath, hand] = measured(sides.map((side) => ({ command: process.execPath, args: [SIDE, side, file], cwd: folder })), runs);
  // Of each turn, then the median: the two runs of a turn meet the same noise.
  const ratio = median(towpath.runs.map((ms, turn) => ms / (hand.runs[turn] ?? Number.NaN)));
  return {
    work: `diff of ${ROWS / 1e6} million rows × 6 columns by key: ${what}`,
    goal: `≤ ${GOAL}× ${other}`,
    measured: `${times(ratio)}: ${seconds(towpath.medianMs)} against ${seconds(hand.medianMs)} (${runs} turns); processor time ${times(towpath.cpuMs / hand.cpuMs)}`,
    holds: ratio <= GOAL,
    figures: { towpath, hand },
  };
}

/** reladiff joins inside the database and counts rows, so it is held against our counts; everything, with the figures of each column, stands beside. */
async function reladiff(folder: string, runs: number): Promise<Row[]> {
  const python = await pythonEnv("reladiff", ["reladiff[duckdb]<0.7", "duckdb==1.5.5"]);
  const file = await makeTables(join(folder, "small.duckdb"), PEER_ROWS);
  const columns = ["code", "amount", "price", "carrier", "placed_at"].flatMap((name) => ["-c", name]);
  const theirs: Command = { command: join(python, "../reladiff"), args: [`duckdb://${file}`, "base", "head", "-k", "id", ...columns, "--stats"], cwd: folder, env: { DO_NOT_TRACK: "1" } };
  // The join by hand shows how much there is to win: nobody who counts exactly is faster than it.
  return [["counts, as reladiff gives", "towpath-counts"], ["the same by one hand-written join", "hand-counts"], ["everything, which reladiff does not give", "towpath"]].map(([what = "", side = ""]): Row => {
    const ours: Command = { command: process.execPath, args: [SIDE, side, file], cwd: folder };
    const [towpath, other] = measured([ours, theirs], Math.min(runs, 3));
    const ratio = other.medianMs / towpath.medianMs;
    const asGoal = side === "towpath-counts";
    return {
      work: `diff of ${PEER_ROWS / 1e6} million rows × 6 columns by key: ${what}`,
      goal: asGoal ? `≥ ${PEER_GOAL}× faster than reladiff` : "faster than reladiff",
      measured: `${times(ratio)}: ${seconds(towpath.medianMs)} against ${seconds(other.medianMs)}`,
      holds: ratio >= (asGoal ? PEER_GOAL : 1),
      figures: { towpath, reladiff: other },
    };
  });
}

function measured(commands: readonly Command[], runs: number): [Measured, Measured] {
  const [one, two] = measure(commands, runs);
  if (one === undefined || two === undefined) throw new Error("nothing was measured");
  return [one, two];
}
