import { describe, expect, it } from "vitest";
import { gitHub, RUN, workflowRunPayload } from "./git-hub.ts";
import { pullRequestPayload } from "./payloads.ts";
import { PAID, PIPELINE, REVENUE, shop, TOWPATH } from "./shop.ts";
import { stories } from "./story.ts";

describe("what is written on a pull request", { timeout: 300_000 }, () => {
  const { run } = stories();

  it("first push: one comment and the ledger; second push: the comment is edited, not repeated", async (context) => {
    await using repository = await shop();
    const base = await repository.git("rev-parse", "HEAD");
    await repository.git("checkout", "-q", "-b", "feature-7");
    const first = await repository.commit("edit", { "sql/revenue.sql": REVENUE.replace("sum(amount)", "sum(amount + 1)") });
    const server = await gitHub({ owner: "acme", sha: first });
    try {
      const one = await run(context, repository, { event: { name: "pull_request", payload: pullRequestPayload({ number: 7, base, head: first }) }, env: server.env(12) }, server.keep);
      expect([one.code, one.jobs], one.log).toEqual([0, { lint: "success", test: "success", report: "success", towpath: "success" }]);
      expect(server.now().comments.map(({ author, issue }) => [author, issue]), one.log).toEqual([["github-actions[bot]", 7]]);
      expect(server.now().comments[0]?.body).toContain(`run=12.1 head=${first}`);
      expect(server.now().comments[0]?.body).toMatch(/Ready to merge[\s\S]*1 of 2 tasks affected[\s\S]*`revenue`/);
      expect(Object.keys(server.now().refs)).toContain("refs/heads/towpath/ledger");

      const second = await repository.commit("break", { "sql/paid.sql": PAID.replace("amount\n", "amount - 5000 as amount\n"), "sql/revenue.sql": REVENUE });
      server.push(second);
      const two = await run(context, repository, { event: { name: "pull_request", payload: pullRequestPayload({ number: 7, base, head: second }) }, env: server.env(13) }, server.keep);
      expect([two.code, two.jobs], two.log).toEqual([1, { lint: "success", test: "failure", report: "success", towpath: "failure" }]);
      const { comments } = server.now();
      expect(comments).toHaveLength(1);
      expect(comments[0]?.edits).toHaveLength(2);
      expect(comments[0]?.body).toContain(`run=13.1 head=${second}`);
      expect(comments[0]?.body).toMatch(/Not ready to merge[\s\S]*check accepted\\_range:amount of sales\.paid/);
      expect(server.fake.violations).toEqual([]);
    } finally {
      await server.close();
    }
  });

  it("a job that breaks before it has a result: the comment is red, although lint holds", async (context) => {
    await using repository = await shop();
    const base = await repository.git("rev-parse", "HEAD");
    await repository.git("checkout", "-q", "-b", "feature-7");
    // Below a file there is no place for a database.
    const head = await repository.commit("edit", { "sql/revenue.sql": REVENUE.replace("sum(amount)", "sum(amount + 1)"), "towpath.yml": TOWPATH.replace(".towpath/dev.duckdb", "README.md/shop.duckdb"), "README.md": "a file\n" });
    const server = await gitHub({ owner: "acme", sha: head });
    try {
      const one = await run(context, repository, { event: { name: "pull_request", payload: pullRequestPayload({ number: 7, base, head }) }, env: server.env(12) }, server.keep);
      expect([one.code, one.jobs], one.log).toEqual([1, { lint: "success", test: "failure", report: "success", towpath: "failure" }]);
      expect(server.now().artifacts.map(({ name }) => name.replace(/-[0-9a-f]{8}$/u, "")), one.log).toEqual(["towpath-results-lint-1"]);
      expect(server.now().comments[0]?.body).toMatch(/❌ Not ready to merge[\s\S]*the job test ended with failure and left no result/u);
    } finally {
      await server.close();
    }
  });

  it("a fork: its own run writes nothing; the repository's writes a comment, and nothing else, from what the run left", async (context) => {
    await using repository = await shop();
    const base = await repository.git("rev-parse", "HEAD");
    const head = await repository.commit("edit", { "sales.pipeline.yml": PIPELINE.replace("revenue: { type: hugeint", "turnover: { type: hugeint"), "sql/revenue.sql": REVENUE.replace("as revenue", "as turnover") });
    const server = await gitHub({ owner: "stranger", sha: head });
    try {
      const own = await run(context, repository, { event: { name: "pull_request", payload: pullRequestPayload({ number: 7, base, head, fork: "stranger" }) }, env: server.env(12), token: "fork" }, server.keep);
      expect(own.jobs["report"], own.log).toBeUndefined();
      expect(server.fake.seen.filter(({ write }) => write)).toEqual([]);
      expect(server.now().artifacts).toHaveLength(2);

      const payload = workflowRunPayload(head, RUN);
      const report = await run(context, repository, { event: { name: "workflow_run", payload }, workflow: ".github/workflows/towpath-report.yml", env: { ...server.env(3), GITHUB_RUN_ID: "5000" } });
      expect([report.code, report.jobs], report.log).toEqual([0, { report: "success" }]);
      const { comments, checkRuns, refs } = server.now();
      expect(comments.map(({ author, issue }) => [author, issue]), report.log).toEqual([["github-actions[bot]", 7]]);
      expect(comments[0]?.body).toContain(`head=${head}`);
      expect(comments[0]?.body).toContain("revenue");
      expect([checkRuns, Object.keys(refs)]).toEqual([[], ["refs/heads/main"]]);
      expect(server.fake.violations).toEqual([]);
    } finally {
      await server.close();
    }
  });
});
