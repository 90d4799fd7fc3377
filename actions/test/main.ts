import { buildProjects } from "../../shared/action/build-projects.ts";
import { conclude } from "../../shared/action/conclude.ts";
import { runAction } from "../../shared/action/run-action.ts";

await runAction("test", ["project", "environment", "base", "cache", "fail-on", "results", "matrix"], async (job) => conclude(job, await buildProjects(job, "test")));
