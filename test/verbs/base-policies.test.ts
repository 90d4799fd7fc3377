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

async function findings(project: string, pipeline = FILES["shop.pipeline.yml"], more: Record<string, string> = {}): Promise<string[]> {
  await using repo = await gitRepo(FILES);
  await repo.git("checkout", "-q", "-b", "edit");
  await repo.commit("show them", { "towpath.yml": project, "shop.pipeline.yml": `${pipeline}${BOARD}`, ...more });
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

  it("holds for data whose tag the change takes away, by itself or with the declaration", async () => {
    const plain = FILES["shop.pipeline.yml"].replace("{ type: varchar, tags: [pii] }", "varchar");
    expect(plain).not.toContain("pii");
    expect(await findings(FILES["towpath.yml"], plain)).toEqual(["governance/tagged-data-reaches"]);
  });

  it("holds when the change turns the rule off", async () => {
    expect(await findings(`${FILES["towpath.yml"]}lint: { rules: { governance/tagged-data-reaches: off } }\n`)).toEqual(["governance/tagged-data-reaches"]);
  });
});

it("a comment that lets tagged data through is told by the plan", async () => {
  await using repo = await gitRepo(FILES);
  await repo.git("checkout", "-q", "-b", "edit");
  await repo.commit("show them", { "shop.pipeline.yml": FILES["shop.pipeline.yml"] + BOARD.replace("  board", "  # towpath: allow governance/tagged-data-reaches -- because\n  board") });
  const planned = await planProject({ root: repo.root, base: "main", cache: false });
  expect("plan" in planned && planned.impact.findings).toMatchObject([{ rule: "change/loosened-policy", variant: "waiver", args: { rule: "governance/tagged-data-reaches", reason: "because" }, place: { file: "shop.pipeline.yml" } }]);
});

const entry = (fingerprint: string, count: number) => ({ rule: "sql/no-select-star", file: "sql/mails.sql", fingerprint, count });
const file = (...findings: readonly ReturnType<typeof entry>[]) => ({ "towpath-baseline.json": JSON.stringify({ version: 1, findings }) });

describe("a baseline file", () => {
  it.each([
    [file(entry("a", 1)), file(entry("a", 1), entry("b", 2)), [2]],
    [file(entry("a", 1)), file(entry("a", 3)), [2]],
    [{}, file(entry("a", 1)), [1]],
    [file(entry("a", 2), entry("b", 1)), file(entry("a", 1)), []],
  ])("that accepts more than the base's is named", async (before, after, counts) => {
    await using repo = await gitRepo({ ...FILES, ...before });
    await repo.git("checkout", "-q", "-b", "edit");
    await repo.commit("accept", after);
    const planned = await planProject({ root: repo.root, base: "main", cache: false });
    if (!("plan" in planned)) throw new Error(planned.reason);
    expect(planned.impact.findings.map(({ args }) => args["count"])).toEqual(counts);
    expect(planned.impact.findings.every(({ variant, args }) => variant === "accepted" && args["rules"] === "sql/no-select-star")).toBe(true);
  });
});
