/** A release as the log names it. */
export interface ReleaseName {
  /** The pipeline or model that is versioned. */
  name: string;
  version: string;
  commit: string;
  /** Digest of the release's manifest. */
  digest: string;
}

/** What a promotion says of itself. */
export interface Promotion {
  /** Nothing is promoted twice under one key: that of a deployment is the digest of its plan. */
  key: string;
  kind: "deploy" | "rollback" | "run";
  /** Of a run: the release that was deployed while it ran; its code may be newer. */
  release: ReleaseName;
  /** Digest of the plan that was approved. */
  plan?: string;
  /** The release that consumers saw before. */
  previous?: ReleaseName;
  who: string;
  /** Page of the workflow run. */
  run?: string;
  /** Who has approved it on GitHub. */
  approvers?: readonly string[];
  /** Why a gate was passed over. */
  override?: string;
  /** Which gates that were. */
  overridden?: readonly string[];
  /** The log before this row was damaged, and whoever gave the reason went on: digest of all that stood in it. */
  acceptedLog?: string;
  /** Names that consumers see → physical object. All of the release for a deployment, only what changed for a run. */
  published: Readonly<Record<string, string>>;
  /** Names that went. */
  dropped?: readonly string[];
  /** Models, by task: where the artifact stands and its digest. */
  models?: Readonly<Record<string, { uri: string; digest: string }>>;
  /** Tables whose fingerprints, checks and contract the release vouches for: name → fingerprint of what was built. */
  fingerprints?: Readonly<Record<string, string>>;
  /** Columns of each table as consumers see them, name → type: what a rollback compares. */
  columns?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Milliseconds from the start of building to the promotion. */
  durationMs?: number;
  /** Milliseconds that building each name took, for the estimate of the next plan. */
  durations?: Readonly<Record<string, number>>;
  towpath?: string;
}

/** A row of the log: a promotion that consumers have seen. */
export interface Deployment extends Promotion {
  seq: number;
  /** ISO instant by the clock of the environment. */
  at: string;
  /** Fencing token of the lock that it was written under. */
  token: number;
  /** Hash of the row before; empty for the first. */
  before: string;
  hash: string;
}
