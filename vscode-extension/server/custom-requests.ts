import type { TaskPlace } from "../../shared/language/task-places.ts";

/** Requests of our own, from the client. */
export const REQUESTS = { projects: "towpath/projects" } as const;

/** What the client tells of its own accord. */
export const NOTIFICATIONS = { yamlChecked: "towpath/yamlChecked" } as const;

export type { TaskPlace };

/** One project as the client needs it beside what editors ask for. */
export interface ProjectInfo {
  uri: string;
  name: string;
  /** Where `run` goes when no environment is named. */
  environment: { name: string; engine: string };
  tasks: TaskPlace[];
}
