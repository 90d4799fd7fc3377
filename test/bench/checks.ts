import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { CHECKS, PARENT, ROWS, TABLE } from "./checks-work.ts";
import { measure, median } from "./measure.ts";
import type { Bench } from "./row.ts";
import { seconds, times } from "./row.ts";

const GOAL = 1.15;
const SIDE = join(import.meta.dirname, "checks-side.ts");

/** 20 checks on 10 million rows in a DuckDB file, against hand-fused SQL that gives the same numbers; whole processes, in turns. */
export const bench: Bench = async ({ runs }) => {
  const folder = mkdtempSync(join(tmpdir(), "towpath-checks-"));
  const file = join(folder, "orders.duckdb");
  try {
    const instance = await DuckDBInstance.create(file);
    const connection = await instance.connect();
    for (const sql of [TABLE, PARENT, "CHECKPOINT"]) await connection.run(sql);
    connection.closeSync();
    instance.closeSync();

    const command = (side: string) => ({ command: process.execPath, args: [SIDE, side, file], cwd: folder });
    const [ours, byHand] = ["towpath", "hand"].map((side) => spawnSync(process.execPath, [SIDE, side, file], { encoding: "utf8" }));
    // Once before, also to warm the file cache: what is compared must be the same work.
    if (ours?.status !== 0 || byHand?.status !== 0) throw new Error(`a side failed: ${ours?.stderr ?? ""}${byHand?.stderr ?? ""}`);
    if (ours.stdout !== byHand.stdout) throw new Error(`the two sides do not give the same numbers: ${ours.stdout} ${byHand.stdout}`);

    const [towpath, hand] = measure([command("towpath"), command("hand")], runs);
    if (towpath === undefined || hand === undefined) throw new Error("nothing was measured");
    // Of each turn, then the median: the two runs of a turn meet the same noise.
    const ratio = median(towpath.runs.map((ms, turn) => ms / (hand.runs[turn] ?? Number.NaN)));
    return [{
      work: `${CHECKS.length} checks on ${ROWS / 1e6} million rows`,
      goal: `≤ ${GOAL}× hand-fused SQL`,
      measured: `${times(ratio)}: ${seconds(towpath.medianMs)} against ${seconds(hand.medianMs)} (${runs} turns); processor time ${times(towpath.cpuMs / hand.cpuMs)}`,
      holds: ratio <= GOAL,
      figures: { towpath, hand },
    }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
