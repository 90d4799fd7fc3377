import { readFileSync } from "node:fs";
import type { RunRecord, TaskRecord } from "../../shared/results/record.ts";

export type RecordName = "passing" | "failing" | "partial" | "cancelled" | "empty" | "hostile" | "pull-request";
export const recordNames: readonly RecordName[] = ["passing", "failing", "partial", "cancelled", "empty", "hostile", "pull-request"];
/** Those whose report is worth reading: golden files are made of them. */
export const readableNames: readonly RecordName[] = ["passing", "failing", "partial", "cancelled", "empty", "pull-request"];

/** A hand-written run record of test/fixtures/records. */
export function record(name: RecordName): RunRecord {
  return JSON.parse(readFileSync(new URL(`../fixtures/records/${name}.json`, import.meta.url), "utf8")) as RunRecord;
}

/** The files that the failing record's findings are in. */
export const sources: ReadonlyMap<string, string> = new Map([
  ["sql/daily_flights.sql", "select\n  flight_date,\n  origin,\n  avg(dely) as delay_minutes,\n  count(*) as flights,\n  cast(raw_delay as integer) as worst\nfrom stg_flights\ngroup by flight_date, origin\n"],
  [
    "sql/airport_delays.sql",
    "-- Delays of each airport\nselect *\nfrom daily_flights\nwhere flight_date >= date '2001-01-01'\njoin airports_dim\n  on origin like iata || '%' and latitude between 20 and 72 and longitude < -60 and name not like '%closed%' and state is not null\n",
  ],
  ["src/train.py", `${"\n".repeat(30)}X = frame[["distance", "hour"]]\n`],
]);

/** A pipeline of any size: layers of ten tasks, each reading two of the layer before, some failed. */
export function largeRecord(count: number): RunRecord {
  const template = record("passing");
  const tasks = Array.from({ length: count }, (_, index): TaskRecord => {
    const layer = Math.floor(index / 10);
    const inputs = layer === 0 ? ["large.events"] : [`large.task_${index - 10}`, `large.task_${(layer - 1) * 10 + ((index + 3) % 10)}`];
    const failed = index % 97 === 96;
    return {
      id: `large.task_${index}`,
      name: `task_${index}`,
      file: "large.pipeline.yml",
      line: 10 + index * 4,
      tags: [],
      kind: "sql",
      materialized: index % 3 === 0 ? "table" : "view",
      code: `sql/task_${index}.sql`,
      inputs: [...new Set(inputs)],
      status: failed ? "failed" : index % 5 === 0 ? "reused" : "success",
      reason: failed ? "Catalog Error: table is not there" : "changed",
      ...(failed ? { error: { message: "Catalog Error: table is not there", file: `sql/task_${index}.sql`, line: 3, column: 6 } } : {}),
      rows: 1000 + index * 37,
      durationMs: 20 + ((index * 7919) % 400),
      offsetMs: layer * 150 + (index % 10) * 12,
      columns: [
        { name: "id", type: "bigint" },
        { name: "amount", type: "decimal(18,2)" },
      ],
      checks: ["not_null", "unique"].map((kind) => ({ id: `${kind}:id`, kind, column: "id", severity: "error", status: "pass", expected: "no such row", observed: "0 rows", rows: 1000 + index * 37, failing: 0, file: "large.pipeline.yml", line: 12 + index * 4 })),
      tests: [],
    };
  });
  return {
    ...template,
    id: "large",
    verdict: "fail",
    published: false,
    durationMs: 16_000,
    reasons: [`${tasks.filter((task) => task.status === "failed").length} of ${count} tasks failed`],
    pipelines: [{ name: "large", file: "large.pipeline.yml", sources: [{ id: "large.events", name: "events", file: "large.pipeline.yml", line: 4, tags: [], checks: [] }], tasks, exposures: [] }],
    findings: [],
  };
}

/** A pull request of any size: all tasks affected, every second with a data diff, and as many findings. */
export function largePullRequest(tasks: number, findings: number): RunRecord {
  const base = largeRecord(tasks);
  const { ci, comparison, pipelines } = record("pull-request");
  const [template] = pipelines.flatMap((pipeline) => pipeline.tasks.flatMap((task) => task.diff ?? []));
  const [pipeline] = base.pipelines;
  if (pipeline === undefined || template === undefined || comparison === undefined) throw new Error("the fixture has a pipeline, a diff and a comparison");
  const severities = ["error", "warning", "info"] as const;
  return {
    ...base,
    command: "check",
    ...(ci && { ci }),
    comparison: { ...comparison, selected: tasks, total: tasks },
    pipelines: [
      {
        ...pipeline,
        tasks: pipeline.tasks.map((task, index) => ({
          ...task,
          impact: { class: "columns" as const, columns: ["amount"], direct: index < 3, selected: true, reasons: [`reads task_${index}.amount, whose expression changed in sql/task_${index}.sql:3`] },
          ...(index % 2 === 0 && { diff: { ...template, id: task.id, rows: { base: 1000, head: 1000 + index, added: index, removed: 0, changed: index * 2 } } }),
        })),
      },
    ],
    findings: Array.from({ length: findings }, (_, index) => ({ rule: "sql/no-select-star", severity: severities[index % 3] ?? "info", message: `select * reads every column of task_${index}; name those that are needed.`, file: `sql/task_${index}.sql`, line: 1 + (index % 50), column: 8, endLine: 1 + (index % 50), endColumn: 9, pipeline: "large", fixable: true })),
  };
}
