/** What an issue's first line says: which pipeline, where, and the last run that wrote it. */
export interface IncidentMark {
  /** Names of pipelines are unique in a project only. Undefined: an earlier version wrote it, or towpath.yml could not be read. */
  project: string | undefined;
  pipeline: string;
  environment: string;
  /** Sortable id of the run. */
  run: string;
  /** Failures since it was opened. */
  failures: number;
}

const NAME = /^[\w.-]{1,100}$/;

export function incidentMarker({ project, pipeline, environment, run, failures }: IncidentMark): string {
  for (const name of [...(project === undefined ? [] : [project]), pipeline, environment, run]) if (!NAME.test(name)) throw new Error(`${JSON.stringify(name)} cannot be part of an issue's marker: letters, digits, dot, dash, underscore.`);
  return `<!-- towpath incident v1 ${project === undefined ? "" : `project=${project} `}pipeline=${pipeline} environment=${environment} run=${run} failures=${failures} -->`;
}

export function parseIncidentMarker(body: string): IncidentMark | undefined {
  const [line = ""] = body.split(/\r?\n/, 1);
  const [, project, pipeline, environment, run, failures] = /^<!-- towpath incident v1 (?:project=([\w.-]+) )?pipeline=([\w.-]+) environment=([\w.-]+) run=([\w.-]+) failures=(\d{1,9}) -->$/.exec(line) ?? [];
  return pipeline === undefined || environment === undefined || run === undefined ? undefined : { project, pipeline, environment, run, failures: Number(failures) };
}
