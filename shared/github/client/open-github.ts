import { Octokit } from "@octokit/rest";
import { defaultBudget, type Budget } from "./budget.ts";
import { graphqlFailure, graphqlOver, type GraphQL } from "./graphql.ts";
import { once, type Once } from "./once.ts";
import { send } from "./send.ts";
import { realTiming, type Timing } from "./timing.ts";

export interface GitHub {
  /** Every endpoint of the REST API. Reads, PUT, PATCH and DELETE are repeated by our rules; what is not idempotent goes through `once`. */
  readonly rest: Octokit["rest"];
  readonly graphql: GraphQL;
  /** The only way to send a POST: it is looked for before it is repeated. */
  once<T>(deed: Once<T>): Promise<T>;
  readonly timing: Timing;
  /** Requests sent so far, repetitions included; `writes` change something. */
  readonly count: { requests: number; writes: number };
}

export interface GitHubOptions {
  token: string;
  /** GITHUB_API_URL: another one on GitHub Enterprise, and in tests. */
  apiUrl: string;
  fetch?: typeof fetch;
  timing?: Timing;
  budget?: Partial<Budget>;
}

/** A request that must not be repeated blindly although its method would allow it: `request: { repeat: "never" }`. */
const NEVER = "never";

const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** Opens GitHub's API with our own rules of repeating; nothing is sent yet. */
export function openGitHub(options: GitHubOptions): GitHub {
  const timing = options.timing ?? realTiming;
  const budget = { ...defaultBudget, ...options.budget };
  let spent = 0;
  const count = { requests: 0, writes: 0 };
  const octokit = new Octokit({
    auth: options.token,
    baseUrl: options.apiUrl.replace(/\/+$/, ""),
    userAgent: "towpath",
    log: silent,
    // Octokit takes these from the client, not from a single call.
    request: { ...(options.fetch === undefined ? {} : { fetch: options.fetch }), log: silent },
  });
  octokit.hook.wrap("request", async (request, call) => {
    const settings: Record<string, unknown> = call.request ?? {};
    const repeatable = settings["repeat"] === undefined ? call.method !== "POST" : settings["repeat"] !== NEVER;
    const started = timing.now();
    try {
      return await send(async (signal) => {
        count.requests++;
        if (call.method !== "GET" && settings["reads"] !== true) count.writes++;
        const answer = await request({ ...call, request: { ...call.request, signal } });
        const failure = settings["graphql"] === true ? graphqlFailure(answer.data, answer.headers) : undefined;
        if (failure !== undefined) throw failure;
        return answer;
      }, { method: call.method, route: typeof settings["what"] === "string" ? settings["what"] : call.url, repeatable, budget, timing, deadline: started + Math.max(0, budget.totalMs - spent) });
    } finally {
      spent += timing.now() - started;
    }
  });
  return { rest: octokit.rest, graphql: graphqlOver(octokit, options.apiUrl), once: (deed) => once(deed, timing), timing, count };
}
