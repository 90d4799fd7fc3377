import { buildProjects } from "../../shared/action/build-projects.ts";
import { conclude } from "../../shared/action/conclude.ts";
import { reportInline } from "../../shared/action/report-inline.ts";
import { runAction } from "../../shared/action/run-action.ts";

await runAction("check", ["project", "environment", "base", "cache", "fail-on", "results", "matrix", "report", "token"], async (job) => {
  const projects = await buildProjects(job, "check");
  const code = await conclude(job, projects);
  await reportInline(job, projects);
  return code;
});
