import type { Engine } from "../../engines/engine.ts";
import type { Deployment, ReleaseName } from "../log/deployment.ts";

/** Name of the view that says where a model stands. */
export function pointerName(task: string): string {
  return `${task}__model`;
}

/**
 * A model is published as a view of one row, `<task>__model`: uri, digest, version. So it moves in the same transaction as the tables that
 * were made with it, and a consumer never pairs a model with the tables of another release.
 */
export function pointerStatements(engine: Engine, schema: string, { now = {}, before = {}, release }: { now: Deployment["models"]; before: Deployment["models"]; release: ReleaseName }): string[] {
  const name = (task: string): string => `${engine.quote(schema)}.${engine.quote(pointerName(task))}`;
  const gone = Object.keys(before).filter((task) => now[task] === undefined).map((task) => `DROP VIEW IF EXISTS ${name(task)}`);
  const shown = Object.entries(now).map(([task, { uri, digest }]) => `CREATE OR REPLACE VIEW ${name(task)} AS SELECT CAST(${engine.literal(uri)} AS VARCHAR) AS uri, CAST(${engine.literal(digest)} AS VARCHAR) AS digest, CAST(${engine.literal(release.version)} AS VARCHAR) AS version`);
  return [...gone, ...shown];
}
