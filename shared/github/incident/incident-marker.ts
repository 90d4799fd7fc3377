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

/** A name as a marker can hold it: nobody has checked what a broken file or an input calls itself, and its issue must be opened all the same. */
export function plainName(name: string): string {
  return name.replaceAll(/[^\w.-]+/g, "-").slice(0, 100) || "-";
}

const LINE = /^<!-- towpath incident v1 (?:of=(promotion|rollback) )?(?:project=([\w.-]+) )?(?:pipeline=([\w.-]+) )?environment=([\w.-]+) run=([\w.-]+) failures=(\d{1,9}) -->$/;

export function incidentMarker({ of, project, pipeline, environment, run, failures }: IncidentMark): string {
  return `<!-- towpath incident v1 ${of === "run" ? "" : `of=${of} `}${named("project", project)}${named("pipeline", pipeline)}${named("environment", environment)}${named("run", run)}failures=${failures} -->`;
}

function named(key: string, name: string | undefined): string {
  return name === undefined ? "" : `${key}=${plainName(name)} `;
}

/** A marker that does not say what it is of is a run's: earlier versions wrote none else that can be told from it. */
export function parseIncidentMarker(body: string): IncidentMark | undefined {
  const [line = ""] = body.split(/\r?\n/, 1);
  const [, of = "run", project, pipeline, environment, run, failures] = LINE.exec(line) ?? [];
  if (environment === undefined || run === undefined || (pipeline === undefined && of !== "rollback")) return undefined;
  return { of: of === "promotion" || of === "rollback" ? of : "run", project, pipeline, environment, run, failures: Number(failures) };
}
