import { describe, expect, it } from "vitest";
import { mergeGroupPayload, pullRequestPayload, pushPayload } from "./payloads.ts";
import { ORDERS, PAID, PIPELINE, REVENUE, shop } from "./shop.ts";
import { stories } from "./story.ts";

/** The workflow of `towpath init --github`, with the published form of the actions, on a runner that is not ours. */
describe("verdict of a workflow", () => {
  const { run } = stories();

  it("first push: everything is built, everything holds", async (context) => {
    await using repository = await shop();
    const after = await repository.git("rev-parse", "HEAD");
    const { jobs, annotations, artifacts, log } = await run(context, repository, { event: { name: "push", payload: pushPayload({ before: "0".repeat(40), after }) } });
    expect(jobs, log).toEqual({ lint: "success", test: "success", towpath: "success" });
    expect(annotations).toEqual([]);
    expect([...artifacts.keys()].map((name) => name.replace(/-[0-9a-f]+$/, "")).toSorted()).toEqual([expect.stringContaining("lint"), expect.stringContaining("test")]);
  });

  it("a syntax error: at its place, and the required job fails although test did not see it first", async (context) => {
    await using repository = await shop();
    const base = await repository.git("rev-parse", "HEAD");
    const head = await repository.commit("typo", { "sql/paid.sql": "select id, day, amount\nform orders\n" });
    const { code, jobs, annotations, log } = await run(context, repository, { event: { name: "pull_request", payload: pullRequestPayload({ number: 7, base, head, fork: "stranger" }) } });
    expect([code, jobs], log).toEqual([1, { lint: "failure", test: "failure", towpath: "failure" }]);
    expect(annotations.filter(({ job, level }) => job === "lint" && level === "error")).toEqual([expect.objectContaining({ file: "sql/paid.sql", line: "2" })]);
  });

  it("a failing check: at the line of the check, and nothing but counts is told", async (context) => {
    await using repository = await shop();
    const base = await repository.git("rev-parse", "HEAD");
    const head = await repository.commit("refunds", { "sql/paid.sql": PAID.replace("where amount > 0", "where amount is not null"), "data/orders.csv": ORDERS.replace(/^7,(.*),\d+$/m, "7,$1,-424242") });
    const { jobs, annotations, log } = await run(context, repository, { event: { name: "merge_group", payload: mergeGroupPayload({ base, head }) } });
    expect(jobs, log).toEqual({ lint: "success", test: "failure", towpath: "failure" });
    expect(annotations).toContainEqual(expect.objectContaining({ job: "test", level: "error", file: "sales.pipeline.yml", line: "15" }));
    expect(log).not.toContain("424242");
  });

  it("merge queue: checked like a pull request, and nobody reports", async (context) => {
    await using repository = await shop();
    const base = await repository.git("rev-parse", "HEAD");
    const head = await repository.commit("edit", { "sql/revenue.sql": REVENUE.replace("sum(amount)", "sum(amount + 1)") });
    const { code, jobs, log } = await run(context, repository, { event: { name: "merge_group", payload: mergeGroupPayload({ base, head }) } });
    expect([code, jobs], log).toEqual([0, { lint: "success", test: "success", towpath: "success" }]);
  });

  it("three hundred findings: ten lines are annotated, all are counted", async (context) => {
    await using repository = await shop();
    const base = await repository.git("rev-parse", "HEAD");
    const head = await repository.commit("many", { "sql/revenue.sql": `select day, sum(amount) as revenue,\n${Array.from({ length: 300 }, (_, index) => `missing_${index}`).join(",\n")}\nfrom paid\ngroup by all\n` });
    const { jobs, annotations, log } = await run(context, repository, { event: { name: "merge_group", payload: mergeGroupPayload({ base, head }) } });
    expect(jobs, log.slice(0, 5000)).toMatchObject({ lint: "failure", towpath: "failure" });
    expect(annotations.filter(({ job, level }) => job === "lint" && level === "error")).toHaveLength(10);
    expect(log).toContain("290 errors");
  });

  it("nothing affected: words of a comment change nothing, nothing is built, and the required job holds", async (context) => {
    await using repository = await shop();
    const base = await repository.git("rev-parse", "HEAD");
    const head = await repository.commit("words", { "sql/paid.sql": `-- only words\n${PAID.replaceAll("\n", "  \n")}` });
    const { code, jobs, log } = await run(context, repository, { event: { name: "merge_group", payload: mergeGroupPayload({ base, head }) } });
    expect([code, jobs], log).toEqual([0, { lint: "success", test: "success", towpath: "success" }]);
    expect(log).toMatch(/affected-json=\[\]/);
    expect(log).toMatch(/0 of 2 tasks affected|nothing (?:is )?affected/i);
  });

  it("a breaking contract: the column that is gone and who reads it stand in the summary", async (context) => {
    await using repository = await shop();
    const base = await repository.git("rev-parse", "HEAD");
    const head = await repository.commit("rename", { "sales.pipeline.yml": PIPELINE.replace("revenue: { type: hugeint", "turnover: { type: hugeint"), "sql/revenue.sql": REVENUE.replace("as revenue", "as turnover") });
    const { summaries, log } = await run(context, repository, { event: { name: "merge_group", payload: mergeGroupPayload({ base, head }) } });
    expect(summaries.join("\n"), log).toMatch(/breaking[\s\S]*dashboard/i);
  });
});
