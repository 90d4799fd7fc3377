import { describe, expect, it } from "vitest";
import { taskOf, testProject } from "./project.ts";

const FILES = {
  "p.pipeline.yml": "version: 1\npipeline: p\ntasks:\n  own: { sql: sql/own.sql, materialized: table }\n  shown: { sql: sql/shown.sql, materialized: view }\n  below: { sql: sql/below.sql, materialized: table }\n",
  "sql/own.sql": "select sum(n) as n from read_csv('data/*.csv')\n",
  "sql/shown.sql": "select a.n from 'data/a.csv' as a\n",
  "sql/below.sql": "select n + 1 as n from own\n",
  "data/a.csv": "n\n1\n",
};
const statuses = (record: Parameters<typeof taskOf>[0]): string[] => ["own", "shown", "below"].map((name) => taskOf(record, name).status);

describe("a task whose SQL reads files by itself", () => {
  it("is built again, with all that reads it, when one of them changes or comes", async () => {
    await using project = await testProject(FILES);
    expect(statuses((await project.run()).record)).toEqual(["success", "success", "success"]);
    expect(statuses((await project.run()).record)).toEqual(["reused", "reused", "reused"]);
    await project.write({ "data/a.csv": "n\n10\n" });
    const { record } = await project.run();
    expect(statuses(record)).toEqual(["success", "success", "success"]);
    expect(taskOf(record, "own").reason).toBe("a file that its SQL reads changed");
    expect(await project.query("select o.n, b.n as below, s.n as shown from shop.own o, shop.below b, shop.shown s")).toEqual([{ n: 10, below: 11, shown: 10 }]);
    await project.write({ "data/b.csv": "n\n5\n" });
    expect(statuses((await project.run()).record)).toEqual(["success", "reused", "success"]);
    expect(await project.query("select n from shop.below")).toEqual([{ n: 16 }]);
  });

  it("is built each time when its text does not say what it reads", async () => {
    await using project = await testProject(FILES);
    await project.write({ "sql/own.sql": `select n from read_csv('${project.root}' || '/data/a.csv')\n` });
    await project.run();
    const { record } = await project.run();
    expect(statuses(record)).toEqual(["success", "reused", "success"]);
    expect(taskOf(record, "own").reason).toBe("nobody can tell whether what it reads by read_csv is still the same");
  });
});
