import type { NodeId } from "../graph/graph.ts";
import { stuck, type Job } from "./schedule.ts";

export interface JobStep {
  node: NodeId;
  /** `all`: build, then check. A task whose checks read other tasks is built first and checked when those are there. `compare`: what nobody waits for. */
  does: "all" | "build" | "check" | "compare";
}

export interface JobNode {
  id: NodeId;
  inputs: readonly NodeId[];
  /** Building costs next to nothing: many at once do no harm. */
  light?: boolean;
  /** Is compared with the base when it is built. */
  compared?: boolean;
}

/** The steps of a run, and what each waits for. `reads` is what the checks of a node read beside its own table. */
export function jobGraph(
  nodes: readonly JobNode[],
  reads: ReadonlyMap<NodeId, readonly NodeId[]>,
  upstream: (id: NodeId) => ReadonlySet<NodeId>,
): { jobs: Job[]; steps: ReadonlyMap<string, JobStep> } {
  const known = new Set(nodes.map(({ id }) => id));
  const others = new Map<NodeId, readonly NodeId[]>();
  for (const { id } of nodes) {
    const above = upstream(id);
    const beside = (reads.get(id) ?? []).filter((read) => known.has(read) && !above.has(read));
    if (beside.length > 0) others.set(id, beside);
  }
  const gated = makeJobs(nodes, others, new Set(others.keys()));
  // A check may read what is built from its own table; then readers cannot wait for it, and it only decides about publishing.
  const waitingForEver = stuck(gated.jobs);
  if (waitingForEver.size === 0) return gated;
  return makeJobs(nodes, others, new Set([...others.keys()].filter((id) => !waitingForEver.has(checkId(id)))));
}

function makeJobs(nodes: readonly JobNode[], others: ReadonlyMap<NodeId, readonly NodeId[]>, gates: ReadonlySet<NodeId>): { jobs: Job[]; steps: Map<string, JobStep> } {
  const jobs: Job[] = [];
  const steps = new Map<string, JobStep>();
  for (const { id, inputs, light = false, compared = false } of nodes) {
    const after = others.get(id);
    if (compared) {
      jobs.push({ id: compareId(id), inputs: [], after: [id] });
      steps.set(compareId(id), { node: id, does: "compare" });
    }
    jobs.push({ id, inputs: inputs.map((input) => (gates.has(input) ? checkId(input) : input)), light });
    steps.set(id, { node: id, does: after === undefined ? "all" : "build" });
    if (after === undefined) continue;
    jobs.push({ id: checkId(id), inputs: [id], after });
    steps.set(checkId(id), { node: id, does: "check" });
  }
  return { jobs, steps };
}

function compareId(id: NodeId): string {
  return `${id}\0compare`;
}

function checkId(id: NodeId): string {
  return `${id}\0checks`;
}
