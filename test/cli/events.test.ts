import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { StreamEvent } from "../../shared/run/stream-event.ts";
import { towpath, type Outcome } from "../harness/towpath.ts";
import { tempProject } from "../harness/temp-project.ts";

const FILES = {
  "towpath.yml": "version: 1\nproject: shop\nenvironments:\n  dev: { engine: duckdb, path: .towpath/dev.duckdb }\n",
  "sales.pipeline.yml": `version: 1
pipeline: sales
sources:
  orders: { file: orders.csv, columns: { id: { type: bigint, not_null: true }, amount: bigint } }
tasks:
  paid:
    sql: paid.sql
    materialized: table
    key: [id]
    checks:
      - accepted_range: { column: amount, min: 1 }
      - row_count: { min: 1 }
    unit_tests:
      - name: an order without money is left out
        given: { orders: [{ id: 1, amount: 0 }, { id: 2, amount: 5 }] }
        expect: [{ id: 2, amount: 5 }]
      - name: money stays
        given: { orders: [{ id: 2, amount: 5 }] }
        expect: [{ id: 2, amount: 5 }]
  total: { sql: total.sql, materialized: table }
`,
  "paid.sql": "select id, amount from orders where amount >= 0\n",
  "total.sql": "select sum(amount) as total from paid\n",
  "orders.csv": "id,amount\n1,100\n2,0\n",
};

const schema = (name: string): object => JSON.parse(readFileSync(path.join(import.meta.dirname, `../../schemas/${name}.schema.json`), "utf8")) as object;
const valid = new Ajv2020({ strict: false, schemas: [schema("results")] }).compile(schema("events"));

/** Every line of standard output, each held against the schema. */
function eventsOf({ out }: Outcome): StreamEvent[] {
  const lines = out.split("\n");
  expect(lines.pop()).toBe("");
  return lines.map((line) => {
    const event = JSON.parse(line) as StreamEvent;
    expect(valid(event), `${line}\n${JSON.stringify(valid.errors)}`).toBe(true);
    return event;
  });
}

const said = (events: readonly StreamEvent[]): string[] => events.flatMap((event) => (event.type === "test" ? [`${event.id}/${event.test.name} ${event.test.status}`] : event.type === "check" ? [`${event.id}/${event.check.id} ${event.check.status}`] : []));

describe("--events", () => {
  it("tells on standard output what happens and nothing else, words go to standard error", async () => {
    await using project = await tempProject(FILES);
    const tested = await towpath(["test", "--events"], { cwd: project.root });
    expect(tested.code).toBe(1);
    const events = eventsOf(tested);
    expect(events[0]).toMatchObject({ type: "start", version: 1 });
    expect(events.at(-1)).toMatchObject({ type: "end", verdict: "fail", published: false, cancelled: false });
    expect(events.find(({ type }) => type === "plan")).toMatchObject({ tasks: [{ id: "sales.orders" }, { id: "sales.paid" }, { id: "sales.total" }] });
    expect(said(events).toSorted()).toEqual(["sales.orders/not_null:id pass", "sales.orders/schema pass", "sales.paid/accepted_range:amount fail", "sales.paid/an order without money is left out fail", "sales.paid/key pass", "sales.paid/money stays pass", "sales.paid/row_count pass"]);
    expect(tested.err).toContain("expected  at least 1");
    await project.write({ "orders.csv": "id,amount\n1,100\n2,9\n" });
    const ran = await towpath(["run", "--events", "--quiet"], { cwd: project.root });
    expect(eventsOf(ran).at(-1)).toMatchObject({ type: "end", published: true });
    expect(ran.err).toMatch(/^pass: .*\n$/);
  });

  it("says where a query went wrong", async () => {
    await using project = await tempProject({ ...FILES, "total.sql": "select\n  error('no') as total\nfrom paid\n", "orders.csv": "id,amount\n1,100\n" });
    const events = eventsOf(await towpath(["test", "--events", "--select", "total"], { cwd: project.root }));
    expect(events.find((event) => event.type === "task" && event.status === "failed" && event.id === "sales.total")).toMatchObject({ message: expect.stringContaining("Invalid Input"), error: { file: "total.sql" } });
  });

  it("tells of a project that cannot be opened what is wrong with it", async () => {
    await using project = await tempProject({ ...FILES, "sales.pipeline.yml": "version: 1\npipeline: sales\ntasks:\n  paid: { sqll: paid.sql }\n" });
    const broken = await towpath(["test", "--events"], { cwd: project.root });
    expect(broken.code).toBe(2);
    expect(eventsOf(broken)).toMatchObject([{ type: "start" }, { type: "finding", finding: { rule: "schema/missing-key" } }, { type: "finding", finding: { file: "sales.pipeline.yml", line: 4 } }, { type: "end", verdict: "fail" }]);
  });

  it("ends with the cancelled end when it is interrupted", async () => {
    await using project = await tempProject({ ...FILES, "total.sql": "select count(*) as total from paid, range(10000000) a, range(10000000) b where (a.range * b.range) % 7 = amount\n", "orders.csv": "id,amount\n1,100\n" });
    const stopped = await towpath(["test", "--events"], { cwd: project.root, interrupt: { when: "✔ paid", signal: "SIGINT" } });
    expect(stopped.code).toBe(2);
    expect(eventsOf(stopped).at(-1)).toMatchObject({ type: "end", cancelled: true });
  }, 30_000);
});

describe("--unit-test and --check", () => {
  it("run what they name and nothing else; last results stay those of whole tasks", async () => {
    await using project = await tempProject(FILES);
    const record = (): string => readFileSync(path.join(project.root, ".towpath/last.json"), "utf8");
    expect((await towpath(["test", "--select", "total"], { cwd: project.root })).code).toBe(1);
    const before = record();
    const one = await towpath(["test", "--events", "--unit-test", "paid/money stays"], { cwd: project.root });
    expect(one.code, one.err).toBe(0);
    expect(said(eventsOf(one))).toEqual(["sales.paid/money stays pass"]);
    expect(eventsOf(one)).toContainEqual(expect.objectContaining({ type: "plan", tasks: [] }));
    const both = await towpath(["test", "--events", "--unit-test", "an order without money is left out", "--check", "sales.paid/accepted_range:amount", "--check", "orders/not_null:id"], { cwd: project.root });
    expect(both.code).toBe(1);
    expect(said(eventsOf(both)).toSorted()).toEqual(["sales.orders/not_null:id pass", "sales.paid/accepted_range:amount fail", "sales.paid/an order without money is left out fail"]);
    expect(both.out).not.toContain("checkedIn");
    expect(record()).toBe(before);
  });

  it("need no environment for unit tests", async () => {
    await using project = await tempProject({ ...FILES, "towpath.yml": "version: 1\nproject: shop\nenvironments:\n  dev: { engine: duckdb, path: '${NOT_SET}/dev.duckdb' }\n" });
    const { code, err } = await towpath(["test", "--unit-test", "money stays"], { cwd: project.root });
    expect(code, err).toBe(0);
  });

  it.each([
    [["--unit-test", "mony stays"], /--unit-test "mony stays": no unit test of the selected tasks is called so; did you mean "money stays"\?/],
    [["--check", "row_counts"], /--check "row_counts": no check of the selected tasks is called so; did you mean "row_count"\?/],
    [["--select", "total", "--check", "row_count"], /no check of the selected tasks is called so/],
    [["--base", "main", "--check", "row_count"], /leave one of them out/],
  ])("%j ends with 2 and one helpful sentence", async (args, sentence) => {
    await using project = await tempProject(FILES);
    const { code, out, err } = await towpath(["test", ...args], { cwd: project.root });
    expect(err).toMatch(sentence);
    expect([code, out]).toEqual([2, ""]);
  });
});
