/** GitHub's limits, as its documentation states them. */
export const limits = {
  /** Characters of a comment's or an issue's body. */
  body: 65_536,
  /** Characters of a check run's summary, and of its text. */
  checkText: 65_535,
  /** Annotations in one request. */
  annotations: 50,
  /** Bytes of a SARIF upload, gzip. */
  sarif: 10 * 1024 * 1024,
  /** Characters of a release's notes. */
  notes: 125_000,
  /** Requests an hour of the token that a workflow gets, for one repository. */
  perHour: 1_000,
  /** Requests that make content. */
  contentPerMinute: 80,
  contentPerHour: 500,
  /** Points a minute: a read costs 1, a write 5. */
  pointsPerMinute: 900,
};

export type Limits = typeof limits;
