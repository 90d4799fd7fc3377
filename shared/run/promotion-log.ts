import type { Session } from "../engines/engine.ts";
import type { Publication } from "./publish.ts";
import type { TrainedModel } from "./trained-models.ts";

/** The deployment log of an environment, as a run needs it: what it publishes stands there too, and what a rollback needs stays. */
export interface PromotionLog {
  /** Publishes while nobody deploys. `first` belongs into the same transaction; what it holds of `models` moves the pointers of consumers. Rejects with a sentence when a deployment came between. */
  during(set: readonly Publication[], hide: readonly string[], publish: (first: (tx: Session) => Promise<void>) => Promise<void>, models?: readonly TrainedModel[]): Promise<void>;
  /** Physical objects that must stay. */
  kept(): Promise<ReadonlySet<string>>;
}
