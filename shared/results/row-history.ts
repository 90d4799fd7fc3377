import type { RunRecord } from "./record.ts";

/**
 * Row counts of each source and task in earlier runs of one environment, newest first: what `volume_change` compares with.
 * Only results that passed count, so that a broken run does not become the norm.
 */
export function rowHistory(records: readonly RunRecord[], environment: string, command: readonly RunRecord["command"][]): Map<string, number[]> {
  const history = new Map<string, number[]>();
  const add = (id: string, rows: number | undefined): void => {
    if (rows !== undefined) history.set(id, [...(history.get(id) ?? []), rows]);
  };
  for (const record of records) {
    if (record.environment?.name !== environment || !command.includes(record.command)) continue;
    for (const pipeline of record.pipelines) {
      for (const source of pipeline.sources) if (!blocked(source.checks)) add(source.id, source.rows);
      for (const task of pipeline.tasks) if (task.status === "success" || task.status === "reused") add(task.id, task.rows);
    }
  }
  return history;
}

function blocked(checks: RunRecord["pipelines"][number]["sources"][number]["checks"]): boolean {
  return checks.some(({ status }) => status === "fail" || status === "error");
}
