/** Deploys some versions of its own to a database that others want, too. Arguments: database (file or URL), first version, how many. */
import { EngineError, type Engine } from "../../shared/engines/engine.ts";
import { takeLease } from "../../shared/deploy/lock/lease.ts";
import { readLog } from "../../shared/deploy/log/log-table.ts";
import { promote } from "../../shared/deploy/promote.ts";
import { buildVersion, openPlace, SCHEMA } from "./shop.ts";

async function opened(place: string): Promise<Engine> {
  for (;;) {
    try {
      return await openPlace(place);
    } catch (error) {
      if (!(error instanceof EngineError) || !error.message.includes("in use by another process")) throw error;
      await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 20));
    }
  }
}

const [place = "", first = "1", count = "1"] = process.argv.slice(2);
for (let version = Number(first); version < Number(first) + Number(count); version++) {
  const engine = await opened(place);
  const { set, promotion } = await buildVersion(engine, version);
  const lease = await takeLease({ engine, schema: SCHEMA, holder: `process ${process.pid}`, exclusive: engine.name === "duckdb" });
  const head = (await readLog(engine, SCHEMA)).at(-1)?.hash ?? "";
  await promote({ engine, schema: SCHEMA, set, hide: [], promotion, token: lease.token, expectedHead: head });
  // As cleaning does: else a file is opened ever more slowly, thousands of tables later.
  const before = set.map(({ name }) => `DROP TABLE IF EXISTS ${SCHEMA}__towpath.${engine.quote(`${name}__${String(version - 1).padStart(8, "0")}`)}`);
  await engine.transaction((tx) => tx.executeOwn(before));
  await lease[Symbol.asyncDispose]();
  await engine.close();
}
