import { describe, expect, it } from "vitest";
import { basePolicyFindings } from "../../shared/verbs/base-policies.ts";
import { planProject } from "../../shared/verbs/plan-project.ts";
import { gitRepo } from "../harness/git-repo.ts";

const POLICY = "policies: [{ tag: pii, must_not_reach: [exposure] }]\n";
const FILES = {
  "towpath.yml": `version: 1\nproject: shop\n${POLICY}`,
  "shop.pipeline.yml": `version: 1
pipeline: shop
sources:
  people: { table: raw.people, columns: { id: bigint, mail: { type: varchar, tags: [pii] } } }
tasks:
  mails: { sql: sql/mails.sql, materialized: table }
`,
  "sql/mails.sql": "select id, mail from people\n",
};
const BOARD = "exposures:\n  board: { kind: dashboard, owner: a@example.com, reads: [mails] }\n";

async function findings(project: string): Promise<string[]> {
  await using repo = await gitRepo(FILES);
  await repo.git("checkout", "-q", "-b", "edit");
  await repo.commit("show them", { "towpath.yml": project, "shop.pipeline.yml": `${FILES["shop.pipeline.yml"]}${BOARD}` });
  const planned = await planProject({ root: repo.root, base: "main", cache: false });
  if (!("plan" in planned)) throw new Error(planned.reason);
  return basePolicyFindings(planned, "2026-11-24").map(({ rule }) => rule);
}

describe("a policy that a change takes back", () => {
  it("holds for that very change", async () => {
    expect(await findings("version: 1\nproject: shop\n")).toEqual(["governance/tagged-data-reaches"]);
  });

  it("that is still there is the business of lint", async () => {
    expect(await findings(FILES["towpath.yml"])).toEqual([]);
  });
});
