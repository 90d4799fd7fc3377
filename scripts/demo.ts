import { spawnSync } from "node:child_process";
import { existsSync, globSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildCli } from "./build.ts";
import { linkData } from "./link-data.ts";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const project = path.join(root, "examples/flights");
const cli = path.join(root, "dist/cli/towpath.mjs");
const report = path.join(project, ".towpath/report.html");

/**
 * `npm run demo`: lints, builds, checks, trains and publishes examples/flights on three million real rows, then writes the report.
 * Arguments go to `towpath run`, e.g. `npm run demo -- --force`. Ends with Towpath's exit code.
 */
async function demo(args: readonly string[]): Promise<number> {
  if (stale()) {
    say("building the command line");
    await buildCli();
  }
  linkData();

  say("towpath lint: reads everything, runs nothing");
  const linted = towpath("lint");
  if (linted !== 0) return linted;

  const problem = pythonProblem();
  if (problem !== undefined) say(`${problem}; everything is built except the model, which needs Python 3.10 or newer with venv, or uv`);
  say("towpath run: builds, checks, trains and publishes");
  const ran = towpath("run", ...(problem === undefined ? [] : ["--select", "!delay_model"]), ...args);

  if (existsSync(path.join(project, ".towpath/last.json"))) {
    towpath("status", "--format", "html", "--output", report, "--quiet");
    say(`report: ${path.relative(process.cwd(), report)} (open it in a browser)`);
  }
  return ran;
}

function towpath(...args: string[]): number {
  const { status, error } = spawnSync(process.execPath, [cli, ...args], { cwd: project, stdio: "inherit" });
  if (error) throw error;
  // Ended by a signal: it could not run.
  return status ?? 2;
}

/** The command line is bundled once, and again when its sources have changed. */
function stale(): boolean {
  if (!existsSync(cli)) return true;
  const built = statSync(cli).mtimeMs;
  return globSync(["{cli,shared,schemas}/**/*.{ts,json}", "package-lock.json"], { cwd: root }).some((file) => statSync(path.join(root, file)).mtimeMs > built);
}

function pythonProblem(): string | undefined {
  if (succeeds("uv", "--version")) return undefined;
  const python = process.platform === "win32" ? "python" : "python3";
  if (!succeeds(python, "--version")) return "there is no python3 here";
  if (!succeeds(python, "-c", "import sys; sys.exit(sys.version_info < (3, 10))")) return "python3 is older than 3.10";
  if (!succeeds(python, "-c", "import venv, ensurepip")) return "python3 comes without venv here";
  return undefined;
}

function succeeds(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

function say(sentence: string): void {
  process.stderr.write(`\n▸ ${sentence}\n`);
}

process.exitCode = await demo(process.argv.slice(2));
