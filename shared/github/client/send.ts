import type { Budget } from "./budget.ts";
import { explain } from "./explain.ts";
import { GitHubError } from "./github-error.ts";
import type { Timing } from "./timing.ts";
import { waitBeforeRetry, type Failure } from "./wait-before-retry.ts";

/** One try; rejects with what `failureOf` understands. */
export type Try<T> = (signal: AbortSignal) => Promise<T>;

export interface Sending {
  method: string;
  route: string;
  /** Whether sending it twice does the same as sending it once. */
  repeatable: boolean;
  budget: Budget;
  timing: Timing;
  /** When what is left of the client's time is over. */
  deadline: number;
}

/** Sends a request until it is answered, refused for good, or the budget is spent. */
export async function send<T>(attempt: Try<T>, sending: Sending): Promise<T> {
  const { budget, timing } = sending;
  const end = Math.min(timing.now() + budget.requestMs, sending.deadline);
  for (let tries = 1; ; tries++) {
    let failure: Failure;
    try {
      return await withTimeout(attempt, Math.min(budget.tryMs, Math.max(1, end - timing.now())), timing);
    } catch (error) {
      failure = failureOf(error);
    }
    const decision = waitBeforeRetry(failure, tries, timing.now(), timing.random);
    const mayRepeat = decision.retry && (sending.repeatable || decision.applied === "no");
    if (!mayRepeat || tries >= budget.tries || timing.now() + decision.waitMs >= end) {
      const { method, route } = sending;
      throw new GitHubError(explain({ method, route, ...failure }), { status: failure.status, fate: decision.applied === "no" ? "refused" : "unknown" });
    }
    await timing.sleep(decision.waitMs);
  }
}

async function withTimeout<T>(attempt: Try<T>, ms: number, timing: Timing): Promise<T> {
  const call = new AbortController();
  const clock = new AbortController();
  const late = timing.sleep(ms, clock.signal).then((): never => {
    call.abort();
    const failure: Failure = { status: 0, headers: {}, message: `no answer within ${Math.round(ms / 1_000)} s` };
    throw failure;
  });
  // Whoever loses the race must not count as an unhandled rejection.
  late.catch(() => undefined);
  const running = attempt(call.signal);
  running.catch(() => undefined);
  try {
    return await Promise.race([running, late]);
  } finally {
    clock.abort();
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** What Octokit, fetch or our own timeout threw, as far as deciding needs it. */
function failureOf(error: unknown): Failure {
  if (!isObject(error)) return { status: 0, headers: {}, message: "the request failed" };
  const response = isObject(error["response"]) ? error["response"] : undefined;
  const source = response ?? error;
  const own = !(error instanceof Error);
  const status = (response !== undefined || own) && typeof error["status"] === "number" ? error["status"] : 0;
  const headers: Record<string, string | number | undefined> = {};
  if (isObject(source["headers"])) for (const [name, value] of Object.entries(source["headers"])) if (typeof value === "string" || typeof value === "number") headers[name.toLowerCase()] = value;
  return { status, headers, message: typeof error["message"] === "string" ? error["message"] : "the request failed" };
}
