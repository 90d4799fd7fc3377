import { dropObjects, unneeded } from "./clean.ts";
import { readState } from "./environment-state.ts";
import { readName } from "./lending.ts";
import type { RunContext } from "./run-context.ts";

/** Results of a task that stay in the base's schema: pull requests leave the main line at different commits. */
const KEPT = 3;

/** Drops what no comparison of late has used from the schema of base builds. */
export async function tidyBase({ options, plan, built, runId }: RunContext): Promise<void> {
  const now = await readState(options.engine, options.schema);
  const used = plan.tasks.filter(({ id, lent }) => built.has(id) && lent === undefined).map((planned) => readName(planned));
  const spare = new Set([runId, ...used.flatMap((name) => now.built.get(name)?.stamp.run ?? [])]);
  await dropObjects(options.engine, now.hidden, unneeded(now, KEPT, spare));
}
