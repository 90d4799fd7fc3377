/** Deploys some versions of its own to a database that others want, too. Arguments: database, first version, how many. */
import { EngineError, type Engine } from "../../shared/engines/engine.ts";
import { openDuckDb } from "../../shared/engines/duckdb/open-duckdb.ts";
import { takeLease } from "../../shared/deploy/lock/lease.ts";
import { readLog } from "../../shared/deploy/log/log-table.ts";
import { promote } from "../../shared/deploy/promote.ts";
import { buildVersion, SCHEMA } from "./shop.ts";

async function opened(file: string): Promise<Engine> {
  for (;;) {
    try {
      return await openDuckDb({ path: file, allowedDirectories: [], threads: 1 });
    } catch (error) {
      if (!(error instanceof EngineError) || !error.message.includes("in use by another process")) throw error;
      await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 20));
    }
  }
}

const [file = "", first = "1", count = "1"] = process.argv.slice(2);
for (let version = Number(first); version < Number(first) + Number(count); version++) {
  const engine = await opened(file);
  const { set, promotion } = await buildVersion(engine, version);
  const lease = await takeLease({ engine, schema: SCHEMA, holder: `process ${process.pid}`, exclusive: true });
  const head = (await readLog(engine, SCHEMA)).at(-1)?.hash ?? "";
  await promote({ engine, schema: SCHEMA, set, hide: [], promotion, token: lease.token, expectedHead: head });
  await lease[Symbol.asyncDispose]();
  await engine.close();
}
