import { beforeAll, type TestContext } from "vitest";
import { serveResults, type ResultsService } from "../../fakes/results/serve-results.ts";
import type { GitRepo } from "../../harness/git-repo.ts";
import { releaseCheckout } from "../../harness/release-checkout.ts";
import { runAct, type ActCall, type ActRun } from "../../harness/run-act.ts";
import { toolCache } from "../../harness/tool-cache.ts";
import { goTool } from "../../harness/tools.ts";

export interface StoryRun extends ActRun {
  artifacts: ResultsService["artifacts"];
}

export interface Stories {
  /** Skips the test, by name, where act cannot be built. */
  run(context: TestContext, repository: GitRepo, call: Pick<ActCall, "event"> & Partial<ActCall>, onArtifact?: (name: string, zip: Buffer) => void): Promise<StoryRun>;
}

/** Runs the workflows that `towpath init --github` writes, on a release built from these sources, by act. */
export function stories(): Stories {
  const release = releaseCheckout();
  const tools = toolCache();
  let act: string | undefined;
  beforeAll(async () => void (act = await goTool("act")), 1_200_000);
  return {
    async run(context, repository, call, onArtifact) {
      if (act === undefined) return context.skip("act needs Go");
      await using results = await serveResults(onArtifact);
      const run = await runAct({ act, repository: repository.root, release: release.folder, workflow: ".github/workflows/towpath.yml", toolCache: tools.env.RUNNER_TOOL_CACHE, ...call, env: { ...results.env, ...call.env } });
      return { ...run, artifacts: results.artifacts };
    },
  };
}
