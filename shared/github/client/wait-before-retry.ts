/** What is known of a try that failed. */
export interface Failure {
  /** 0: no answer. */
  status: number;
  headers: Readonly<Record<string, string | number | undefined>>;
  message: string;
}

export type Decision =
  /** The same request may be sent again after so long. `applied: "no"`: GitHub refused it before doing anything, so this holds for every method. */
  | { retry: true; waitMs: number; applied: "no" | "unknown" }
  | { retry: false; applied: "no" };

const MINUTE = 60_000;

/**
 * Whether a failed try may pass later, and when. GitHub's rules: Retry-After, else x-ratelimit-reset, else at least a minute for
 * secondary limits; outages are retried after 1, 2, 4, 8 seconds times chance, so that many clients do not come back together.
 */
export function waitBeforeRetry(failure: Failure, attempt: number, now: number, random: () => number): Decision {
  const limited = rateLimitWait(failure, attempt, now);
  if (limited !== undefined) return { retry: true, waitMs: limited, applied: "no" };
  const outage = failure.status === 0 || failure.status === 408 || failure.status >= 500;
  if (!outage) return { retry: false, applied: "no" };
  return { retry: true, waitMs: Math.round(random() * 1_000 * 2 ** (attempt - 1)), applied: "unknown" };
}

function rateLimitWait({ status, headers, message }: Failure, attempt: number, now: number): number | undefined {
  // Proxies take headers away, and then only the sentence is left.
  const limited = /rate limit|abuse detection/i.test(message);
  const exhausted = String(headers["x-ratelimit-remaining"] ?? "") === "0";
  // By GitHub's own clock, where it tells it: a runner's may be hours off.
  const clock = Date.parse(String(headers["date"] ?? ""));
  const today = Number.isNaN(clock) ? now : clock;
  const after = retryAfter(headers["retry-after"], today);
  // An outage may ask for patience too, but it says nothing about whether the request was carried out.
  // What is written too fast is also refused as if it were not valid.
  const tooFast = status === 422 && /submitted too quickly/i.test(message);
  if (!(status === 429 || tooFast || (status === 403 && (limited || exhausted || after !== undefined)))) return undefined;
  if (after !== undefined) return after;
  const reset = Number(headers["x-ratelimit-reset"]);
  if (exhausted && Number.isFinite(reset) && reset > 0) return Math.max(1_000, reset * 1_000 - today + 1_000);
  return MINUTE * 2 ** (attempt - 1);
}

/** Seconds, or a date. */
function retryAfter(header: string | number | undefined, now: number): number | undefined {
  if (header === undefined || header === "") return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds) * 1_000;
  const date = Date.parse(String(header));
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
