import { conclude } from "../../shared/action/conclude.ts";
import { lintProjects } from "../../shared/action/lint-projects.ts";
import { runAction } from "../../shared/action/run-action.ts";

await runAction("lint", ["project", "environment", "fail-on", "results", "matrix"], async (job) => conclude(job, await lintProjects(job)));
