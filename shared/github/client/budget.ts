/** How patient the client is. */
export interface Budget {
  /** Tries of one request, the first included. */
  tries: number;
  /** Longest time for one request with all its tries and waits. */
  requestMs: number;
  /** Longest time that all requests together take, with their waits: reporting must not eat the job's time. What passes between requests is not the client's. */
  totalMs: number;
  /** A try without an answer is given up after this. */
  tryMs: number;
}

export const defaultBudget: Budget = { tries: 5, requestMs: 120_000, totalMs: 600_000, tryMs: 30_000 };
