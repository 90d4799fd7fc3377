import type { NodeId } from "../graph/graph.ts";
import type { LastResult } from "./last-results.ts";

/** What is known of the last runs of a task or source: the nearest first, this machine's, then those of CI, then those of environments. */
export type ResultsOf = (id: NodeId) => readonly LastResult[] | undefined;
