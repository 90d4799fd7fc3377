import { describe, expect, it } from "vitest";
import { lint } from "../../shared/rules/lint.ts";
import { registry } from "../../shared/rules/registry.ts";
import type { Rule } from "../../shared/rules/rule.ts";
import { brief, lintFiles, workspaceOf } from "./lint-example.ts";

const PROJECT = (lintConfig = ""): string => `version: 1\nproject: shop\nenvironments:\n  dev: { engine: duckdb, path: dev.duckdb }\n${lintConfig}`;
const PIPELINE = `version: 1
pipeline: shop
owner: "@shop/data"
sources:
  raw_orders: { table: raw.orders, columns: { order_id: bigint, amount: double } }
tasks:
  orders: { sql: sql/orders.sql }
  totals: { sql: sql/totals.sql, key: [total] }
`;
const FILES = {
  "towpath.yml": PROJECT(),
  "shop.pipeline.yml": PIPELINE,
  "sql/orders.sql": "select *\nfrom raw_orders\n",
  "sql/totals.sql": "select sum(amount) as total\nfrom orders\nlimit 10\n",
};

async function severity(config: string): Promise<string | undefined> {
  const { findings } = await lintFiles({ ...FILES, "towpath.yml": PROJECT(config) });
  return findings.find(({ rule }) => rule === "sql/no-select-star")?.severity;
}

describe("lint", () => {
  it("sorts findings by file, line, column and rule", async () => {
    const result = await lintFiles({ ...FILES, "sql/orders.sql": "select *, amount = null as no\nfrom raw_orders\nlimit 5\n" });
    expect(brief(result)).toEqual([
      "sql/orders.sql:1:8 sql/no-select-star",
      "sql/orders.sql:1:18 sql/compare-null",
      "sql/orders.sql:3:1 sql/limit-without-order",
    ]);
  });

  it("takes the severity from the preset, then from the rules, then from the last override that matches", async () => {
    expect(await severity("")).toBe("warning");
    expect(await severity("lint: { preset: strict }\n")).toBe("error");
    expect(await severity("lint: { rules: { sql/no-select-star: info } }\n")).toBe("info");
    expect(await severity("lint: { rules: { sql/no-select-star: off } }\n")).toBeUndefined();
    expect(await severity("lint: { rules: { sql/no-select-star: info }, overrides: [{ files: [sql/**], rules: { sql/no-select-star: error } }] }\n")).toBe("error");
    expect(await severity("lint: { overrides: [{ files: [other/**], rules: { sql/no-select-star: error } }] }\n")).toBe("warning");
  });

  it("makes a rule that throws a finding, and lets the others speak", async () => {
    const star = registry.find(({ meta }) => meta.id === "sql/no-select-star");
    if (star === undefined) throw new Error("no such rule");
    const broken: Rule = {
      meta: { ...star.meta, id: "sql/broken" },
      check: () => {
        throw new Error("did not expect that");
      },
    };
    const { findings } = lint(await workspaceOf(FILES), { today: "2026-11-23", rules: [broken, star] });
    expect(findings.map(({ rule, severity, args }) => ({ rule, severity, args }))).toEqual([
      { rule: "sql/no-select-star", severity: "warning", args: { star: "*" } },
      { rule: "schema/rule-failed", severity: "error", args: { rule: "sql/broken", problem: "did not expect that" } },
    ]);
  });

  it("passes on what the loader found even when no rule explains it", async () => {
    const workspace = await workspaceOf(FILES);
    const place = { file: "shop.pipeline.yml", span: { line: 1, column: 1, endLine: 1, endColumn: 1, start: 0, end: 0 } };
    const { findings } = lint({ ...workspace, problems: [{ rule: "schema/from-tomorrow", args: {}, severity: "error", place }] }, { today: "2026-11-23", rules: [] });
    expect(findings.map(({ rule }) => rule)).toEqual(["schema/from-tomorrow"]);
  });

  it("reports a problem of one SQL file once, though two tasks name the file", async () => {
    const pipeline = `${PIPELINE}  again: { sql: sql/orders.sql }\n`;
    const { findings } = await lintFiles({ ...FILES, "shop.pipeline.yml": pipeline });
    expect(findings.filter(({ rule }) => rule === "sql/no-select-star")).toHaveLength(1);
  });

  it("has rules with unique ids, each in a known family, none silent in strict", () => {
    const ids = registry.map(({ meta }) => meta.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^(schema|graph|sql|contract|checks|governance|security|models)\/[a-z][a-z-]+$/u.test(id))).toEqual([]);
  });
});
