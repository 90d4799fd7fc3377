import { describe, expect, it } from "vitest";
import { foldingRanges } from "../../shared/language/folding-ranges.ts";
import { openView } from "./marked-view.ts";
import { SHOP } from "./shop.ts";

const folded = async (file: string, text: string): Promise<string[] | undefined> => {
  const { view } = await openView({ ...SHOP, [file]: text });
  const lines = text.split("\n");
  return foldingRanges(view, file)?.map(({ startLine, endLine }) => `${lines[startLine]?.trim()} … ${lines[endLine]?.trim()}`);
};

describe("folding", () => {
  it("folds each map, list and text over several lines, and no comment or blank line behind it", async () => {
    expect(await folded("stock.pipeline.yml", `version: 1
pipeline: stock
tasks:
  busy:
    sql: |
      select 1
      as n

    # about the checks
    checks:
      - sql:
          query: select 1
          severity: warning
      - row_count: { min: 1 }
    key: [
      n,
    ]

# the end
`)).toEqual(["tasks: … ]", "busy: … ]", "sql: | … as n", "checks: … - row_count: { min: 1 }", "- sql: … severity: warning", "key: [ … ]"]);
  });
  it("folds the project's own file", async () => {
    expect(await folded("towpath.yml", "version: 1\nproject: shop\nenvironments:\n  dev:\n    engine: duckdb\n    path: dev.duckdb\n")).toEqual(["environments: … path: dev.duckdb", "dev: … path: dev.duckdb"]);
  });
  it("leaves to the editor what it does not know, and what cannot be read", async () => {
    expect(await folded("sql/paid.sql", "select id,\n  day,\n  amount\nfrom orders\n")).toBeUndefined();
    expect(await folded("stock.pipeline.yml", "version: 1\n")).toBeUndefined();
    const { view } = await openView({ ...SHOP });
    expect(foldingRanges(view, "docker-compose.yml")).toBeUndefined();
  });
});
