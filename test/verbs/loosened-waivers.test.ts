import { expect, it } from "vitest";
import type { Workspace } from "../../shared/graph/workspace.ts";
import { loosenedWaivers } from "../../shared/verbs/loosened-waivers.ts";
import { openMemory } from "../harness/open-memory.ts";

async function open(comment: string, file = "all.sql"): Promise<Workspace> {
  const { workspace } = await openMemory({ "p.pipeline.yml": `version: 1\npipeline: p\nsources:\n  raw: { table: raw.raw, columns: { id: bigint } }\ntasks:\n  all: { sql: ${file} }\n`, [file]: `${comment}select * from raw\n` });
  if (workspace === undefined) throw new Error("the project does not open");
  return workspace;
}

const ALLOW = "-- towpath: allow sql/no-select-star -- ";

it.each([
  ["", `${ALLOW}all of it is shown\n`, 1],
  [`${ALLOW}all of it is shown\n`, `\n${ALLOW}all of it is shown\n`, 0],
  [`${ALLOW}all of it is shown\n`, "", 0],
  [`${ALLOW}for now until 2026-12-31\n`, `${ALLOW}for now until 2030-12-31\n`, 1],
  [`${ALLOW}for now until 2026-12-31\n`, `${ALLOW}for now until 2026-12-01\n`, 0],
  [`${ALLOW}for now until 2026-12-31\n`, `${ALLOW}for now\n`, 1],
  [`${ALLOW}once\n`, `${ALLOW}once\n${ALLOW}once\n`, 1],
  ["", "-- towpath: allow sql/no-select-star\n", 0],
])("a comment that waives a finding is told when it is new or holds longer: %j to %j", async (before, after, count) => {
  const findings = loosenedWaivers(await open(before), await open(after));
  expect(findings.map(({ variant, place }) => [variant, place.file])).toEqual(Array.from({ length: count }, () => ["waiver", "all.sql"]));
});

it("a comment in a file that has another name now is the same", async () => {
  expect(loosenedWaivers(await open(`${ALLOW}all of it\n`), await open(`${ALLOW}all of it\n`, "everything.sql"))).toEqual([]);
});
