import pg from "pg";
import { describe, expect, it } from "vitest";
import { auditEnvironment } from "../../../shared/deploy/audit.ts";
import { takeLease } from "../../../shared/deploy/lock/lease.ts";
import { openRows } from "../../../shared/deploy/log/chain.ts";
import { logState } from "../../../shared/deploy/log/log-state.ts";
import { LOG_TABLE, makeBooks, readLog } from "../../../shared/deploy/log/log-table.ts";
import { rollbackPlan } from "../../../shared/deploy/plan/rollback-plan.ts";
import { promote } from "../../../shared/deploy/promote.ts";
import { rollBack } from "../../../shared/deploy/rollback.ts";
import { runLog } from "../../../shared/deploy/run-log.ts";
import { openDuckDb } from "../../../shared/engines/duckdb/open-duckdb.ts";
import type { Engine } from "../../../shared/engines/engine.ts";
import { openPostgres } from "../../../shared/engines/postgres/open-postgres.ts";
import { lookAtState } from "../../../shared/run/environment-state.ts";
import { publish } from "../../../shared/run/publish.ts";
import { printStamp, type Stamp } from "../../../shared/run/stamp.ts";
import { dropGarbage } from "../../../shared/verbs/deploy/drop-garbage.ts";
import { tidyEnvironment } from "../../../shared/verbs/deploy/tidy-environment.ts";
import { ENGINES, places } from "../../deploy/places.ts";
import { SCHEMA } from "../../deploy/shop.ts";
import { FULL, prove } from "../../harness/proof.ts";

const SEQUENCES = (on: string): number => (FULL ? { duckdb: 600, postgres: 150 }[on] ?? 0 : { duckdb: 10, postgres: 3 }[on] ?? 0);
const STEPS = 14;
const DAY_MS = 86_400_000;
const LONG_AGO = new Date(0).toISOString();

const placeOn = places();
type Random = () => number;

/** A release as consumers saw it last. */
interface Seen { version: number; published: Map<string, string> }

/** What must be there, kept apart from the code that is tried: releases newest first, each once, and what each object stands on. */
class World {
  readonly engine: Engine;
  readonly random: Random;
  readonly seen = new Map<string, Seen[]>([["p", []], ["q", []]]);
  readonly reads = new Map<string, string>();
  present = new Set<string>();
  made = 0;
  /** What was done, for who has to find out why. */
  readonly done: string[] = [];
  constructor(engine: Engine, random: Random) {
    this.engine = engine;
    this.random = random;
  }

  /**
   * What consumers see, and what the last `releases` need, or all releases when none of them is a week old; with what that stands on. Of a release that came off
   * the list and, because fewer were kept in between, has lost a view, nobody needs what the view stood on.
   */
  needed(releases: number, young: boolean): Set<string> {
    const all = [...this.seen.values()].flatMap((seen) => seen.filter((_, index) => young || index <= releases)).flatMap(({ published }) => [...published.values()]);
    return new Set(all.flatMap((name) => [name, ...(this.present.has(name) ? [this.reads.get(name) ?? name] : [])]));
  }

  /** Makes a table, or a view over another physical object. */
  async build(task: string, over?: string): Promise<string> {
    const { engine } = this;
    const physical = `${task.replace(".", "_")}__${String(++this.made).padStart(6, "0")}`;
    const at = (name: string): string => `${SCHEMA}__towpath.${engine.quote(name)}`;
    const kind = over === undefined ? "TABLE" : "VIEW";
    await engine.transaction((tx) => tx.executeOwn([`CREATE ${kind} ${at(physical)} AS SELECT ${over === undefined ? this.made : "n"} AS n${over === undefined ? "" : ` FROM ${at(over)}`}`, `COMMENT ON ${kind} ${at(physical)} IS ${engine.literal(printStamp(this.stamp(task, physical, over)))}`]));
    this.present.add(physical);
    if (over !== undefined) this.reads.set(physical, over);
    return physical;
  }

  stamp(task: string, physical: string, over = this.reads.get(physical)): Stamp {
    return { towpath: 1, task, fingerprint: physical, base: physical, parts: {}, run: `run-${physical}`, owner: "tester", made: LONG_AGO, ...(over === undefined ? {} : { reads: [over] }) };
  }

  /** A release that shows two or three names: built now, or what the release before it has. */
  async deploy(pipeline: string): Promise<void> {
    const { engine } = this;
    const all = this.seen.get(pipeline) ?? [];
    const [before] = all;
    const kept = (name: string): string | undefined => (this.random() < 0.4 ? before?.published.get(name) : undefined);
    const published = new Map<string, string>();
    const [a, b, view] = ["a", "b", "v"].map((name) => `${pipeline}_${name}`) as [string, string, string];
    published.set(a, kept(a) ?? (await this.build(`${pipeline}.${a}`)));
    if (this.random() < 0.7) published.set(b, kept(b) ?? (await this.build(`${pipeline}.${b}`)));
    published.set(view, kept(view) ?? (await this.build(`${pipeline}.${view}`, published.get(b) ?? published.get(a))));
    const version = ++this.made;
    const dropped = [...(before?.published.keys() ?? [])].filter((name) => !published.has(name));
    this.done.push(`${pipeline} ${version}: ${[...published.values()].join(" ")}`);
    await using lease = await takeLease({ engine, schema: SCHEMA, holder: "tester", exclusive: engine.name === "duckdb" });
    await promote({
      engine, schema: SCHEMA, token: lease.token, hide: dropped,
      set: [...published].filter(([name, physical]) => before?.published.get(name) !== physical).map(([name, physical]) => ({ name, stamp: { ...this.stamp(`${pipeline}.${name}`, physical), physical } })),
      promotion: { key: `plan-${version}`, kind: "deploy", who: "tester", plan: `plan-${version}`, release: { name: pipeline, version: `1.${version}.0`, commit: String(version).padStart(40, "0"), digest: `digest-${version}` }, published: Object.fromEntries(published), ...(dropped.length === 0 ? {} : { dropped }) },
    });
    this.seen.set(pipeline, [{ version, published }, ...all]);
    const releases = Math.floor(this.random() * 3);
    // Half of the deployments could not drop what is old.
    if (this.random() < 0.5) return this.look({ needed: this.present });
    this.done.push(`tidy, ${releases} kept`);
    await tidyEnvironment(engine, { schema: SCHEMA, keepReleases: releases, keepDays: 7 }, Date.now() + 10 * DAY_MS);
    await this.look({ needed: this.needed(releases, false) });
  }

  /** A scheduled run builds one name anew. */
  async refresh(pipeline: string): Promise<void> {
    const { engine } = this;
    const [current] = this.seen.get(pipeline) ?? [];
    if (current === undefined) return;
    const name = `${pipeline}_a`;
    const log = await runLog({ engine, schema: SCHEMA, who: "schedule", runId: `r${++this.made}`, keep: { releases: 3, days: 7 }, now: Date.now });
    const physical = await this.build(`${pipeline}.${name}`);
    const set = [{ name, stamp: { ...this.stamp(`${pipeline}.${name}`, physical), physical } }];
    await log?.during({ set, hide: [], models: [], publish: (first) => publish(engine, SCHEMA, set, [], first) });
    current.published.set(name, physical);
    this.done.push(`run: ${physical}`);
    await this.look({ needed: this.present });
  }

  /** To any release whose objects are there. */
  async back(pipeline: string): Promise<void> {
    const { engine } = this;
    const all = this.seen.get(pipeline) ?? [];
    const able = all.slice(1).filter(({ published }) => [...published.values()].every((physical) => this.present.has(physical)));
    const target = able[Math.floor(this.random() * able.length)];
    if (target === undefined) return;
    await using lease = await takeLease({ engine, schema: SCHEMA, holder: "tester", exclusive: engine.name === "duckdb" });
    const log = logState(openRows(await readLog(engine, SCHEMA)));
    const state = await lookAtState(engine, SCHEMA);
    const planned = rollbackPlan({ environment: { at: { file: "", pointer: "" }, name: "production", engine: "duckdb", schema: SCHEMA, options: {} }, engine, log, state, name: pipeline, to: `1.${target.version}.0`, policy: "", columns: {}, grantees: [] });
    expect(planned.plan.refusals).toEqual([]);
    await rollBack({ engine, schema: SCHEMA, plan: planned.plan, target: planned.target, state, token: lease.token, head: log.head, who: "tester", towpath: "0" });
    this.done.push(`${pipeline} back to ${target.version}`);
    this.seen.set(pipeline, [target, ...all.filter((each) => each !== target)]);
    await this.look({ needed: this.present });
  }

  /** `busy`: somebody reads, so not all that could go does. */
  async clean(busy: boolean): Promise<number> {
    const { engine } = this;
    const [releases, young] = [Math.floor(this.random() * 4), this.random() < 0.3];
    const { objects, note } = await dropGarbage({ engine, environment: { name: "production", schema: SCHEMA, keepReleases: releases, keepDays: 7 }, now: Date.now() + (young ? 2 : 10) * DAY_MS, dryRun: false });
    this.done.push(`clean, ${releases} kept${young ? ", all are young" : ""}${busy ? ", while somebody reads" : ""}`);
    const needed = this.needed(releases, young);
    const wanted = new Set([...this.present].filter((each) => needed.has(each)));
    if (!busy) expect(note).toBeUndefined();
    await this.look({ needed, ...(busy ? {} : { exactly: wanted }) });
    return objects.length;
  }

  /** What consumers see can be read, and nothing that is needed is gone. */
  async look({ needed, exactly }: { needed: ReadonlySet<string>; exactly?: ReadonlySet<string> }): Promise<void> {
    const { engine } = this;
    const there = new Set((await lookAtState(engine, SCHEMA)).built.keys());
    expect([...this.present].filter((each) => needed.has(each) && !there.has(each)), `needed, and gone, after ${this.done.join("; ")}`).toEqual([]);
    expect([...there].filter((each) => !this.present.has(each)), "there, and nobody made it").toEqual([]);
    if (exactly !== undefined) expect([...there].filter((each) => !exactly.has(each)), `not needed, and there, after ${this.done.join("; ")}`).toEqual([]);
    this.present = there;
    const { chain, drift } = await auditEnvironment(engine, SCHEMA);
    expect({ chain, drift }).toEqual({ chain: [], drift: [] });
    for (const [current] of this.seen.values()) for (const name of current?.published.keys() ?? []) expect(await engine.query(`SELECT n FROM ${SCHEMA}.${engine.quote(name)}`)).toHaveLength(1);
  }
}

/** Somebody reads some of the physical objects, in a transaction that stays open: what promotions move is not held by it. */
async function reader(place: string, names: readonly string[]): Promise<AsyncDisposable> {
  const client = new pg.Client(place);
  await client.connect();
  await client.query(`BEGIN; ${names.map((name) => `SELECT * FROM ${SCHEMA}__towpath."${name}"`).join("; ")}`);
  return { [Symbol.asyncDispose]: () => client.end() };
}

function openPlace(place: string): Promise<Engine> {
  return place.startsWith("postgresql:") ? openPostgres({ url: place, lockTimeoutMs: 100 }) : openDuckDb({ path: place, allowedDirectories: [], threads: 1 });
}

describe.each(ENGINES)("cleaning between deployments, runs and rollbacks on %s", (on) => {
  it(`leaves what is shown and what the kept releases need, and nothing else, in ${SEQUENCES(on)} sequences`, () => prove(`clean on ${on}`, "sequences", async (tally, random) => {
    let [dropped, busyCleans] = [0, 0];
    for (; tally.tried < SEQUENCES(on); tally.tried++) {
      const place = await placeOn(on);
      const engine = await openPlace(place);
      await makeBooks(engine, SCHEMA);
      const world = new World(engine, random);
      let reading: AsyncDisposable | undefined;
      for (let step = 0; step < STEPS; step++) {
        const pipeline = random() < 0.7 ? "p" : "q";
        const what = random();
        if (what < 0.4) await world.deploy(pipeline);
        else if (what < 0.5) await world.refresh(pipeline);
        else if (what < 0.65) await world.back(pipeline);
        // A build that was never shown.
        else if (what < 0.7) await world.build(`${pipeline}.${pipeline}_a`);
        else {
          if (reading !== undefined) busyCleans++;
          dropped += await world.clean(reading !== undefined);
        }
        if (on === "postgres" && reading === undefined && random() < 0.2) {
          const some = [...world.present].filter(() => random() < 0.5);
          if (some.length > 0) reading = await reader(place, some);
        } else if (random() < 0.5) {
          await reading?.[Symbol.asyncDispose]();
          reading = undefined;
        }
      }
      await reading?.[Symbol.asyncDispose]();
      // There is something to drop at the end of each.
      await world.build("p.p_a");
      dropped += await world.clean(false);
      await engine.close();
    }
    tally.notes.push(`${dropped} objects dropped`, `${busyCleans} times while somebody read`);
    expect(dropped).toBeGreaterThanOrEqual(SEQUENCES(on));
  }), 3_600_000);

  it.runIf(on === "postgres")("drops nothing while a deployment holds the lock for longer than it is waited for, and says who does", async () => {
    const engine = await openPlace(await placeOn(on));
    await makeBooks(engine, SCHEMA);
    const world = new World(engine, () => 0.5);
    const old = await world.build("p.p_a");
    const clean = { engine, environment: { name: "production", schema: SCHEMA, keepReleases: 0, keepDays: 0 }, now: Date.now(), dryRun: false, waitMs: 100 };
    {
      await using _held = await takeLease({ engine, schema: SCHEMA, holder: "ada" });
      expect(await dropGarbage(clean)).toEqual({ objects: [], note: expect.stringMatching(/^production: nothing was dropped: ada is deploying to shop and did not finish within 0 s: wait for it, then try again/) });
    }
    expect((await dropGarbage(clean)).objects.map(({ name }) => name)).toEqual([old]);
    await engine.close();
  });

  it("drops nothing while the log was changed past us: what it needs is unknown", async () => {
    const engine = await openPlace(await placeOn(on));
    await makeBooks(engine, SCHEMA);
    const world = new World(engine, () => 0.5);
    for (let time = 0; time < 3; time++) await world.deploy("p");
    const before = [...world.present].toSorted();
    await engine.execute(`DELETE FROM ${SCHEMA}__towpath.${LOG_TABLE} WHERE seq = 2`);
    const clean = { engine, environment: { name: "production", schema: SCHEMA, keepReleases: 0, keepDays: 0 }, now: Date.now() + 10 * DAY_MS, dryRun: false };
    expect(await dropGarbage(clean)).toEqual({ objects: [], note: expect.stringContaining("production: nothing was dropped, because the log of its deployments was changed past Towpath (row 2 is missing)") });
    expect([...(await lookAtState(engine, SCHEMA)).built.keys()].toSorted()).toEqual(before);
    await engine.close();
  });
});
