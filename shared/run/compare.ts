import type { NodeId } from "../graph/graph.ts";
import type { Model } from "../pipeline/model.ts";
import type { ImpactRecord } from "../results/record.ts";
import type { GivenResult } from "./given-result.ts";

/** What the build of a pull request is compared with. Ids are those of the head. */
export interface Compare {
  /** What the change does to each task. */
  impact: ReadonlyMap<NodeId, ImpactRecord>;
  /** The base's results. */
  given: ReadonlyMap<NodeId, GivenResult>;
  /** How the base declares the models of its tasks. */
  models: ReadonlyMap<NodeId, Model>;
  /** Selected tasks whose data stays that of the base: they are only checked. */
  keep: ReadonlySet<NodeId>;
  /** The base's fingerprint of each source's content. */
  sources: ReadonlyMap<NodeId, string>;
  /** Whether the base has no such task. */
  isNew(id: NodeId): boolean;
}
