/** One side of the bench of checks, as a process of its own: `towpath` or `hand`, and the database file. Prints the failing counts. */
import { DuckDBInstance } from "@duckdb/node-api";
import { runChecks } from "../../shared/checks/run-checks.ts";
import { openDuckDb } from "../../shared/engines/duckdb/open-duckdb.ts";
import { AS_OF, CHECKS, HAND_FUSED } from "./checks-work.ts";

const [side, file = ""] = process.argv.slice(2);
process.stdout.write(`${JSON.stringify(side === "towpath" ? await byTowpath() : await byHand())}\n`);

async function byTowpath(): Promise<number[]> {
  const engine = await openDuckDb({ path: file, allowedDirectories: [], readOnly: true });
  const columns = await engine.describe('"orders"');
  const { records } = await runChecks(engine, { relation: '"orders"', columns, checks: CHECKS, asOf: AS_OF, resolve: (name) => engine.quote(name) });
  await engine.close();
  const bad = records.filter(({ status }) => status === "error");
  if (bad.length > 0) throw new Error(`not measured: ${bad.map(({ id, message }) => `${id} ${message ?? ""}`).join("; ")}`);
  return records.flatMap(({ failing }) => (failing === undefined ? [] : [failing]));
}

async function byHand(): Promise<number[]> {
  const instance = await DuckDBInstance.create(file, { access_mode: "READ_ONLY" });
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  const seen: Record<string, unknown> = {};
  for (const sql of HAND_FUSED) Object.assign(seen, (await connection.runAndReadAll(sql)).getRowObjectsJson()[0]);
  instance.closeSync();
  const n = (name: string): number => Number(seen[name] ?? 0);
  return [n("lacking") + n("repeated"), n("n") - n("code"), n("n") - n("amount"), n("n") - n("placed_at"), n("n") - n("price"), n("paid_without_price"), n("carrier_bad"), n("status_bad"),
    n("amount_bad"), n("price_bad"), n("day_bad"), n("quantity_bad"), n("code_bad"), n("expression_bad"), n("missing")];
}
