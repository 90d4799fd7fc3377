import { openEngine } from "../engines/open-engine.ts";
import type { Workspace } from "../graph/workspace.ts";
import type { Finding } from "../pipeline/finding.ts";
import type { RunRecord } from "../results/record.ts";
import { ISOLATED_FOR_MS, isolatedSchema } from "../run/isolation.ts";
import type { RunOptions } from "../run/run-options.ts";
import { runProject } from "../run/run-project.ts";
import type { BuildProject } from "./build-project.ts";
import { environmentOf } from "./environment-of.ts";
import { openEnvironment } from "./open-environment.ts";
import type { OpenedProject } from "./open-project.ts";
import { pickTests, type PickedNames } from "./pick-tests.ts";
import { runOptionsOf } from "./run-options-of.ts";

/**
 * Runs single unit tests and checks for somebody who looks at them. Unit tests alone need no environment, unless their SQL is that of a server, so they
 * answer at once and beside a run. No record is kept: last results stay those of whole tasks.
 */
export async function testPicked(options: BuildProject, { readSql }: OpenedProject, workspace: Workspace, findings: readonly Finding[], names: PickedNames): Promise<RunRecord> {
  const { root } = options;
  const { timezone } = workspace.project;
  const environment = environmentOf(workspace, options.environment);
  const picked = pickTests(workspace, names, options.select?.(workspace));
  const isTask = (id: string): boolean => workspace.graph.nodes.get(id)?.kind === "task";
  const common = runOptionsOf(options, { workspace, readSql, environment: environment.name, findings });
  const run: Omit<RunOptions, "engine" | "schema"> = {
    ...common,
    mode: "test",
    picked,
    select: new Set([...picked.owners].filter(isTask)),
    checkSources: [...picked.owners].filter((id) => !isTask(id)),
    store: { ...common.store, write: () => Promise.resolve() },
  };
  const onlyUnitTests = picked.checks.size > 0 ? {} : { unitTestsOnly: "only unit tests were asked for" };
  if (picked.checks.size > 0 || environment.engine !== "duckdb") {
    await using session = await openEnvironment({ root, environment, env: options.env, timezone });
    return withoutOthers(await runProject(workspace, { ...run, ...session, ...onlyUnitTests, schema: isolatedSchema(environment.schema, common.owner), lenders: [environment.schema], expiresAfterMs: ISOLATED_FOR_MS }));
  }
  const open = () => openEngine({ engine: "duckdb", path: ":memory:", allowedDirectories: [root], timezone, threads: 1 });
  const engine = await open();
  try {
    return withoutOthers(await runProject(workspace, { ...run, engine, unitEngine: open, schema: environment.schema, ...onlyUnitTests }));
  } finally {
    await engine.close();
  }
}

/** Tasks that have no part in it are not worth a line each. */
function withoutOthers(record: RunRecord): RunRecord {
  const pipelines = record.pipelines.map((pipeline) => ({ ...pipeline, tasks: pipeline.tasks.filter(({ status, tests }) => status !== "not_run" || tests.length > 0), exposures: [] }));
  return { ...record, pipelines: pipelines.filter(({ sources, tasks }) => tasks.length > 0 || sources.some(({ checks }) => checks.length > 0)) };
}
