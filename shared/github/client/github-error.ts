/** What became of a request that failed. `unknown`: GitHub may have done it, the answer was lost. */
export type Fate = "refused" | "unknown";

/** A request to GitHub that failed for good, as a sentence for a person; it carries neither token nor address. */
export class GitHubError extends Error {
  override readonly name = "GitHubError";
  /** 0: no answer at all. */
  readonly status: number;
  readonly fate: Fate;
  /** The type of a GraphQL error, such as STALE_DATA. */
  readonly type: string | undefined;

  constructor(message: string, details: { status: number; fate: Fate; type?: string | undefined }) {
    super(message);
    this.status = details.status;
    this.fate = details.fate;
    this.type = details.type;
  }
}
