/**
 * Deploys version after version until it is killed. Arguments: database (file or URL), first version, number of names, `whole` or `apart` (one name after
 * the other, as others do: what the harness must be able to see). Prints `promote N` before and `done N` after each promotion.
 */
import { takeLease } from "../../shared/deploy/lock/lease.ts";
import { readLog } from "../../shared/deploy/log/log-table.ts";
import { promote } from "../../shared/deploy/promote.ts";
import { publish } from "../../shared/run/publish.ts";
import { buildVersion, openPlace, SCHEMA } from "./shop.ts";

const [place = "", first = "1", names = "20", mode = "whole"] = process.argv.slice(2);
const engine = await openPlace(place);
/** Whoever comes after a kill waits for this long. */
const TTL_MS = 1_000;
const say = (text: string): void => void process.stdout.write(`${text}\n`);
for (let version = Number(first); ; version++) {
  const { set, promotion } = await buildVersion(engine, version, Number(names));
  await using lease = await takeLease({ engine, schema: SCHEMA, holder: `process ${process.pid}`, exclusive: engine.name === "duckdb", ttlMs: TTL_MS });
  const head = (await readLog(engine, SCHEMA)).at(-1)?.hash ?? "";
  say(`promote ${version}`);
  if (mode === "whole") await promote({ engine, schema: SCHEMA, set, hide: [], promotion, token: lease.token, expectedHead: head });
  else {
    for (const each of set) await publish(engine, SCHEMA, [each]);
    await promote({ engine, schema: SCHEMA, set: [], hide: [], promotion, token: lease.token });
  }
  say(`done ${version}`);
}
