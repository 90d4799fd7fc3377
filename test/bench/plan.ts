import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { measure, type Command } from "./measure.ts";
import { measuredCli } from "./measured-cli.ts";
import { seconds, type Bench } from "./row.ts";
import { writeProject } from "./write-project.ts";

const EDITED = 10;

/** `plan` of 1,000 tasks with ten edited files, beside `lint` of the same tree: both cold, and with everything cached. */
export const benchPlan: Bench = async ({ runs }) => {
  const folder = editedProject(1000);
  const cold = (args: string[]): Command => ({ command: process.execPath, args: [measuredCli, ...args], cwd: folder, accept: [0, 1], before: () => rmSync(join(folder, ".towpath"), { recursive: true, force: true }) });
  const plan = ["plan", "--base", "main", "--format", "json", "--output", join(folder, "..", "plan.json")];
  const [linted, planned] = measure([cold(["lint", "--quiet"]), cold(plan)], runs);
  const [warm] = measure([{ command: process.execPath, args: [measuredCli, ...plan], cwd: folder }], runs);
  if (!linted || !planned || !warm) throw new Error("nothing was measured");
  const more = planned.medianMs - linted.medianMs;
  return [
    { work: "`plan` of 1,000 tasks, 10 files edited, cold", goal: "≤ cold lint + 0.3 s", measured: `${seconds(planned.medianMs)} (lint ${seconds(linted.medianMs)})`, holds: more <= 300, figures: { ...planned } },
    { work: "`plan` of 1,000 tasks, 10 files edited, warm", goal: "≤ 0.6 s", measured: seconds(warm.medianMs), holds: warm.medianMs <= 600, figures: { ...warm } },
  ];
};

/** The generated project as a repository, with another constant in ten of its queries. */
function editedProject(tasks: number): string {
  const folder = join(writeProject("towpath", tasks), "..", `plan-${tasks}`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(writeProject("towpath", tasks), folder, { recursive: true, filter: (path) => !path.includes(".towpath") });
  const git = (...args: string[]): void => void execFileSync("git", ["-c", "user.name=bench", "-c", "user.email=bench@example.com", ...args], { cwd: folder });
  git("init", "-q", "-b", "main");
  writeFileSync(join(folder, ".gitignore"), ".towpath/\n");
  git("add", "-A");
  git("commit", "-q", "-m", "base");
  const files = readdirSync(join(folder, "sql"), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".sql")).toSorted();
  for (let i = 0; i < EDITED; i++) {
    const file = join(folder, "sql", files[Math.floor((i * files.length) / EDITED)] ?? "");
    const text = readFileSync(file, "utf8");
    const edited = text.replace(/\bwhere\b/i, "where 1 = 1 and");
    writeFileSync(file, edited === text ? `${text.trimEnd()}\nlimit 1000000\n` : edited);
  }
  return folder;
}
