import { describe, expect, it } from "vitest";
import { workflowBlocks } from "../../harness/document-blocks.ts";
import { gitHub } from "./git-hub.ts";
import { mergeGroupPayload, pullRequestPayload } from "./payloads.ts";
import { PAID, REVENUE, shop } from "./shop.ts";
import { stories } from "./story.ts";

/** The twelve lines of the README, with the root action in its published form. */
describe("the first workflow of a user", { timeout: 300_000 }, () => {
  const { run } = stories();
  const workflow = ".github/workflows/first.yml";
  const written = workflowBlocks().find(({ file }) => file === "README.md")?.text.replace(/(towpath\/towpath)@\S+ # \S+/, "$1@v1") ?? "";

  it("builds what is affected, decides, and keeps one comment, with no more permissions than it asks for", async (context) => {
    await using repository = await shop();
    await repository.commit("Twelve lines", { [workflow]: written });
    const base = await repository.git("rev-parse", "HEAD");
    const good = await repository.commit("edit", { "sql/revenue.sql": REVENUE.replace("sum(amount)", "sum(amount + 1)") });
    const server = await gitHub({ owner: "acme", sha: good });
    const at = (number: number, name: string, payload: Record<string, unknown>, token = "first") => run(context, repository, { workflow, token, event: { name, payload }, env: server.env(number) });
    try {
      const first = await at(12, "pull_request", pullRequestPayload({ number: 7, base, head: good }));
      expect([first.code, first.jobs], first.log).toEqual([0, { towpath: "success" }]);
      expect(server.now().comments.map(({ body }) => body)).toEqual([expect.stringMatching(/Ready to merge[\s\S]*1 of 2 tasks affected/)]);

      const bad = await repository.commit("break", { "sql/paid.sql": PAID.replace("amount\n", "amount - 5000 as amount\n"), "sql/revenue.sql": REVENUE });
      server.push(bad);
      const second = await at(13, "pull_request", pullRequestPayload({ number: 7, base, head: bad }));
      expect([second.code, second.jobs], second.log).toEqual([1, { towpath: "failure" }]);
      expect(server.now().comments.map(({ body }) => body)).toEqual([expect.stringContaining("Not ready to merge")]);

      const queue = await at(14, "merge_group", mergeGroupPayload({ base, head: bad }));
      expect([queue.code, queue.jobs], queue.log).toEqual([1, { towpath: "failure" }]);
      const fork = await at(15, "pull_request", pullRequestPayload({ number: 7, base, head: bad, fork: "stranger" }), "fork");
      expect([fork.code, fork.jobs, fork.summaries.join("\n")], fork.log).toEqual([1, { towpath: "failure" }, expect.stringContaining("Not ready to merge")]);
      expect([server.now().comments.length, Object.keys(server.now().refs)]).toEqual([1, ["refs/heads/main"]]);
      expect(server.fake.violations).toEqual([]);
    } finally {
      await server.close();
    }
  });
});
