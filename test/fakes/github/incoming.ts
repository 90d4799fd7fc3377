import { isMutation } from "./graphql/execute.ts";

/** A request as the fake reads it. */
export interface Incoming { method: string; path: string; query: URLSearchParams; token: string; body: Record<string, unknown>; hasBody: boolean; write: boolean }

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Reads what fetch was given. */
export function incoming(input: string | URL | Request, init: RequestInit | undefined, apiUrl: string): Incoming {
  const url = new URL(input instanceof Request ? input.url : input);
  const method = init?.method ?? "GET";
  const parsed: unknown = typeof init?.body === "string" && init.body !== "" ? JSON.parse(init.body) : undefined;
  const body = isObject(parsed) ? parsed : {};
  const base = new URL(apiUrl).pathname.replace(/\/$/, "");
  const path = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : url.pathname;
  const token = (new Headers(init?.headers).get("authorization") ?? "").replace(/^(token|bearer) /i, "");
  const mutation = path === "/graphql" && typeof body["query"] === "string" && asMutation(body["query"]);
  return { method, path, query: url.searchParams, token, body, hasBody: parsed !== undefined, write: path === "/graphql" ? mutation : ["POST", "PATCH", "PUT", "DELETE"].includes(method) };
}

/** A query that cannot be read is answered as one that reads. */
function asMutation(query: string): boolean {
  try {
    return isMutation(query);
  } catch {
    return false;
  }
}
