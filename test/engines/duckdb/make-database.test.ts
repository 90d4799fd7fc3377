import { fork } from "node:child_process";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openDuckDb } from "../../../shared/engines/duckdb/open-duckdb.ts";
import { tempProject } from "../../harness/temp-project.ts";

const ROUNDS = process.env["PROVE"] === "1" ? 100 : 5;

describe("a database file that is not there yet", () => {
  it("is made whole by one of eight processes at the same moment; the others are told that it is in use", async () => {
    await using project = await tempProject();
    const children = Array.from({ length: 8 }, () => fork(path.join(import.meta.dirname, "open-child.ts")));
    try {
      const answer = (child: (typeof children)[number]): Promise<string> => new Promise((resolve) => void child.once("message", (said) => resolve(String(said))));
      await Promise.all(children.map(answer));
      const said: string[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const file = path.join(project.root, `db${round}.duckdb`);
        const at = Date.now() + 30;
        said.push(...(await Promise.all(children.map((child) => {
          const answered = answer(child);
          child.send({ file, at });
          return answered;
        }))));
        const engine = await openDuckDb({ path: file, allowedDirectories: [], threads: 1 });
        expect(await engine.query("SELECT a FROM t")).toEqual([{ a: 1 }]);
        await engine.close();
      }
      expect(said.filter((each) => each !== "opened" && !each.includes("is in use by another process"))).toEqual([]);
      expect(said.filter((each) => each === "opened").length).toBeGreaterThanOrEqual(ROUNDS);
      expect((await readdir(project.root)).filter((name) => name.includes(".new"))).toEqual([]);
    } finally {
      for (const child of children) child.kill();
    }
  }, 120_000);
});

describe("a database file that is called like a schema in it", () => {
  it("is read and written by schema and name, also when the schema was not announced, and read only", async () => {
    await using project = await tempProject();
    const file = path.join(project.root, "Analytics.duckdb");
    const options = { path: file, allowedDirectories: [project.root], threads: 1 };
    const first = await openDuckDb({ ...options, schema: "analytics" });
    await first.execute("CREATE SCHEMA analytics");
    await first.execute("CREATE TABLE analytics.t AS SELECT 1 AS a");
    await first.transaction((tx) => tx.execute("CREATE VIEW analytics.v AS SELECT * FROM analytics.t"));
    await first.close();
    for (const readOnly of [false, true]) {
      const engine = await openDuckDb({ ...options, readOnly });
      expect(await engine.query("SELECT a FROM analytics.v")).toEqual([{ a: 1 }]);
      expect((await engine.list("analytics")).map(({ name }) => name)).toEqual(["t", "v"]);
      expect(await engine.schemas()).toContain("analytics");
      if (readOnly) await expect(engine.execute("CREATE TABLE analytics.u AS SELECT 1 AS a")).rejects.toThrow("open for reading only");
      await engine.close();
    }
  });
});
