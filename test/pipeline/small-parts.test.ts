import { describe, expect, it } from "vitest";
import { pathProblem } from "../../shared/pipeline/contained-path.ts";
import { closest } from "../../shared/pipeline/did-you-mean.ts";
import { formatDuration, parseDuration } from "../../shared/pipeline/duration.ts";
import { child, parentPointer, segments } from "../../shared/pipeline/json-pointer.ts";
import type { Environment } from "../../shared/pipeline/model.ts";
import { formatShare, parseShare } from "../../shared/pipeline/percent.ts";
import { pipelineFileSchema, schemaAt } from "../../shared/pipeline/schema-at.ts";
import { expandSecrets, secretNames } from "../../shared/pipeline/secrets.ts";
import { readWaivers } from "../../shared/pipeline/waivers.ts";

describe("durations", () => {
  it.each([["30s", 30_000], ["15m", 900_000], ["12h", 43_200_000], ["2d", 172_800_000], ["1w", 604_800_000], ["1.5h", 5_400_000], ["250ms", 250], ["2 d", 172_800_000]])("reads %s", (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  it.each(["", "2", "d", "-1d", "2 days", "1h30m", "1e3s", `${"9".repeat(400)}d`])("refuses %j", (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  it.each(["250ms", "90s", "15m", "36h", "2d"])("writes %s as it was", (text) => {
    expect(formatDuration(parseDuration(text) ?? -1)).toBe(text);
  });
});

describe("shares", () => {
  it("are exact decimals of what was written", () => {
    expect(["99.9%", "1%", "0.5 %", "100%", "0.07%", "200%"].map(parseShare)).toEqual([0.999, 0.01, 0.005, 1, 0.0007, 2]);
    expect([0.25, "1", "%", "-1%", null, Number.NaN].map(parseShare)).toEqual([0.25, undefined, undefined, undefined, undefined, undefined]);
    expect([0.999, 0.01, 1, 0.0007].map(formatShare)).toEqual(["99.9%", "1%", "100%", "0.07%"]);
  });
});

describe("paths", () => {
  it.each([["/etc/passwd", "absolute"], ["C:/x", "absolute"], ["~/x", "absolute"], ["../x", "parent"], ["a/../../x", "parent"], ["a\\b", "backslash"], ["\\\\?\\x", "backslash"], ["a\0b", "nul"], ["s3://bucket/x", "url"]])("refuses %j", (path, problem) => {
    expect(pathProblem(path)).toBe(problem);
  });

  it.each(["a.sql", "a/b c.sql", "data/**/*.parquet", "..a/b..", "./a", "é/日本.csv"])("accepts %j", (path) => {
    expect(pathProblem(path)).toBeUndefined();
  });
});

describe("JSON pointers", () => {
  it("hold any key", () => {
    for (const key of ["a", "a/b", "~", "~1", "", "0"]) {
      expect(segments(child("/x", key))).toEqual(["x", key]);
      expect(parentPointer(child("/x", key))).toBe("/x");
    }
  });
});

describe("did you mean", () => {
  it("accepts slips, and nothing that is merely short", () => {
    expect(closest("tabel", ["view", "table", "file"])).toBe("table");
    expect(closest("colums", ["columns", "column"])).toBe("columns");
    expect(closest("Checks", ["checks"])).toBe("checks");
    expect(closest("frobnicate", ["checks", "columns"])).toBeUndefined();
  });
});

const environment = (options: Record<string, string>): Environment => ({ at: { file: "towpath.yml", pointer: "/environments/live" }, name: "live", engine: "postgres", schema: "x", options });

describe("variables of an environment", () => {

  it("are filled in once, wherever they stand", () => {
    const given = environment({ url: "postgres://${USER}:${PASSWORD}@h/${USER}", schema: "x" });
    expect(secretNames(given)).toEqual(["USER", "PASSWORD"]);
    expect(expandSecrets(given, { USER: "me", PASSWORD: "${USER}$&" })).toEqual({ options: { url: "postgres://me:${USER}$&@h/me", schema: "x" } });
  });

  it("that are missing are named, each once, and no value is told", () => {
    const result = expandSecrets(environment({ url: "${A}${A}", password: "${B}", token: "${SET}", proto: "${constructor}" }), { SET: "hunter2", B: "" });
    expect(result).toMatchObject({ missing: ["A", "B", "constructor"], findings: [{ rule: "schema/variable", args: { name: "A", environment: "live", option: "url" } }, {}, {}, {}] });
    expect(JSON.stringify(result)).not.toContain("hunter2");
  });
});

describe("waivers", () => {
  it("are read in SQL, in both kinds of comments", () => {
    expect(readWaivers("a.sql", "-- towpath: allow sql/a -- one\nselect 1 /* towpath: allow sql/b -- two until 2027-01-31 */\n").waivers).toMatchObject([
      { rule: "sql/a", reason: "one", line: 1 }, { rule: "sql/b", reason: "two", until: "2027-01-31", line: 2 },
    ]);
    expect(readWaivers("a.yml", "sql: |\n  -- towpath: allow sql/a -- one\n  select 1\n  /* towpath: allow sql/b -- two */\n").waivers).toMatchObject([{ rule: "sql/a", reason: "one", line: 2 }, { rule: "sql/b", reason: "two", line: 4 }]);
    expect(readWaivers("a.sql", "select '# towpath: allow sql/a -- x'").waivers).toEqual([]);
  });

  it("without a reason are kept for the rule that asks for one", () => {
    expect(readWaivers("a.yml", "# towpath: allow sql/a\n").waivers).toMatchObject([{ reason: "" }]);
    expect(readWaivers("a.yml", "# towpath: allow sql/a until 2027-01-31\n").waivers).toMatchObject([{ reason: "", until: "2027-01-31" }]);
  });

  it("that are malformed are findings at their place", () => {
    const { waivers, findings } = readWaivers("a.yml", "x: 1 # towpath: alow sql/a -- x\n# towpath: allow everything\n# towpath: allow sql/a -- x until 2027-13-01\n");
    expect(waivers).toEqual([]);
    expect(findings).toMatchObject([{ place: { span: { line: 1, column: 6 } } }, { place: { span: { line: 2 } } }, { variant: "date", args: { seen: "2027-13-01" } }]);
  });
});

describe("the schema at a pointer", () => {
  it("is found through maps of names, lists, short forms and references", () => {
    expect(schemaAt(pipelineFileSchema, "/tasks/t/columns/c/not_null")?.schema.type).toBe("boolean");
    expect(schemaAt(pipelineFileSchema, "/tasks/t/timeout")).toMatchObject({ definition: "duration", schema: { description: "The task is stopped after this time." } });
    expect(schemaAt(pipelineFileSchema, "/sources/s/checks/0/mean/column")?.schema.description).toBeDefined();
    expect(schemaAt(pipelineFileSchema, "/tasks/t/nothing")).toBeUndefined();
  });
});
