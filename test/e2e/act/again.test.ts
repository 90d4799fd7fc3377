import { describe, expect, it } from "vitest";
import { gitHub, RUN, workflowRunPayload } from "./git-hub.ts";
import { pullRequestPayload } from "./payloads.ts";
import { PAID, REVENUE, shop } from "./shop.ts";
import { stories } from "./story.ts";

const EDITED = REVENUE.replace("sum(amount)", "sum(amount + 1)");

describe("the same pull request once more", { timeout: 300_000 }, () => {
  const { run } = stories();

  it("two reports at once: one comment, and the newer run is what it shows", async (context) => {
    await using repository = await shop();
    const base = await repository.git("rev-parse", "HEAD");
    const head = await repository.commit("edit", { "sql/revenue.sql": EDITED });
    const server = await gitHub({ owner: "stranger", sha: head }, [{ id: RUN + 1, number: 13 }]);
    try {
      await run(context, repository, { event: { name: "pull_request", payload: pullRequestPayload({ number: 7, base, head, fork: "stranger" }) }, env: server.env(12), token: "fork" }, (name, zip) => {
        server.keep(name, zip);
        server.keep(name, zip, RUN + 1);
      });
      const report = (id: number) => run(context, repository, { event: { name: "workflow_run", payload: workflowRunPayload(head, id) }, workflow: ".github/workflows/towpath-report.yml", env: { ...server.env(3), GITHUB_RUN_ID: String(id + 1000) } });
      const both = await Promise.all([report(RUN + 1), report(RUN)]);
      expect(both.map(({ code }) => code), both.map(({ log }) => log).join("\n")).toEqual([0, 0]);
      expect(server.now().comments.map(({ issue }) => issue)).toEqual([7]);
      expect(server.now().comments[0]?.body).toContain(`run=13.1 head=${head}`);
      expect(server.fake.violations).toEqual([]);
    } finally {
      await server.close();
    }
  });

  it("failed jobs run again: the second attempt takes the place of the first, in the same comment", async (context) => {
    await using repository = await shop();
    const base = await repository.git("rev-parse", "HEAD");
    const head = await repository.commit("break", { "sql/paid.sql": PAID.replace("amount\n", "amount - 5000 as amount\n") });
    const server = await gitHub({ owner: "acme", sha: head });
    try {
      const event = { name: "pull_request", payload: pullRequestPayload({ number: 7, base, head }) };
      const first = await run(context, repository, { event, env: server.env(12) }, server.keep);
      expect([first.code, first.jobs["test"]], first.log).toEqual([1, "failure"]);
      expect(server.now().comments[0]?.body).toContain("run=12.1");
      const second = await run(context, repository, { event, env: server.env(12, 2) }, server.keep);
      expect(second.jobs["report"], second.log).toBe("success");
      expect(server.now().comments).toHaveLength(1);
      expect(server.now().comments[0]?.body).toContain("run=12.2");
      expect(server.now().comments[0]?.body.match(/Not ready to merge/g)).toHaveLength(1);
      expect(server.fake.violations).toEqual([]);
    } finally {
      await server.close();
    }
  });

  it("a run that is cancelled says so, writes nothing on the pull request, and the next one is as if it had not been", async (context) => {
    await using repository = await shop();
    const base = await repository.git("rev-parse", "HEAD");
    const head = await repository.commit("edit", { "sql/revenue.sql": EDITED });
    const server = await gitHub({ owner: "acme", sha: head });
    try {
      const event = { name: "pull_request", payload: pullRequestPayload({ number: 7, base, head }) };
      const cancelled = await run(context, repository, { event, env: server.env(12), cancelWhen: "towpath test in dev" }, server.keep);
      expect(cancelled.code, cancelled.log).not.toBe(0);
      expect(cancelled.jobs["test"], cancelled.log).toBe("failure");
      expect(server.now().comments).toEqual([]);
      const again = await run(context, repository, { event, env: server.env(13) }, server.keep);
      expect([again.code, again.jobs["test"], again.jobs["report"]], again.log).toEqual([0, "success", "success"]);
      expect(server.now().comments).toHaveLength(1);
    } finally {
      await server.close();
    }
  });

  const DAMAGE: Record<string, (zip: Buffer) => Buffer> = {
    truncated: (zip) => zip.subarray(0, zip.length - 40),
    forged: (zip) => Buffer.from(zip.map((byte, index) => (index === 60 ? byte ^ 1 : byte))),
  };
  for (const [how, damage] of Object.entries(DAMAGE)) {
    it(`an artifact of a fork that is ${how}: nothing of it is written, and the comment and the workflow say that it was refused`, async (context) => {
      await using repository = await shop();
      const base = await repository.git("rev-parse", "HEAD");
      const head = await repository.commit("edit", { "sql/revenue.sql": EDITED });
      const server = await gitHub({ owner: "stranger", sha: head });
      try {
        await run(context, repository, { event: { name: "pull_request", payload: pullRequestPayload({ number: 7, base, head, fork: "stranger" }) }, env: server.env(12), token: "fork" }, (name, zip) => server.keep(name, damage(zip)));
        const report = await run(context, repository, { event: { name: "workflow_run", payload: workflowRunPayload(head) }, workflow: ".github/workflows/towpath-report.yml", env: { ...server.env(3), GITHUB_RUN_ID: "5000" } });
        expect(report.code, report.log).toBe(0);
        expect(report.annotations.map(({ message }) => message).join("\n"), report.log).toMatch(/refused/);
        // No result is no green: the comment says it, in our words alone.
        expect(server.now().comments.map(({ body }) => body.split("\n").slice(1).join("\n"))).toEqual([expect.stringMatching(/^### ❌ Not ready to merge\n\n- the artifact of results was refused: [^\n]+$/)]);
        expect(server.now().comments[0]?.body).not.toContain("revenue");
      } finally {
        await server.close();
      }
    });
  }
});
