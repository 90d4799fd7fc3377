import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, globSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildCli } from "./build.ts";
import { linkData } from "./link-data.ts";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const project = path.join(root, "examples/flights");
const cli = path.join(root, "dist/cli/towpath.mjs");
const record = path.join(project, ".towpath/last.json");
const report = path.join(project, ".towpath/report.html");

/**
 * `npm run demo`: the one command that continuous integration runs, `towpath check`, on three million real rows. It lints, runs the unit
 * tests, builds and checks every table, trains the model, and gives one verdict; then the report is written as a page.
 * Arguments go to `towpath check`, e.g. `npm run demo -- --force`. Ends with Towpath's exit code.
 */
async function demo(args: readonly string[]): Promise<number> {
  const started = Date.now();
  if (stale()) {
    say("building the command line");
    await buildCli();
  }
  linkData();

  const problem = pythonProblem();
  if (problem !== undefined) say(`${problem}: everything is built except the model, which needs Python 3.10 or newer with venv or uv`);
  say("towpath check   (in examples/flights)");
  const code = await towpath("check", ...(problem === undefined ? [] : ["--select", "!delay_model"]), ...args);

  // Nothing was recorded when it could not run; an old report would then tell of another time.
  if (!existsSync(record) || statSync(record).mtimeMs < started) return code;
  await towpath("status", "--format", "html", "--output", report, "--quiet");
  say(`report: ${path.relative(process.cwd(), report)}   (open it in a browser)`);
  say("next: npm run towpath -- run --project examples/flights   (publishes the tables)");
  return code;
}

async function towpath(...args: string[]): Promise<number> {
  const child = spawn(process.execPath, [cli, ...args], { cwd: project, stdio: "inherit" });
  const [code] = (await once(child, "close")) as [number | null];
  // Ended by a signal: it could not run.
  return code ?? 2;
}

/** The command line is bundled once, and again when its sources have changed. */
function stale(): boolean {
  if (!existsSync(cli)) return true;
  const built = statSync(cli).mtimeMs;
  return globSync(["{cli,shared,schemas}/**/*.{ts,json}", "package-lock.json"], { cwd: root }).some((file) => statSync(path.join(root, file)).mtimeMs > built);
}

/** Why the model cannot be trained here, if so: its environment is made from the machine's Python, with uv or else venv and pip. */
function pythonProblem(): string | undefined {
  const python = process.platform === "win32" ? "python" : "python3";
  if (!succeeds(python, "--version")) return "there is no python3 here";
  if (!succeeds(python, "-c", "import sys; sys.exit(sys.version_info < (3, 10))")) return "python3 is older than 3.10";
  const makes = succeeds("uv", "--version") || (succeeds(python, "-c", "import venv") && (succeeds(python, "-c", "import ensurepip") || succeeds(python, "-c", "import pip")));
  return makes ? undefined : "python3 comes without venv here";
}

function succeeds(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

function say(sentence: string): void {
  process.stderr.write(`\n▸ ${sentence}\n`);
}

// Ctrl-C reaches Towpath as well: it stops cleanly and says what was done, and this script waits for it.
process.on("SIGINT", () => {});
process.exitCode = await demo(process.argv.slice(2));
