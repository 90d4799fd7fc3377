import type { TreeFs } from "../../git/tree-fs.ts";
import { dialectOf } from "../../graph/open-workspace.ts";
import type { NodeId } from "../../graph/graph.ts";
import { partOf } from "../../graph/part-of.ts";
import { impactOf, type Impact } from "../../impact/impact.ts";
import type { Side } from "../../impact/side.ts";
import type { Finding } from "../../pipeline/finding.ts";
import { tasksOf, type Unit } from "../../version/unit.ts";
import type { Trees } from "./trees.ts";

/** An older commit beside the head, as far as a pipeline or model needs it. */
export interface Compared {
  tree: TreeFs;
  /** Both sides, and what the difference does; missing when the older one cannot be read. */
  read?: { base: Side; head: Side; impact: Impact };
  problems: readonly Finding[];
}

/**
 * Compares the head with other commits. Fifty releases are fifty trees; so of each only that is read and judged which one of them stands for,
 * and what it read then or reads now. All of it is held by both sides, so a task that is in only one of them is really new or gone.
 */
export async function comparer(trees: Trees, head: Side & { tree: TreeFs }, pairs: readonly { sha: string; unit: Unit }[]): Promise<(sha: string, unit: Unit) => Promise<Compared>> {
  const listed = new Map([...new Set(pairs.map(({ sha }) => sha))].map((sha) => [sha, trees.list(sha)] as const));
  const list = (sha: string): Promise<TreeFs> => listed.get(sha) ?? trees.list(sha);
  await trees.expect(await olderQueries(head, await Promise.all(pairs.map(async ({ sha, unit }) => ({ tree: await list(sha), unit })))), dialectOf(head.workspace.project));
  return async (sha, unit) => {
    const tree = await list(sha);
    const now = nodesOf(head, unit);
    const { opened, side, ids } = await trees.openPart(tree, head.workspace, ({ pipelines }) => [
      ...now,
      ...pipelines.flatMap(({ name, tasks, sources }) => (unit.kind === "pipeline" && name === unit.name ? [...sources, ...tasks].map((each) => `${name}.${each.name}`) : [])),
      ...pipelines.flatMap(({ name, tasks }) => tasks.filter((task) => unit.kind === "model" && task.name === unit.name && task.model !== undefined).map((task) => `${name}.${task.name}`)),
    ]);
    const problems = (opened.workspace?.problems ?? opened.findings).filter(({ severity }) => severity === "error");
    if (side === undefined) return { tree, problems };
    const all = new Set([...now, ...ids]);
    const [before, after] = [side, head].map((each): Side => ({ ...each, workspace: partOf(each.workspace, all) }));
    return before === undefined || after === undefined ? { tree, problems } : { tree, problems, read: { base: before, head: after, impact: impactOf(before, after) } };
  };
}

/** What a unit is made of and all that it reads. */
function nodesOf({ workspace }: Side, unit: Unit): Set<NodeId> {
  const { graph } = workspace;
  const own = [...graph.nodes.values()].filter((node) => unit.kind === "pipeline" && node.pipeline.name === unit.name && node.kind !== "exposure").map(({ id }) => id);
  const tasks = tasksOf(workspace, unit).map(({ id }) => id);
  return new Set([...own, ...tasks, ...tasks.flatMap((id) => [...graph.upstream(id)])]);
}

/** Queries that the head has otherwise, of what the units are now. */
async function olderQueries(head: Side & { tree: TreeFs }, bases: readonly { tree: TreeFs; unit: Unit }[]): Promise<string[]> {
  const texts = await Promise.all(bases.flatMap(({ tree, unit }) => {
    const files = [...nodesOf(head, unit)].flatMap((id) => head.workspace.sql.get(id)?.file ?? []).filter((file) => file.endsWith(".sql"));
    return files.filter((file) => tree.hash(file) !== undefined && tree.hash(file) !== head.tree.hash(file)).map((file) => tree.read(file).catch(() => undefined));
  }));
  return [...new Set(texts.filter((text) => text !== undefined))];
}
