import { rmSync } from "node:fs";
import { join } from "node:path";
import { measure, type Command } from "./measure.ts";
import { measuredCli } from "./measured-cli.ts";
import { pythonEnv } from "../harness/python-env.ts";
import { requirements, untracked } from "./peers.ts";
import { megabytes, seconds, times, type Bench, type Row } from "./row.ts";
import { writeProject } from "./write-project.ts";

const root = join(import.meta.dirname, "../..");
const node = process.execPath;

const remove = (folder: string, ...paths: string[]) => (): void => {
  for (const path of paths) rmSync(join(folder, path), { recursive: true, force: true });
};
// Findings are not the matter here: exit code 1 is work done as well.
const lint = (cwd: string): Command => ({ command: node, args: [measuredCli, "lint", "--quiet"], cwd, accept: [0, 1] });
const coldLint = (cwd: string): Command => ({ ...lint(cwd), before: remove(cwd, ".towpath") });

/** `lint` of 1,000 tasks, cold and warm, beside the bare parser and the other tools; then 10,000 tasks, for time and memory. */
export const benchLint: Bench = async ({ runs, peers }) => {
  const folder = writeProject("towpath", 1000);
  const bare: Command = { command: node, args: [join(import.meta.dirname, "bare-parse.ts"), folder], cwd: root };
  const others = peers ? await peerCommands() : [];
  const [parsed, cold, ...coldOthers] = measure([bare, coldLint(folder), ...others.map((peer) => peer.cold)], runs);
  if (!parsed || !cold) throw new Error("nothing was measured");
  const [warm, ...warmOthers] = measure([lint(folder), ...others.map((peer) => peer.warm)], runs);
  if (!warm) throw new Error("nothing was measured");

  const ratio = cold.medianMs / parsed.medianMs;
  const rows: Row[] = [
    { work: "bare parse of 1,000 SQL files, one process", goal: "—", measured: `${seconds(parsed.medianMs)}, ${megabytes(parsed.peakMb)}`, figures: { ...parsed } },
    { work: "`lint` 1,000 tasks, cold", goal: "≤ 1.2× the bare parse", measured: `${times(ratio)} (${seconds(cold.medianMs)})`, holds: ratio <= 1.2, figures: { ...cold } },
    { work: "`lint` 1,000 tasks, cold: memory", goal: "≤ 700 MB", measured: megabytes(cold.peakMb), holds: cold.peakMb <= 700 },
    { work: "`lint` 1,000 tasks, nothing changed", goal: "≤ 0.5 s", measured: seconds(warm.medianMs), holds: warm.medianMs <= 500, figures: { ...warm } },
  ];
  others.forEach(({ name, goalCold, goalWarm }, at) => {
    const [theirCold, theirWarm] = [coldOthers[at], warmOthers[at]];
    if (!theirCold || !theirWarm) return;
    const [faster, fasterWarm] = [theirCold.medianMs / cold.medianMs, theirWarm.medianMs / warm.medianMs];
    rows.push(
      { work: `${name}, 1,000 models, cold`, goal: `lint ≥ ${goalCold}× faster`, measured: `${times(faster)} (${seconds(theirCold.medianMs)})`, holds: faster >= goalCold, figures: { ...theirCold } },
      { work: `${name}, nothing changed`, goal: `lint ≥ ${goalWarm}× faster`, measured: `${times(fasterWarm)} (${seconds(theirWarm.medianMs)})`, holds: fasterWarm >= goalWarm, figures: { ...theirWarm } },
    );
  });

  const [large] = measure([coldLint(writeProject("towpath", 10_000))], Math.min(runs, 3));
  if (!large) throw new Error("nothing was measured");
  const [slower, bigger] = [large.medianMs / cold.medianMs, large.peakMb / cold.peakMb];
  return [
    ...rows,
    // Ten times the work, and a tenth more for what grows with the logarithm: sorting, collecting garbage.
    { work: "`lint` 10,000 tasks, cold: time", goal: "linear (≤ 11× of 1,000)", measured: `${times(slower)} (${seconds(large.medianMs)})`, holds: slower <= 11, figures: { ...large } },
    { work: "`lint` 10,000 tasks, cold: memory", goal: "≤ 8× of 1,000", measured: `${times(bigger)} (${megabytes(large.peakMb)})`, holds: bigger <= 8 },
  ];
};

/** The same 1,000 models, read by those who do the same work: `dbt parse`, `sqlmesh lint`. */
async function peerCommands(): Promise<{ name: string; goalCold: number; goalWarm: number; cold: Command; warm: Command }[]> {
  const dbt = await pythonEnv("dbt", requirements.dbt);
  const sqlmesh = await pythonEnv("sqlmesh", requirements.sqlmesh);
  const dbtProject = writeProject("dbt", 1000);
  const sqlmeshProject = writeProject("sqlmesh", 1000);
  const dbtParse: Command = { command: join(dbt, "../dbt"), args: ["parse", "--profiles-dir", "."], cwd: dbtProject, env: untracked };
  const sqlmeshLint: Command = { command: join(sqlmesh, "../sqlmesh"), args: ["lint"], cwd: sqlmeshProject, env: untracked, accept: [0, 1] };
  return [
    { name: "`dbt parse`", goalCold: 8, goalWarm: 20, cold: { ...dbtParse, before: remove(dbtProject, "target", "logs") }, warm: dbtParse },
    { name: "`sqlmesh lint`", goalCold: 18, goalWarm: 70, cold: { ...sqlmeshLint, before: remove(sqlmeshProject, ".cache", "logs") }, warm: sqlmeshLint },
  ];
}
