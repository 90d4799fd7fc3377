/**
 * `npm run bench`: the figures of the whole, measured as a user meets them: whole processes, medians, ratios within one run.
 *
 *   --only NAME   one bench (repeatable): start, lint, plan, checks, diff, views, peers, pull-request, actions, language, extension, yaml-server, graph, demo, models, deploy, version
 *   --peers       installs dbt, SQLMesh and Soda in environments of their own and times them beside
 *   --runs N      how often each command runs (default 5)
 *   --json        one JSON document instead of the table
 */
import { arch, cpus, platform, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { linkData } from "../../scripts/link-data.ts";
import { buildMeasuredCli } from "./measured-cli.ts";
import type { Bench, Row } from "./row.ts";

const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  start: async () => (await import("./start.ts")).benchStart,
  lint: async () => (await import("./lint.ts")).benchLint,
  plan: async () => (await import("./plan.ts")).benchPlan,
  checks: async () => (await import("./checks.ts")).bench,
  diff: async () => (await import("./diff.ts")).benchDiff,
  views: async () => (await import("./run-views.ts")).benchViews,
  peers: async () => (await import("./peers.ts")).benchPeers,
  "pull-request": async () => (await import("./pull-request.ts")).benchPullRequest,
  actions: async () => (await import("./actions.ts")).benchActions,
  deploy: async () => (await import("./deploy.ts")).benchDeploy,
  language: async () => (await import("./language.ts")).benchLanguage,
  extension: async () => (await import("./extension.ts")).benchExtension,
  "yaml-server": async () => (await import("./yaml-server.ts")).benchYamlServer,
  graph: async () => (await import("./graph.ts")).benchGraph,
  demo: async () => (await import("./demo.ts")).benchDemo,
  models: async () => (await import("./models.ts")).benchModels,
  version: async () => (await import("./version.ts")).benchVersion,
};

const { values } = parseArgs({
  options: { only: { type: "string", multiple: true }, peers: { type: "boolean", default: false }, runs: { type: "string", default: "5" }, json: { type: "boolean", default: false } },
});
const chosen = values.only ?? Object.keys(benches);
const unknown = chosen.filter((name) => benches[name] === undefined);
if (unknown.length > 0) throw new Error(`--only ${unknown.join(", ")}: expected ${Object.keys(benches).join(", ")}`);

linkData();
await buildMeasuredCli();
const machine = { cpu: cpus()[0]?.model.trim() ?? "unknown", cores: cpus().length, memoryGb: Math.round(totalmem() / 2 ** 30), platform: `${platform()} ${arch()}`, node: process.version };
const results: { bench: string; rows: Row[]; problem?: string }[] = [];
for (const name of chosen) {
  process.stderr.write(`measuring ${name}…\n`);
  try {
    const bench = await benches[name]?.();
    if (bench) results.push({ bench: name, rows: await bench({ runs: Number(values.runs), peers: values.peers }) });
  } catch (error) {
    // One bench that cannot run must not hide the figures of the others, nor pass for measured.
    results.push({ bench: name, rows: [], problem: error instanceof Error ? error.message : String(error) });
  }
}

process.stdout.write(values.json ? `${JSON.stringify({ version: 1, machine, results }, undefined, 2)}\n` : table());
process.exitCode = results.some(({ rows, problem }) => problem !== undefined || rows.some(({ holds }) => holds === false)) ? 1 : 0;

function table(): string {
  const lines = [`${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB, ${machine.platform}, Node ${machine.node}`, "", "| work | goal | measured | |", "|---|---|---|---|"];
  for (const { bench, rows, problem } of results) {
    for (const { work, goal, measured, holds } of rows) lines.push(`| ${work} | ${goal} | ${measured} | ${holds === undefined ? "" : holds ? "holds" : "**misses**"} |`);
    if (problem !== undefined) lines.push(`| ${bench} | | could not run: ${(problem.split("\n")[0] ?? "").replaceAll("|", "\\|")} | **misses** |`);
  }
  return `${lines.join("\n")}\n`;
}
