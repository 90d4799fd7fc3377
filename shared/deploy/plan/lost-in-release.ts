import type { Workspace } from "../../graph/workspace.ts";
import type { ReleaseState } from "../log/log-state.ts";
import type { Lost } from "./column-loss.ts";
import { goneColumns } from "./gone-columns.ts";
import type { Step } from "./steps.ts";

/** What consumers lose by a deployment, as far as the code of the release tells before anything is built: names, and columns of names that move. Pure. */
export function lostInRelease(workspace: Workspace, deployed: ReleaseState | undefined, steps: readonly Step[]): Lost {
  return new Map(steps.flatMap((step): [string, ReadonlySet<string> | "all"][] => {
    if (step.action === "drop") return [[step.name, "all"]];
    if (step.action === "reuse" || step.action === "refuse") return [];
    const gone = goneColumns(workspace, deployed, step);
    return gone.length === 0 ? [] : [[step.name, new Set(gone.map((column) => column.toLowerCase()))]];
  }));
}
