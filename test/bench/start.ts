import { join } from "node:path";
import { measure, type Command } from "./measure.ts";
import { measuredCli } from "./measured-cli.ts";
import { seconds, type Bench } from "./row.ts";

const root = join(import.meta.dirname, "../..");

/** How long a person waits for help. */
export const benchStart: Bench = async ({ runs }) => {
  const call = (...args: string[]): Command => ({ command: process.execPath, args: [measuredCli, ...args], cwd: root });
  const [bare, help, explain] = measure([{ command: process.execPath, args: ["-e", ""], cwd: root }, call("--help"), call("explain", "sql/no-select-star")], Math.max(runs, 9));
  if (!bare || !help || !explain) throw new Error("nothing was measured");
  return [
    { work: "`node -e ''`", goal: "—", measured: seconds(bare.medianMs), figures: { ...bare } },
    { work: "`--help`", goal: "≤ 0.15 s", measured: seconds(help.medianMs), holds: help.medianMs <= 150, figures: { ...help } },
    { work: "`explain`", goal: "≤ 0.15 s", measured: seconds(explain.medianMs), holds: explain.medianMs <= 150, figures: { ...explain } },
  ];
};
