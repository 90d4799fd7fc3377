import type { IncidentSubject } from "./incident-marker.ts";

interface Words {
  /** The title of the issue. */
  title: string;
  /** What is said when it comes back. */
  again: string;
  /** What is said when it ends; the run's id follows. */
  ended: string;
  /** What was counted. */
  failure: string;
}

/** How an incident is called, and how its end is told: a run that fails and a promotion that did not happen are two things to mend. */
export function incidentWords({ of, project, pipeline, environment }: IncidentSubject): Words {
  const about = project === undefined ? "" : `${project}: `;
  if (of === "run") return { title: `${about}${pipeline} fails in ${environment}`, again: `${pipeline} fails again in ${environment}`, ended: `${pipeline} holds again in ${environment} since run`, failure: "failed run" };
  if (of === "promotion") return { title: `${about}${pipeline} cannot be deployed to ${environment}`, again: `${pipeline} cannot be deployed to ${environment} again`, ended: `${pipeline} was deployed to ${environment} by run`, failure: "failed attempt" };
  const what = pipeline ?? "what is deployed";
  return { title: `${about}${what} cannot be rolled back in ${environment}`, again: `${what} cannot be rolled back in ${environment} again`, ended: `${what} was moved in ${environment} by run`, failure: "failed attempt" };
}
