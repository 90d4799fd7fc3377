import { buildProjects } from "../../shared/action/build-projects.ts";
import { conclude } from "../../shared/action/conclude.ts";
import { runAction } from "../../shared/action/run-action.ts";

await runAction("run", ["mode", "project", "environment", "select", "fail-on", "results", "token", "issue", "ledger", "webhook"], async (job) => {
  if (job.inputs.mode === "sweep") return (await import("../../shared/action/sweep.ts")).sweep(job);
  const projects = await buildProjects(job, "run", job.inputs.select).catch(async (error: unknown) => {
    await (await import("../../shared/action/tell-broken-run.ts")).tellBrokenRun(job, error);
    throw error;
  });
  const code = await conclude(job, projects);
  await (await import("../../shared/action/publish-run.ts")).publishRun(job, projects);
  return code;
});
