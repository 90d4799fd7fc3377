import type { TaskPlace } from "../../server/custom-requests.ts";

/** The task that a command was called for: a lens names it by its id, a tree by its item. Only what the project really has. */
export function taskArgument(argument: unknown, tasks: readonly TaskPlace[]): string | undefined {
  const id = typeof argument === "string" ? argument : typeof argument === "object" && argument !== null && "task" in argument && typeof argument.task === "object" && argument.task !== null && "id" in argument.task ? argument.task.id : undefined;
  return tasks.find((each) => each.id === id)?.id;
}
