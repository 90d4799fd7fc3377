/**
 * Runs a project again and again until it is killed; each round changes the data, so that each publishes. Prints a line for each
 * thing that a run says. Arguments: folder, first round. The facts of the SQL are in `facts.json`, so that no parser is loaded.
 */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { openDuckDb } from "../../shared/engines/duckdb/open-duckdb.ts";
import { openWorkspace } from "../../shared/graph/open-workspace.ts";
import { nodeFs } from "../../shared/host/node-fs.ts";
import { runStore } from "../../shared/results/run-store.ts";
import { recordFiles } from "../../shared/run/record-files.ts";
import { runProject } from "../../shared/run/run-project.ts";
import type { SqlFacts } from "../../shared/sql/facts.ts";

const [root = "", first = "0"] = process.argv.slice(2);
const facts = new Map(JSON.parse(await readFile(path.join(root, "facts.json"), "utf8")) as [string, SqlFacts][]);
const { workspace } = await openWorkspace(await nodeFs(root), { readSql: async () => facts });
if (workspace === undefined) throw new Error("the project cannot be read");
const engine = await openDuckDb({ path: path.join(root, ".towpath", "dev.duckdb"), allowedDirectories: [root], threads: 1 });
for (let round = Number(first); ; round++) {
  await writeFile(path.join(root, "data", "round.csv"), `round\n${round}\n`);
  const record = await runProject(workspace, {
    engine, mode: "run", root, environment: "dev", schema: "shop", owner: "killed",
    store: runStore(recordFiles(root)), clock: { now: Date.now }, env: process.env,
    events: (event) => process.stdout.write(`${event.type === "phase" ? event.name : event.type}\n`),
  });
  process.stdout.write(record.published ? "done\n" : `held back: ${record.reasons.join("; ")}\n`);
}
