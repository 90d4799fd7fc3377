import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { measure, type Command } from "./measure.ts";
import { measuredCli } from "./measured-cli.ts";
import { seconds, type Bench } from "./row.ts";

const PIPELINES = 50;
const TASKS = 10;
const COMMITS = 5000;
/** Commits from one release to the next, of another pipeline: so every one of them has a base of its own. */
const BETWEEN = 20;

/** `version` of 50 pipelines, each released at another commit of the last 1,000 of 5,000: with nothing cached, and with everything. */
export const benchVersion: Bench = async ({ runs }) => {
  const folder = repository();
  const version: Command = { command: process.execPath, args: [measuredCli, "version", "--format", "json", "--output", join(folder, "..", "version.json")], cwd: folder };
  const [cold] = measure([{ ...version, before: () => rmSync(join(folder, ".towpath"), { recursive: true, force: true }) }], runs);
  const [warm] = measure([version], runs);
  if (!cold || !warm) throw new Error("nothing was measured");
  const work = `\`version\` of ${PIPELINES} pipelines (${PIPELINES * TASKS} tasks), ${PIPELINES} bases, ${COMMITS} commits`;
  return [
    { work: `${work}, cold`, goal: "≤ 2 s", measured: `${seconds(cold.medianMs)} (processor time ${seconds(cold.cpuMs)})`, holds: cold.medianMs <= 2000, figures: { ...cold } },
    { work: `${work}, warm`, goal: "≤ 2 s", measured: `${seconds(warm.medianMs)} (processor time ${seconds(warm.cpuMs)})`, holds: warm.medianMs <= 2000, figures: { ...warm } },
  ];
};

/** Made by `git fast-import`: each commit changes a constant of one query, each task in its turn. */
function repository(): string {
  const folder = join(import.meta.dirname, "../../.cache/bench/version");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const git = (args: string[], input?: string): void => void execFileSync("git", ["-c", "core.hooksPath=/dev/null", ...args], { cwd: folder, ...(input === undefined ? {} : { input }), stdio: ["pipe", "ignore", "inherit"] });
  git(["init", "-q", "-b", "main"]);
  git(["fast-import", "--quiet"], history());
  git(["reset", "-q", "--hard", "main"]);
  return folder;
}

function history(): string {
  const lines: string[] = [];
  const commit = (number: number, message: string, files: Record<string, string>): void => {
    const who = `bench <bench@example.com> ${1_700_000_000 + number * 600} +0000`;
    lines.push(`commit refs/heads/main\nmark :${number + 1}\nauthor ${who}\ncommitter ${who}\n${data(message)}${Object.entries(files).map(([file, text]) => `M 100644 inline ${file}\n${data(text)}`).join("")}\n`);
  };
  commit(0, "first", firstFiles());
  for (let number = 1; number < COMMITS; number++) {
    const [pipeline, task] = [number % PIPELINES, Math.floor(number / PIPELINES) % TASKS];
    commit(number, `${number % 3 === 0 ? "feat" : "fix"}: constant ${number}`, { [`sql/p${pipeline}/t${task}.sql`]: sqlOf(pipeline, task, number) });
  }
  for (let pipeline = 0; pipeline < PIPELINES; pipeline++) {
    lines.push(`tag p${pipeline}@v1.0.0\nfrom :${COMMITS - BETWEEN * (pipeline + 1)}\ntagger bench <bench@example.com> 1800000000 +0000\n${data(`p${pipeline} 1.0.0\n`)}`);
  }
  return lines.join("");
}

const COLUMNS = "{ id: bigint, customer_id: bigint, day: date, region: varchar, amount: double }";

function firstFiles(): Record<string, string> {
  const files: Record<string, string> = { "towpath.yml": "version: 1\nproject: bench\n", ".gitignore": ".towpath/\n" };
  for (let pipeline = 0; pipeline < PIPELINES; pipeline++) {
    const tasks = Array.from({ length: TASKS }, (_, task) => `  t${task}_p${pipeline}: { sql: sql/p${pipeline}/t${task}.sql, materialized: table, columns: ${COLUMNS} }\n`);
    files[`p${pipeline}.pipeline.yml`] = `version: 1\npipeline: p${pipeline}\nsources:\n  raw_p${pipeline}: { table: landing.raw_p${pipeline}, columns: ${COLUMNS} }\ntasks:\n${tasks.join("")}`;
    for (let task = 0; task < TASKS; task++) files[`sql/p${pipeline}/t${task}.sql`] = sqlOf(pipeline, task, 0);
  }
  return files;
}

/** Each reads the one before, and each fifth one another pipeline. */
function sqlOf(pipeline: number, task: number, constant: number): string {
  const input = task === 0 ? `raw_p${pipeline}` : `t${task - 1}_p${pipeline}`;
  const other = task % 5 === 4 && pipeline > 0 ? `p${pipeline - 1}.t0_p${pipeline - 1}` : input;
  return `with recent as (
  select id, customer_id, day, region, amount
  from ${input}
  where amount > ${constant} and day >= date '2020-01-01'
),
totals as (
  select customer_id, sum(amount) as total, count(*) as orders
  from ${other}
  group by customer_id
)
select
  recent.id,
  recent.customer_id,
  recent.day,
  coalesce(recent.region, 'unknown') as region,
  case when totals.orders > 10 then recent.amount * 0.9 else recent.amount end as amount
from recent
left join totals on totals.customer_id = recent.customer_id
where recent.region is not null
`;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
