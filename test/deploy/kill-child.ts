/**
 * Waits for its work, so that it is warm when it gets some; then deploys version after version until it is killed. Prints `promote N` before each
 * promotion and `done N in ms` after it. `apart`: one name after the other, as others do, which the harness must be able to see.
 */
import { once } from "node:events";
import { flushCompileCache } from "node:module";
import { takeLease } from "../../shared/deploy/lock/lease.ts";
import { readLog } from "../../shared/deploy/log/log-table.ts";
import { promote } from "../../shared/deploy/promote.ts";
import { publish } from "../../shared/run/publish.ts";
import { buildVersion, openPlace, SCHEMA } from "./shop.ts";

/** What the parent sends. */
export interface KillWork {
  place: string;
  first: number;
  names: number;
  mode: "whole" | "apart";
}

/** Whoever comes after a kill waits for this long. */
const TTL_MS = 200;
const say = (text: string): void => void process.stdout.write(`${text}\n`);

// Whoever is killed cannot do that at its end.
flushCompileCache();
const [{ place, first, names, mode }] = (await once(process, "message")) as [KillWork];
const engine = await openPlace(place);
for (let version = first; ; version++) {
  const { set, promotion } = await buildVersion(engine, version, names);
  await using lease = await takeLease({ engine, schema: SCHEMA, holder: `process ${process.pid}`, exclusive: engine.name === "duckdb", ttlMs: TTL_MS });
  const head = (await readLog(engine, SCHEMA)).at(-1)?.hash ?? "";
  say(`promote ${version}`);
  const began = performance.now();
  if (mode === "whole") await promote({ engine, schema: SCHEMA, set, hide: [], promotion, token: lease.token, expectedHead: head });
  else {
    for (const each of set) await publish(engine, SCHEMA, [each]);
    await promote({ engine, schema: SCHEMA, set: [], hide: [], promotion, token: lease.token });
  }
  say(`done ${version} in ${(performance.now() - began).toFixed(2)}`);
}
