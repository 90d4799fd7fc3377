import type { Octokit } from "@octokit/rest";
import { explain } from "./explain.ts";
import { GitHubError } from "./github-error.ts";
import type { Failure } from "./wait-before-retry.ts";

export interface GraphQL {
  /** Asks; repeated by our rules. Gives the `data` of the answer, to be looked into with care. */
  read(query: string, variables: Record<string, unknown>): Promise<unknown>;
  /** Changes something with a compare-and-swap inside, so that repeating it cannot do it twice. `what` names it in messages. */
  swap(what: string, query: string, variables: Record<string, unknown>): Promise<unknown>;
}

/** GraphQL answers 200 even when it refuses: errors are read from the body. */
export function graphqlOver(octokit: Octokit, apiUrl: string): GraphQL {
  // GitHub Enterprise serves REST below /api/v3 and GraphQL below /api.
  const url = `${apiUrl.replace(/\/+$/, "").replace(/\/api\/v3$/, "/api")}/graphql`;
  const ask = async (what: string, reads: boolean, query: string, variables: Record<string, unknown>): Promise<unknown> => {
    const { data } = await octokit.request({ method: "POST", url, query, variables, request: { repeat: "always", what, reads, graphql: true } });
    const error = firstError(data);
    if (error !== undefined) throw refusal(what, reads, error);
    return isObject(data) ? data["data"] : undefined;
  };
  return {
    read: (query, variables) => ask("a GraphQL query", true, query, variables),
    swap: (what, query, variables) => ask(what, false, query, variables),
  };
}

/** What REST would have told by its status: a limit, or an outage, after which nobody knows what was done. Undefined: the question was answered, or refused for good. */
export function graphqlFailure(data: unknown, headers: Failure["headers"]): Failure | undefined {
  const error = firstError(data);
  if (error === undefined) return undefined;
  const { type = "", message } = error;
  if (type.startsWith("RATE_LIMIT") || /rate limit/i.test(message)) return { status: 403, headers, message: /rate limit/i.test(message) ? message : `API rate limit exceeded: ${message}` };
  return type === "" && /^something went wrong|respond to your request in time|timed? ?out/i.test(message) ? { status: 502, headers, message } : undefined;
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
