import type { Workspace } from "../graph/workspace.ts";
import { HostError } from "../host/ports.ts";
import type { Environment } from "../pipeline/model.ts";

/** The environment of that name, or the default one. */
export function environmentOf(workspace: Workspace, name: string | undefined): Environment {
  const { project } = workspace;
  const wanted = name ?? project.defaultEnvironment;
  const found = project.environments.find((environment) => environment.name === wanted);
  if (found === undefined) throw new HostError(`there is no environment ${JSON.stringify(wanted)} in towpath.yml; it has ${project.environments.map((environment) => environment.name).join(", ")}`);
  return found;
}
