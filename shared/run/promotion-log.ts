import type { Session } from "../engines/engine.ts";
import type { Publication } from "./publish.ts";
import type { TrainedModel } from "./trained-models.ts";

/** What a run is about to publish. All of it is named, so that whoever stands between a run and the log cannot leave a part behind. */
export interface Publishing {
  set: readonly Publication[];
  hide: readonly string[];
  /** Trained now or before: the pointers of consumers move with the tables. */
  models: readonly TrainedModel[];
  /** Publishes; `first` belongs into the same transaction. */
  publish: (first: (tx: Session) => Promise<void>) => Promise<void>;
}

/** The deployment log of an environment, as a run needs it: what it publishes stands there too, and what a rollback needs stays. */
export interface PromotionLog {
  /** Publishes while nobody deploys. Rejects with a sentence when a deployment came between. */
  during(publishing: Publishing): Promise<void>;
  /** Physical objects that must stay. */
  kept(): Promise<ReadonlySet<string>>;
}
