import type { TaskPlace } from "../../server/custom-requests.ts";
import { taskArgument } from "./task-argument.ts";

/** What a command is to select: the task that a lens or an item of the tree names, or all of the pipeline of an item. Only what the project really has. */
export function selectionArgument(argument: unknown, tasks: readonly TaskPlace[]): string | undefined {
  const task = taskArgument(argument, tasks);
  if (task !== undefined) return task;
  const name = typeof argument === "object" && argument !== null && "kind" in argument && argument.kind === "pipeline" && "name" in argument ? argument.name : undefined;
  const pipeline = tasks.find((each) => each.pipeline === name)?.pipeline;
  return pipeline === undefined ? undefined : `pipeline:${pipeline}`;
}
