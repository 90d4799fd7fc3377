import { describe, expect, it } from "vitest";
import { messageOf } from "../../shared/messages/message-of.ts";
import { fixtureProject } from "./fixture-project.ts";
import { lintFiles } from "./lint-example.ts";

const PROJECT = "version: 1\nproject: shop\nenvironments:\n  dev: { engine: duckdb, path: dev.duckdb }\npolicies:\n  - { tag: pii, must_not_reach: [exposure, model] }\n";
const PIPELINE = (more: string): string => `version: 1
pipeline: shop
owner: "@shop/data"
sources:
  people:
    table: raw.people
    columns: { id: bigint, email: { type: varchar, tags: [pii] }, country: varchar }
tasks:
  clean: { sql: clean.sql, materialized: view }
${more}`;
const CLEAN = "select id, email as contact, country from people";
const EXPOSURE = (reads: string): string => `exposures:\n  crm: { kind: report, owner: a@example.com, reads: [${reads}] }\n`;

async function leaks(files: Record<string, string>): Promise<string[]> {
  const { findings } = await lintFiles({ "towpath.yml": PROJECT, "clean.sql": CLEAN, ...files });
  return findings.filter(({ rule }) => rule === "governance/tagged-data-reaches").map((finding) => `${finding.place.file}:${finding.place.span.line} ${finding.variant}: ${finding.args["path"]}`);
}

const scored = (used: string): string => PIPELINE(`  score: { python: score.py, inputs: [clean], columns: { score: double }${used} }\n${EXPOSURE("score")}`);
const churn = (used: string): string => PIPELINE(`  churn:\n    python: churn.py\n    inputs: [clean]\n${used}    model: { metrics: m.json, gates: [{ metric: auc, min: 0.7 }] }\n`);

describe("governance/tagged-data-reaches", () => {
  it("follows the value through tasks and names the way", async () => {
    const files = { "shop.pipeline.yml": PIPELINE(`  mart: { sql: mart.sql }\n${EXPOSURE("mart")}`), "mart.sql": "select id, upper(contact) as who from clean" };
    expect(await leaks(files)).toEqual(["shop.pipeline.yml:12 exposure: people.email → clean.contact → mart.who → crm"]);
  });

  it("is content when the column is left out, only filtered by, or only counted", async () => {
    for (const sql of ["select id from clean", "select id from clean where contact like '%@example.com'", "select country, count(distinct contact) as people from clean group by country"]) {
      expect(await leaks({ "shop.pipeline.yml": PIPELINE(`  mart: { sql: mart.sql }\n${EXPOSURE("mart")}`), "mart.sql": sql })).toEqual([]);
    }
  });

  it("does not take an extreme value, a list or a hash for a count", async () => {
    for (const expression of ["min(contact)", "string_agg(contact, ',')", "max(md5(contact))"]) {
      const files = { "shop.pipeline.yml": PIPELINE(`  mart: { sql: mart.sql }\n${EXPOSURE("mart")}`), "mart.sql": `select country, ${expression} as x from clean group by country` };
      expect(await leaks(files)).toHaveLength(1);
    }
  });

  it("treats a Python task as letting everything through, unless columns_used says otherwise", async () => {
    expect(await leaks({ "shop.pipeline.yml": scored(""), "score.py": "1" })).toEqual(["shop.pipeline.yml:12 exposure-unknown: people.email → clean.contact → score.score → crm"]);
    expect(await leaks({ "shop.pipeline.yml": scored(", columns_used: { clean: [id, country] }"), "score.py": "1" })).toEqual([]);
  });

  it("finds tagged data that a model learns from, at the model's input", async () => {
    expect(await leaks({ "shop.pipeline.yml": churn(""), "churn.py": "1" })).toEqual(["shop.pipeline.yml:12 model-unknown: people.email → clean.contact → churn"]);
    expect(await leaks({ "shop.pipeline.yml": churn("    columns_used: { clean: [country] }\n"), "churn.py": "1" })).toEqual([]);
  });

  it("finds an exposure that reads the source itself", async () => {
    expect(await leaks({ "shop.pipeline.yml": PIPELINE(EXPOSURE("people")) })).toEqual(["shop.pipeline.yml:11 exposure: people.email → crm"]);
  });

  it("reports once what is tagged again on the way", async () => {
    const files = {
      "shop.pipeline.yml": PIPELINE(`  mart:\n    sql: mart.sql\n    columns: { id: bigint, who: { type: varchar, tags: [pii] } }\n${EXPOSURE("mart")}`),
      "mart.sql": "select id, contact as who from clean",
    };
    expect(await leaks(files)).toEqual(["shop.pipeline.yml:14 exposure: people.email → clean.contact → mart.who → crm"]);
  });
});

async function spoilt(project: string, file: string, from: string, to: string): Promise<string[]> {
  const files = await fixtureProject(project);
  const text = files[file] ?? "";
  expect(text).toContain(from);
  const { findings } = await lintFiles({ ...files, [file]: text.replace(from, to) });
  return findings.map((finding) => `${finding.rule} ${messageOf(finding)}`);
}

describe("the projects of the fixtures stay under watch", () => {
  it("jaffle: a report that no longer says which columns it reads gets the customers' names", async () => {
    const found = await spoilt("jaffle", "jaffle.pipeline.yml", "    columns: [cohorts.cohort_month, ", "    # columns: [cohorts.cohort_month, ");
    expect(found).toEqual([expect.stringMatching(/^governance\/tagged-data-reaches “customers\.customer_name” carries pii data from raw_customers\.name to the exposure “retention-report”/u)]);
  });

  it("octoscope: a renamed column is missed by all that read it", async () => {
    const found = await spoilt("octoscope", "sql/core/repo_days.sql", "AS stars\nFROM pushes", "AS new_stars\nFROM pushes");
    expect(found.map((each) => each.split(" ")[0])).toContain("sql/unknown-column");
  });

  it("cabs: what the driver is called reaches the model", async () => {
    const found = await spoilt("cabs", "sql/trips.sql", "    trip_distance,", "    trip_distance + hashtext(driver_hash) as trip_distance,");
    expect(found.map((each) => each.split(" ")[0])).toContain("governance/tagged-data-reaches");
  });

  it("cabs: a contract that promises another type", async () => {
    expect(await spoilt("cabs", "trips.pipeline.yml", "duration_minutes: double precision", "duration_minutes: text")).toEqual(
      expect.arrayContaining([expect.stringMatching(/^contract\/type-mismatch “duration_minutes” is declared as text, but the SQL makes double/u)]),
    );
  });
});
