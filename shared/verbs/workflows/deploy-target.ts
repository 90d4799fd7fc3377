import type { Environment, Project } from "../../pipeline/model.ts";
import { secretNames } from "../../pipeline/secrets.ts";
import { taskNames } from "./scheduled-runs.ts";
import { storeSecrets } from "./store-secrets.ts";
import type { DeployStage, DeployTarget } from "./workflow-facts.ts";

/** The way of a project's releases: every environment that they come to from another one, or by approval, and where those start. Undefined when there is none. */
export function deployTarget(project: Project, folder: string, facts: { defaultBranch: string; several: boolean }): DeployTarget | undefined {
  const tasks = taskNames(project.pipelines.flatMap((pipeline) => pipeline.tasks));
  const byName = new Map(project.environments.map((environment) => [environment.name, environment]));
  const stages = new Map<string, DeployStage>();
  const add = (environment: Environment, above: readonly string[]): void => {
    const { name, approval = "none" } = environment;
    const from = byName.get(environment.promoteFrom ?? "");
    // A circle is lint's to report.
    if (stages.has(name) || above.includes(name)) return;
    if (from !== undefined) add(from, [...above, name]);
    // The gate of an environment reads the log of the one before.
    const secrets = [...deploySecrets(environment), ...(from === undefined ? [] : deploySecrets(from)), ...tasks];
    stages.set(name, { environment: name, approval, secrets: [...new Set(secrets)], ...(from === undefined ? {} : { from: from.name }) });
  };
  for (const environment of project.environments) if (environment.promoteFrom !== undefined || (environment.approval ?? "none") !== "none") add(environment, []);
  if (stages.size === 0) return undefined;
  return { name: project.name, ...(folder === "." ? {} : { project: folder }), ...facts, stages: [...stages.values()] };
}

function deploySecrets(environment: Environment): string[] {
  return [...secretNames(environment), ...storeSecrets(environment)];
}
