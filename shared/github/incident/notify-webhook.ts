import { waitBeforeRetry } from "../client/wait-before-retry.ts";
import { realTiming, type Timing } from "../client/timing.ts";

export interface Webhook {
  /** A secret: whoever knows it can write there. It is in no message. */
  url: string;
  /** The receiver knows a repetition by it. */
  key: string;
  body: Readonly<Record<string, unknown>>;
  fetch?: typeof fetch;
  timing?: Timing;
}

const TRIES = 4;
const TRY_MS = 10_000;

/** Tells another system; undefined when it has answered, else what went wrong as a sentence. A run is never judged by it. */
export async function notifyWebhook({ url, key, body, fetch: send = fetch, timing = realTiming }: Webhook): Promise<string | undefined> {
  if (!url.startsWith("https://") && !/^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(url)) return "The webhook's address must begin with https://.";
  let last = "";
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const answer = await post(send, url, key, body, timing);
    if (answer === undefined) return undefined;
    last = answer.status === 0 ? "did not answer" : `answered ${answer.status}`;
    const decision = waitBeforeRetry({ ...answer, message: "" }, attempt, timing.now(), timing.random);
    if (!decision.retry || decision.waitMs > 60_000) break;
    if (attempt < TRIES) await timing.sleep(decision.waitMs);
  }
  return `The webhook ${last}; the run's result stands without it.`;
}

async function post(send: typeof fetch, url: string, key: string, body: object, timing: Timing): Promise<{ status: number; headers: Record<string, string> } | undefined> {
  const call = new AbortController();
  const clock = new AbortController();
  const late = timing.sleep(TRY_MS, clock.signal).then(() => {
    call.abort();
    return undefined;
  });
  const sent = send(url, { method: "POST", redirect: "error", signal: call.signal, headers: { "content-type": "application/json", "idempotency-key": key, "user-agent": "towpath" }, body: JSON.stringify(body) }).catch(() => undefined);
  const answer = await Promise.race([sent, late]);
  clock.abort();
  if (answer === undefined) return { status: 0, headers: {} };
  return answer.ok ? undefined : { status: answer.status, headers: Object.fromEntries(answer.headers) };
}
