import type { PageContext } from "./page-context.ts";
import { readIds } from "../summary.ts";
import { taskLook, type Look } from "./icons.ts";

/** A node of the drawn graph. */
export interface DrawnNode {
  id: string;
  kind: "source" | "task" | "exposure";
  title: string;
  detail: string;
  look: Look;
  /** What the look says, for a reader who does not see it. */
  says: string;
  /** What the change under review does to it. */
  mark?: "changed" | "affected";
  /** Ids of nodes that exist. */
  inputs: string[];
  anchor: string | undefined;
  /** Failed, or a blocking check fails. */
  problem: boolean;
}

/** Sources, tasks and exposures of all pipelines, with edges between those that the record holds. */
export function drawnNodes(page: PageContext): DrawnNode[] {
  const { record, words, labels } = page;
  const nodes = record.pipelines.flatMap((pipeline): DrawnNode[] => [
    ...pipeline.sources.map((source): DrawnNode => {
      const fails = source.checks.some((check) => check.status === "fail" || check.status === "error");
      const warns = source.checks.some((check) => check.status === "warn");
      const look = fails ? "fail" : warns ? "warn" : source.checks.some((check) => check.status === "pass") ? "pass" : "idle";
      return { id: source.id, kind: "source", title: page.name(source.id), detail: labels.source, look, says: look === "idle" ? labels.source : words.check[look], inputs: [], anchor: page.anchor(source.id), problem: fails };
    }),
    ...pipeline.tasks.map((task): DrawnNode => {
      const fails = task.checks.some((check) => check.status === "fail" || check.status === "error");
      const look = task.status === "success" && fails ? "warn" : taskLook(task.status);
      return {
        id: task.id,
        kind: "task",
        title: page.name(task.id),
        ...(task.impact !== undefined && (task.impact.selected || task.impact.class !== "none") && { mark: task.impact.direct ? ("changed" as const) : ("affected" as const) }),
        detail: task.model ? `${task.kind} model` : task.materialized === "file" ? task.kind : `${task.kind} ${task.materialized}`,
        look,
        says: task.status === "success" && fails ? `${words.status.success}, ${words.failedChecks.toLowerCase()}` : words.status[task.status],
        inputs: task.inputs,
        anchor: page.anchor(task.id),
        problem: fails || task.status === "failed",
      };
    }),
    ...pipeline.exposures.map((exposure): DrawnNode => ({ id: `${pipeline.name}.${exposure.name}\u0000exposure`, kind: "exposure", title: exposure.name, detail: exposure.kind, look: "idle", says: labels.exposure, inputs: readIds(pipeline, exposure), anchor: "consumers", problem: false })),
  ]);
  const known = new Set(nodes.map((node) => node.id));
  return nodes.map((node) => Object.assign(node, { inputs: [...new Set(node.inputs)].filter((input) => known.has(input) && input !== node.id) }));
}

/** What needs a look, with what it reads and everything that reads it, at most `limit` nodes. */
export function aroundProblems(nodes: readonly DrawnNode[], limit: number): DrawnNode[] {
  const readers = Map.groupBy(nodes.flatMap((node) => node.inputs.map((input) => ({ input, reader: node.id }))), (edge) => edge.input);
  const kept = new Set<string>();
  const keep = (id: string): void => {
    if (kept.size < limit) kept.add(id);
  };
  const problems = nodes.filter((node) => node.problem);
  for (const { id } of problems) keep(id);
  for (const { id, inputs } of problems) {
    for (const input of inputs) keep(input);
    for (const { reader } of readers.get(id) ?? []) keep(reader);
  }
  return nodes.filter((node) => kept.has(node.id));
}
