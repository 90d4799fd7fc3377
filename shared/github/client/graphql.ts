import type { Octokit } from "@octokit/rest";
import { explain } from "./explain.ts";
import { GitHubError } from "./github-error.ts";
import type { Timing } from "./timing.ts";

export interface GraphQL {
  /** Asks; repeated by our rules. Gives the `data` of the answer, to be looked into with care. */
  read(query: string, variables: Record<string, unknown>): Promise<unknown>;
  /** Changes something with a compare-and-swap inside, so that repeating it cannot do it twice. `what` names it in messages. */
  swap(what: string, query: string, variables: Record<string, unknown>): Promise<unknown>;
}

const LIMITED_TRIES = 3;

/** GraphQL answers 200 even when it refuses: errors are read from the body. */
export function graphqlOver(octokit: Octokit, apiUrl: string, timing: Timing): GraphQL {
  // GitHub Enterprise serves REST below /api/v3 and GraphQL below /api.
  const url = `${apiUrl.replace(/\/+$/, "").replace(/\/api\/v3$/, "/api")}/graphql`;
  const ask = async (what: string, reads: boolean, query: string, variables: Record<string, unknown>): Promise<unknown> => {
    for (let attempt = 1; ; attempt++) {
      const { data } = await octokit.request({ method: "POST", url, query, variables, request: { repeat: "always", what, reads } });
      const error = firstError(data);
      if (error === undefined) return isObject(data) ? data["data"] : undefined;
      const limited = error.type === "RATE_LIMITED";
      if (!limited || attempt >= LIMITED_TRIES) throw refusal(what, reads, error);
      await timing.sleep(60_000 * attempt);
    }
  };
  return {
    read: (query, variables) => ask("a GraphQL query", true, query, variables),
    swap: (what, query, variables) => ask(what, false, query, variables),
  };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function refusal(what: string, reads: boolean, { type, message }: { type: string | undefined; message: string }): GitHubError {
  const forbidden = type === "FORBIDDEN" || /by integration|by personal access token/i.test(message);
  const sentence = forbidden ? explain({ method: reads ? "GET" : "POST", route: what, status: 403, message, headers: {} }) : `GitHub refused ${what}: ${message}`;
  return new GitHubError(sentence, { status: forbidden ? 403 : 200, fate: "refused", type });
}

function firstError(body: unknown): { type: string | undefined; message: string } | undefined {
  if (!isObject(body) || !Array.isArray(body["errors"])) return isObject(body) && "data" in body ? undefined : { type: undefined, message: "the answer is not GraphQL" };
  const error: unknown = body["errors"][0];
  if (!isObject(error)) return { type: undefined, message: "no reason given" };
  return { type: typeof error["type"] === "string" ? error["type"] : undefined, message: typeof error["message"] === "string" ? error["message"] : "no reason given" };
}
