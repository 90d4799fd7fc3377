import type { Workspace } from "../graph/workspace.ts";
import type { Pipeline } from "../pipeline/model.ts";

/**
 * The task that a name in SQL means by the name that only its consumers should use: `analytics.orders`, where `analytics` is an
 * environment's schema and `orders` a task of the pipeline.
 */
export function publishedTask({ project }: Workspace, pipeline: Pipeline, parts: readonly string[]): string | undefined {
  const [schema, name] = parts.slice(-2);
  if (parts.length < 2 || schema === undefined || name === undefined) return undefined;
  if (!project.environments.some((environment) => environment.schema.toLowerCase() === schema.toLowerCase())) return undefined;
  return pipeline.tasks.find((task) => task.name.toLowerCase() === name.toLowerCase())?.name;
}
