import type { RunLog } from "../../deploy/run-log.ts";
import { HostError } from "../../host/ports.ts";
import type { PromotionLog } from "../../run/promotion-log.ts";

/**
 * The log for a run of deployed releases: it shows names of these releases, and moves pointers to their models, only. What a run had to build on its way, because somebody dropped a table
 * of another pipeline, is the code of another release.
 */
export function onlyReleased(log: RunLog, pipelines: readonly string[]): PromotionLog {
  const names = new Set(pipelines.flatMap((pipeline) => Object.keys(log.releases.get(pipeline)?.current.published ?? {})));
  return {
    kept: () => log.kept(),
    async during(publishing) {
      const { set, hide, models } = publishing;
      const others = [...set.map(({ name }) => name), ...hide].filter((name) => !names.has(name));
      if (others.length > 0) throw new HostError(`${others.slice(0, 5).join(", ")}${others.length > 5 ? ` and ${others.length - 5} more` : ""} ${others.length === 1 ? "is" : "are"} not part of ${pipelines.join(", ")} as deployed, so nothing of the run was published: run or deploy the pipeline that makes ${others.length === 1 ? "it" : "them"} first`, "not-deployed");
      await log.during({ ...publishing, models: models.filter(({ pipeline }) => pipelines.includes(pipeline)) });
    },
  };
}
