import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { pullRequestPayload, pushPayload } from "./payloads.ts";
import { REVENUE, shop } from "./shop.ts";
import { stories } from "./story.ts";

describe("the cache of the repository", { timeout: 300_000 }, () => {
  const { run } = stories();

  it("a pull request starts from what the push to main has built", async (context) => {
    await using repository = await shop();
    const cache = await mkdtemp(path.join(tmpdir(), "towpath-cache-"));
    try {
      const base = await repository.git("rev-parse", "HEAD");
      const env = { TOWPATH_CACHE: path.join(cache, "home") };
      const first = await run(context, repository, { cache, env, event: { name: "push", payload: pushPayload({ before: "0".repeat(40), after: base }) } });
      expect(first.jobs, first.log).toEqual({ lint: "success", test: "success", towpath: "success" });

      await repository.git("checkout", "-q", "-b", "feature-7");
      const head = await repository.commit("edit", { "sql/revenue.sql": REVENUE.replace("sum(amount)", "sum(amount + 1)") });
      const second = await run(context, repository, { cache, env, event: { name: "pull_request", payload: pullRequestPayload({ number: 7, base, head, fork: "stranger" }) } });
      expect(second.log).toMatch(/cache: started from towpath-main-/);
      expect(second.jobs["test"], second.log).toBe("success");

      const without = await run(context, repository, { cache: path.join(cache, "empty"), env, event: { name: "pull_request", payload: pullRequestPayload({ number: 7, base, head, fork: "stranger" }) } });
      expect(without.log).not.toContain("cache: started from");
    } finally {
      await rm(cache, { recursive: true, force: true });
    }
  });
});
