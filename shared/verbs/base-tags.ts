import type { Column, Project, Source, Task } from "../pipeline/model.ts";
import type { PlannedProject } from "./plan-project.ts";

type Asset = Source | Task;

/** The head's project, whose sources, tasks and columns also carry those of these tags that they have in the base. */
export function withBaseTags({ head, base, impact }: Pick<PlannedProject, "head" | "base" | "impact">, tags: ReadonlySet<string>): Project {
  const { project } = head.workspace;
  const before = (id: string): Asset | undefined => {
    const node = base.workspace.graph.nodes.get(impact.counterpart.get(id) ?? "");
    return node?.kind === "source" ? node.source : node?.kind === "task" ? node.task : undefined;
  };
  const both = <T extends Asset>(pipeline: string, asset: T): T => {
    const old = before(`${pipeline}.${asset.name}`);
    return old === undefined ? asset : { ...asset, tags: union(asset.tags, old.tags, tags), columns: columnsOf(asset, old, tags) };
  };
  return { ...project, pipelines: project.pipelines.map((each) => ({ ...each, sources: each.sources.map((source) => both(each.name, source)), tasks: each.tasks.map((task) => both(each.name, task)) })) };
}

/** A declaration that was taken out takes its tags along; the column may still be there. */
function columnsOf(asset: Asset, old: Asset, tags: ReadonlySet<string>): Column[] {
  const kept = asset.columns.map((column) => ({ ...column, tags: union(column.tags, named(old.columns, column.name)?.tags ?? [], tags) }));
  const dropped = old.columns.filter((column) => named(asset.columns, column.name) === undefined && column.tags.some((tag) => tags.has(tag)));
  return [...kept, ...dropped.map((column) => ({ ...column, at: asset.at }))];
}

function named(columns: readonly Column[], name: string): Column | undefined {
  return columns.find((column) => column.name.toLowerCase() === name.toLowerCase());
}

function union(own: readonly string[], old: readonly string[], tags: ReadonlySet<string>): string[] {
  return [...new Set([...own, ...old.filter((tag) => tags.has(tag))])];
}
