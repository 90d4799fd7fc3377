import type { Workspace } from "../../graph/workspace.ts";
import type { ReleaseState } from "../log/log-state.ts";
import { columnLoss, type Lost } from "./column-loss.ts";
import { goneColumns } from "./gone-columns.ts";
import type { Step } from "./steps.ts";

export interface ReleaseLoss {
  workspace: Workspace;
  deployed: ReleaseState | undefined;
  steps: readonly Step[];
  /** Columns of physical objects that are built, name → type. */
  columns: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Physical objects that consumers see, and that they are to see, by name. */
  now: ReadonlyMap<string, string>;
  next: ReadonlyMap<string, string>;
}

/** What consumers lose by a deployment: names, and columns of names that move. Of what is not built yet, as far as the code of the release tells. Pure. */
export function lostInRelease({ workspace, deployed, steps, columns, now, next }: ReleaseLoss): Lost {
  return new Map(steps.flatMap((step): [string, ReadonlySet<string> | "all"][] => {
    if (step.action === "drop") return [[step.name, "all"]];
    if (step.action === "reuse" || step.action === "refuse") return [];
    const built = columns[next.get(step.name) ?? ""];
    const gone = built === undefined ? goneColumns(workspace, deployed, step) : (columnLoss(columns[now.get(step.name) ?? ""], built)?.gone ?? []);
    return gone.length === 0 ? [] : [[step.name, new Set(gone.map((column) => column.toLowerCase()))]];
  }));
}
