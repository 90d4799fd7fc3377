import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { linkData } from "../../scripts/link-data.ts";
import type { RunRecord } from "../../shared/results/record.ts";
import { towpath } from "../harness/towpath.ts";

const examples = path.resolve(import.meta.dirname, "../../examples");
const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "towpath-examples-")));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The example as a stranger has it: without what earlier runs left behind. */
function copyOf(example: string): string {
  const root = path.join(folder, example);
  const leftBehind = /[\\/](\.towpath|models[\\/](?:delay|digits)|data[\\/]strokes\.parquet|reports[\\/][^.][^\\/]*)$/;
  cpSync(path.join(examples, example), root, { recursive: true, filter: (from) => !leftBehind.test(from) });
  return root;
}

async function record(cwd: string, ...args: string[]): Promise<{ code: number | null; record: RunRecord }> {
  const { code, out, err } = await towpath([...args, "--format", "json"], { cwd });
  expect(out, err).toMatch(/^\{/);
  return { code, record: JSON.parse(out) as RunRecord };
}

/** What a consumer's query gives, from outside and without Towpath. */
async function rows(root: string, sql: string): Promise<unknown[][]> {
  const instance = await DuckDBInstance.create(path.join(root, ".towpath/dev.duckdb"), { access_mode: "READ_ONLY" });
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowsJson() as unknown[][];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const tasksOf = ({ pipelines }: RunRecord): RunRecord["pipelines"][number]["tasks"] => pipelines.flatMap(({ tasks }) => tasks);
const checksOf = ({ pipelines }: RunRecord): RunRecord["pipelines"][number]["tasks"][number]["checks"] => pipelines.flatMap(({ sources, tasks }) => [...sources, ...tasks].flatMap(({ checks }) => checks));
const edit = (root: string, file: string, from: string, to: string): void => {
  const text = readFileSync(path.join(root, file), "utf8");
  expect(text).toContain(from);
  writeFileSync(path.join(root, file), text.replace(from, to));
};

describe("examples/flights, three million real rows", { timeout: 400_000 }, () => {
  let root: string;
  let first: Awaited<ReturnType<typeof record>>;
  beforeAll(async () => {
    linkData();
    root = copyOf("flights");
    first = await record(root, "run");
  }, 400_000);

  test("is built, checked and published; the one warning is the agency's three impossible flights", () => {
    expect(first.record.reasons).toEqual([expect.stringContaining("accepted_range:delay of flight-delays.raw_flights")]);
    expect(first.code).toBe(0);
    expect(first.record).toMatchObject({ command: "run", project: "aviation", verdict: "warn", published: true });
    expect(tasksOf(first.record).map(({ name, status }) => `${name} ${status}`)).toEqual(
      ["stg_flights", "rejected_flights", "flights", "dim_airports", "airport_days", "origin_hours", "routes", "airport_months", "recent_airports", "features", "delay_model"].map((name) => `${name} success`),
    );
    const checks = checksOf(first.record);
    expect(checks.length).toBeGreaterThanOrEqual(25);
    expect(new Set(checks.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(10);
    expect(checks.filter(({ status }) => status !== "pass").map(({ id, status, failing }) => ({ id, status, failing }))).toEqual([
      // There is no earlier run to compare the volume with, and the record says so instead of passing.
      { id: "volume_change", status: "skipped", failing: undefined },
      { id: "accepted_range:delay", status: "warn", failing: 3 },
    ]);
  });

  test("shows consumers a view for each table, over what was just built", async () => {
    const views = await rows(root, "select view_name from duckdb_views() where schema_name = 'analytics' order by view_name");
    expect(views.flat()).toEqual(["airport_days", "airport_months", "delay_model", "dim_airports", "features", "flights", "origin_hours", "recent_airports", "rejected_flights", "routes", "stg_flights"]);
    expect(await rows(root, "select count(*)::int, count(distinct flight_id)::int from analytics.flights")).toEqual([[2_999_997, 2_999_997]]);
    // June, because the clock stands at the end of the data.
    expect(await rows(root, "select sum(departures)::int > 400000 from analytics.recent_airports")).toEqual([[true]]);
  });

  test("trains a model whose metrics come from flights it has not seen", () => {
    const model = tasksOf(first.record).find(({ name }) => name === "delay_model")?.model;
    expect(model?.metrics).toMatchObject({ n: 31_522 });
    expect(model?.metrics["auc"]).toBeCloseTo(0.703, 2);
    expect(model?.predictions).toEqual({ rows: 31_522 });
    expect(model?.artifact?.path).toBe("models/delay/model.skops");
  });

  test("builds nothing the second time", async () => {
    const { code, record: again } = await record(root, "run");
    expect(code).toBe(0);
    expect(new Set(tasksOf(again).map(({ status }) => status))).toEqual(new Set(["reused"]));
    expect(tasksOf(again).map(({ fingerprint }) => fingerprint)).toEqual(tasksOf(first.record).map(({ fingerprint }) => fingerprint));
  });

  test("holds under the strict lint and its unit tests, the one with a frozen clock too, when checked apart from consumers", async () => {
    const { code, record: checked } = await record(root, "check");
    expect(code).toBe(0);
    expect(checked).toMatchObject({ command: "check", verdict: "warn", published: false, findings: [] });
    const tests = tasksOf(checked).flatMap((task) => task.tests);
    expect(tests.filter(({ status }) => status !== "pass")).toEqual([]);
    expect(tests.length).toBeGreaterThanOrEqual(15);
    expect(tests.map(({ name }) => name)).toContain("the 31st day is over");
    // What the run has built and nobody changed is read, not built again.
    expect(tasksOf(checked).filter(({ status }) => status !== "reused").map(({ name }) => name)).toEqual([]);
    expect(checked.environment?.schema).toMatch(/^analytics__dev_/);
    const remembered = checksOf(checked).filter(({ checkedIn }) => checkedIn !== undefined);
    expect(new Set(remembered.map(({ checkedIn }) => checkedIn))).toEqual(new Set([first.record.id]));
    expect(remembered.length).toBeGreaterThan(50);
  });

  test("leaves consumers on the old data when a blocking check fails", async () => {
    const seen = "select count(*)::int, sum(flights)::int from analytics.routes";
    const before = await rows(root, seen);
    edit(root, "sql/routes.sql", "inner join dim_airports as arrival on by_route.destination = arrival.iata", "inner join dim_airports as arrival on by_route.destination = arrival.iata\nwhere by_route.flights > 500");
    const { code, record: broken } = await record(root, "run", "--select", "routes");
    expect(code).toBe(1);
    expect(broken).toMatchObject({ verdict: "fail", published: false });
    expect(broken.reasons[0]).toContain("row_count of flight-delays.routes");
    expect(await rows(root, seen)).toEqual(before);
    expect(before).toEqual([[3399, 2_999_997]]);
  });

  test("writes its report as one page that asks nothing of the network", async () => {
    const page = path.join(folder, "report.html");
    await towpath(["status", "--format", "html", "--output", page], { cwd: root });
    const html = readFileSync(page, "utf8");
    expect(html).toContain("delay_model");
    expect(html).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)=["']?https?:/);
  });
});

describe("examples/shop", { timeout: 200_000 }, () => {
  let root: string;
  beforeAll(() => {
    root = copyOf("shop");
  });

  test("runs SQL, a notebook and a shell task, and keeps what they wrote", async () => {
    const { code, record: done } = await record(root, "run");
    expect(done.reasons.join("\n")).not.toContain("fail");
    expect(code).toBe(0);
    expect(tasksOf(done).map(({ name, kind, status, rows: count }) => ({ name, kind, status, count }))).toEqual([
      { name: "customers", kind: "sql", status: "success", count: 200 },
      { name: "order_lines", kind: "sql", status: "success", count: 1420 },
      { name: "daily_revenue", kind: "sql", status: "success", count: 252 },
      { name: "customer_value", kind: "sql", status: "success", count: 200 },
      { name: "parcel_labels", kind: "sql", status: "success", count: 30 },
      { name: "segments", kind: "notebook", status: "success", count: 24 },
      expect.objectContaining({ name: "finance_drop", kind: "shell", status: "success" }),
    ]);
    expect(await rows(root, "select sum(customers)::int from shop.segments")).toEqual([[200]]);
  });

  test("rebuilds only the notebook's closure when the notebook changes", async () => {
    edit(root, "notebooks/segments.ipynb", "segments written", "segments were written");
    const { record: again } = await record(root, "run");
    expect(tasksOf(again).filter(({ status }) => status !== "reused").map(({ name, status }) => `${name} ${status}`)).toEqual(["segments success"]);
  });

  test("does not let addresses reach an exposure: lint names the exposure and the way there", async () => {
    edit(root, "shop.pipeline.yml", "reads: [daily_revenue]", "reads: [daily_revenue, parcel_labels]");
    const { code, out } = await towpath(["lint", "--format", "json"], { cwd: root });
    expect(code).toBe(1);
    const { findings } = JSON.parse(out) as { findings: { rule: string; message: string; file: string; line: number }[] };
    const line = readFileSync(path.join(root, "shop.pipeline.yml"), "utf8").split("\n").findIndex((text) => text.includes("parcel_labels] }")) + 1;
    const leaks = findings.filter(({ rule }) => rule === "governance/tagged-data-reaches");
    expect(leaks.length).toBeGreaterThan(0);
    expect(leaks.every((leak) => leak.file === "shop.pipeline.yml" && leak.line === line)).toBe(true);
    expect(leaks.map(({ message }) => message).join("\n")).toContain("address");
  });
});

/** What a pull request with one of the changes beside the example would say. */
async function checkDigits(change: string): Promise<RunRecord> {
  const root = copyOf("digits");
  const git = (...args: string[]): string => execFileSync("git", args, { cwd: root, encoding: "utf8" });
  writeFileSync(path.join(root, ".gitignore"), ".towpath/\n");
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-qm", "The example as it is");
  git("apply", `changes/${change}.patch`);
  const { record: done } = await record(root, "check", "--base", "HEAD");
  rmSync(root, { recursive: true, force: true });
  return done;
}
const modelOf = (done: RunRecord): RunRecord["pipelines"][number]["tasks"][number]["model"] => tasksOf(done).find(({ name }) => name === "digit_model")?.model;

describe("examples/digits, and the two changes beside it", { timeout: 300_000 }, () => {
  test("features that tell the place of the ink are better beyond chance", async () => {
    const done = await checkDigits("better");
    expect(done.verdict).toBe("warn");
    expect(done.reasons).toEqual([expect.stringContaining("column `left_ink` removed")]);
    expect(modelOf(done)?.verdict).toMatchObject({ outcome: "better", evidence: "paired", rows: { paired: 1797 } });
    const accuracy = modelOf(done)?.verdict?.metrics.find(({ metric }) => metric === "accuracy");
    expect([accuracy?.base, accuracy?.head]).toEqual([expect.closeTo(0.825, 2), expect.closeTo(0.902, 2)]);
    expect(modelOf(done)?.gates.map(({ status }) => status)).toEqual(["pass", "pass"]);
  });

  test("features without the sides are worse, most of all for two digits, and nothing is published", async () => {
    const done = await checkDigits("worse");
    expect(done).toMatchObject({ verdict: "fail", published: false });
    expect(modelOf(done)?.verdict).toMatchObject({ outcome: "worse", evidence: "paired" });
    expect(modelOf(done)?.gates.map(({ status }) => status)).toEqual(["fail", "fail"]);
    const lost = modelOf(done)?.slices?.filter(({ outcome }) => outcome === "worse").map(({ where }) => where[0]?.value);
    expect(lost?.toSorted()).toEqual(["3", "5"]);
  });
});
