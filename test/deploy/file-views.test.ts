import { expect, it } from "vitest";
import { flightsProject } from "../verbs/deploy/flights.ts";

it("the plan says which views read files in the folder where they were made", async () => {
  await using project = await flightsProject();
  const about = async (release: string): Promise<string[]> => (await project.plan("staging", release)).notes.filter((note) => note.includes("view over files")).map((note) => note.split(" ")[0] ?? "");
  expect(await about("flights@v1.0.0")).toEqual([]);
  await project.release(2, { "sql/delays.sql": "select id, delay, 2 as version from raw\n", "flights.pipeline.yml": `version: 1
pipeline: flights
sources:
  raw: { file: data/raw.csv }
tasks:
  base: { sql: sql/base.sql, materialized: table }
  delays: { sql: sql/delays.sql, materialized: view }
  late: { sql: sql/late.sql, materialized: view }
` });
  // One reads them itself, the other one over the first.
  expect(await about("flights@v2.0.0")).toEqual(["delays", "late"]);
});
