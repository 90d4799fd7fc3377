/** What an incident is about. What a run has found only a run can end, and the same holds for promotions and rollbacks. */
export interface IncidentSubject {
  of: "run" | "promotion" | "rollback";
  /** Names of pipelines are unique in a project only. Undefined: an earlier version wrote it, or towpath.yml could not be read. */
  project: string | undefined;
  /** Undefined: a rollback that did not get to know which it is about. */
  pipeline: string | undefined;
  environment: string;
}

/** What an issue's first line says: what it is about, and the last run that wrote it. */
export interface IncidentMark extends IncidentSubject {
  /** Sortable id of the run. */
  run: string;
  /** Failures since it was opened. */
  failures: number;
}

const NAME = /^[\w.-]{1,100}$/;
const LINE = /^<!-- towpath incident v1 (?:of=(promotion|rollback) )?(?:project=([\w.-]+) )?(?:pipeline=([\w.-]+) )?environment=([\w.-]+) run=([\w.-]+) failures=(\d{1,9}) -->$/;

export function incidentMarker({ of, project, pipeline, environment, run, failures }: IncidentMark): string {
  for (const name of [project, pipeline, environment, run]) if (name !== undefined && !NAME.test(name)) throw new Error(`${JSON.stringify(name)} cannot be part of an issue's marker: letters, digits, dot, dash, underscore.`);
  return `<!-- towpath incident v1 ${of === "run" ? "" : `of=${of} `}${project === undefined ? "" : `project=${project} `}${pipeline === undefined ? "" : `pipeline=${pipeline} `}environment=${environment} run=${run} failures=${failures} -->`;
}

/** A marker that does not say what it is of is a run's: earlier versions wrote none else that can be told from it. */
export function parseIncidentMarker(body: string): IncidentMark | undefined {
  const [line = ""] = body.split(/\r?\n/, 1);
  const [, of = "run", project, pipeline, environment, run, failures] = LINE.exec(line) ?? [];
  if (environment === undefined || run === undefined || (pipeline === undefined && of !== "rollback")) return undefined;
  return { of: of === "promotion" || of === "rollback" ? of : "run", project, pipeline, environment, run, failures: Number(failures) };
}
