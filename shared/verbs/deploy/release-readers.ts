import { columnsOf } from "../../deploy/apply.ts";
import type { LogState } from "../../deploy/log/log-state.ts";
import { lostInRelease } from "../../deploy/plan/lost-in-release.ts";
import type { Step } from "../../deploy/plan/steps.ts";
import type { Engine } from "../../engines/engine.ts";
import type { Workspace } from "../../graph/workspace.ts";
import type { EnvironmentState } from "../../run/environment-state.ts";
import { lostReaders, type FoundReaders } from "./lost-readers.ts";

export interface ReleaseReaders {
  root: string;
  engine: Engine;
  /** What is in the environment, and what its log says. */
  state: EnvironmentState;
  log: LogState;
  /** The release: its code, its pipeline, what happens to its names, and which physical objects they are to show. */
  workspace: Workspace;
  pipeline: string;
  steps: readonly Step[];
  next: ReadonlyMap<string, string>;
}

/** Other deployed pipelines that read what consumers would lose by a release, as far as it is built or its code tells. */
export async function releaseReaders({ root, engine, state, log, workspace, pipeline, steps, next }: ReleaseReaders): Promise<FoundReaders> {
  // Most environments have one pipeline: nothing is asked there.
  if ([...log.releases.keys()].every((other) => other === pipeline)) return { reading: [], unknown: [] };
  const now = new Map(steps.flatMap(({ id, name }) => [[name, state.live.get(id)?.physical ?? ""] as const]));
  const columns = await columnsOf(engine, state.schema, new Map([...now.values(), ...next.values()].map((object) => [object, object])));
  const lost = lostInRelease({ workspace, deployed: log.releases.get(pipeline), steps, columns, now, next });
  return lostReaders({ root, dialect: engine.dialect, log, pipeline, lost, remedy: (other) => `deploy a release of ${other} that does without first` });
}
