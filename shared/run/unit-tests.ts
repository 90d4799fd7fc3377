import { runUnitTest } from "../checks/run-unit-test.ts";
import type { UnitTestRequest } from "../checks/unit-test-sql.ts";
import { EngineError, type Engine } from "../engines/engine.ts";
import { columnsOf } from "../graph/catalog.ts";
import { nameResolver } from "../graph/resolve-name.ts";
import type { TaskSql } from "../graph/workspace.ts";
import type { UnitTest } from "../pipeline/model.ts";
import type { TestRecord } from "../results/record.ts";
import path from "node:path";
import { freezeClock } from "../sql/freeze-clock.ts";
import { rewriteTables } from "../sql/rewrite-tables.ts";
import type { PlannedTask } from "./plan-run.ts";
import type { RunContext } from "./run-context.ts";
import type { Records } from "./run-project.ts";

type TestedTask = Pick<PlannedTask, "id" | "task" | "pipeline">;

/** Tests at once; each is a small statement. */
const AT_ONCE = 4;

/**
 * Runs the unit tests of the planned tasks: on an engine that sees no data, and those of another dialect on the engine of the environment, where a
 * test reads nothing but its given rows. A test that fails does not stop the build: both are worth knowing.
 */
export async function runUnitTests(context: RunContext, records: Records): Promise<void> {
  const { options } = context;
  const tests = testsOf(context);
  if (tests.length === 0) return;
  context.tell({ type: "phase", name: "unit-tests" });
  const engine = await options.unitEngine?.();
  try {
    const results = new Map<UnitTest, TestRecord>();
    let next = 0;
    const worker = async (): Promise<void> => {
      for (let each = tests[next++]; each !== undefined && options.signal?.aborted !== true; each = tests[next++]) {
        const record = await runOne(context, engine, each.planned, each.test);
        results.set(each.test, record);
        context.tell({ type: "test", id: each.planned.id, test: record });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    for (const { planned, test } of tests) {
      const record = results.get(test) ?? notRun(context, test, "the run was cancelled");
      records.tasks.get(planned.id)?.tests.push(record);
    }
  } finally {
    await engine?.close();
  }
}

/** Those of the planned tasks, or those that were picked: their tasks need not be planned. */
function testsOf({ plan, options, workspace }: RunContext): { planned: TestedTask; test: UnitTest }[] {
  const { picked } = options;
  const tasks: TestedTask[] = picked === undefined ? plan.tasks : [...workspace.graph.nodes.values()].filter((node) => node.kind === "task");
  return tasks.flatMap((planned) => planned.task.unitTests.filter((test) => picked?.unitTests.has(test) !== false).map((test) => ({ planned, test })));
}

async function runOne(context: RunContext, engine: Engine | undefined, planned: TestedTask, test: UnitTest): Promise<TestRecord> {
  const sql = context.workspace.sql.get(planned.id);
  if (planned.task.kind !== "sql") return notRun(context, test, "only SQL tasks can be tested with given rows");
  const dialect = sql?.facts.dialect ?? "duckdb";
  const runner = dialect === "duckdb" ? engine : context.options.engine.dialect === dialect ? context.options.engine : undefined;
  if (runner === undefined) return notRun(context, test, dialect === "duckdb" ? "there is no embedded engine here" : `its SQL is that of ${dialect}, and there is no connection to it here`);
  const [problem] = sql?.facts.problems ?? [];
  if (sql === undefined || problem !== undefined) return { ...notRun(context, test, problem?.message ?? "the SQL of the task is missing"), status: "error" };
  const { signal } = context.options;
  try {
    return await runUnitTest(runner, requestOf(context, planned, sql, test), { line: context.locate(test.at).span.line, ...(runner === engine ? {} : { files: engine }), ...(signal === undefined ? {} : { signal }) });
  } catch (error) {
    if (error instanceof EngineError) return notRun(context, test, error.message);
    throw error;
  }
}

function requestOf(context: RunContext, planned: TestedTask, sql: TaskSql, test: UnitTest): UnitTestRequest {
  const { workspace } = context;
  const { nodes } = workspace.graph;
  const resolve = nameResolver(nodes);
  const given = new Map(Object.keys(test.given).map((name) => [resolve(planned.pipeline.name, name.split(".")), name]));
  const nameOf = (id: string): string => given.get(id) ?? (id.startsWith(`${planned.pipeline.name}.`) ? id.slice(planned.pipeline.name.length + 1) : id);
  const inputs = sql.tables.flatMap((id): [string, { columns: { name: string; type?: string | undefined }[]; complete: boolean }][] => {
    const node = id === undefined ? undefined : nodes.get(id);
    if (id === undefined || node === undefined) return [];
    const known = columnsOf(id, nodes, workspace.sql) ?? (node.kind === "task" ? node.task.columns : []);
    // Only a query whose columns are all known can have no others; a contract may leave some out.
    return [[nameOf(id), { columns: [...known], complete: node.kind === "task" && workspace.sql.get(id)?.analysis.complete === true }]];
  });
  const frozen = context.frozen ? context.asOf : undefined;
  return {
    test,
    tables: sql.tables.map((id) => (id === undefined ? undefined : nameOf(id))),
    query(relations, asOf) {
      const text = rewriteTables(sql.text, sql.facts, (_ref, index) => relations[index]);
      const clock = asOf ?? frozen;
      return (clock === undefined ? text : freezeClock(text, sql.facts, clock)).trim();
    },
    inputs: new Map(inputs),
    absolute: (file) => path.join(context.options.root, file),
  };
}

/** A test that says nothing is visible, and never counts as passed. */
function notRun({ locate }: RunContext, test: UnitTest, message: string): TestRecord {
  return { name: test.name, status: "skipped", durationMs: 0, file: test.at.file, line: locate(test.at).span.line, message };
}
