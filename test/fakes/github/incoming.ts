import { isMutation } from "./graphql/execute.ts";

/** A request as the fake reads it. */
export interface Incoming { method: string; path: string; query: URLSearchParams; token: string; body: Record<string, unknown>; sent: string; contentType: string; hasBody: boolean; write: boolean }

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Reads what fetch was given. */
export function incoming(input: string | URL | Request, init: RequestInit | undefined, apiUrl: string): Incoming {
  const url = new URL(input instanceof Request ? input.url : input);
  const method = init?.method ?? "GET";
  const sent = typeof init?.body === "string" ? init.body : "";
  const headers = new Headers(init?.headers);
  const contentType = headers.get("content-type") ?? "application/json";
  const base = new URL(apiUrl).pathname.replace(/\/$/, "");
  const path = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : url.pathname;
  // A file that is uploaded is text of its own, whatever is in it.
  const body = path.endsWith("/assets") ? {} : parsed(sent);
  const token = (headers.get("authorization") ?? "").replace(/^(token|bearer) /i, "");
  const mutation = path === "/graphql" && typeof body["query"] === "string" && asMutation(body["query"]);
  return { method, path, query: url.searchParams, token, body, sent, contentType, hasBody: sent !== "", write: path === "/graphql" ? mutation : ["POST", "PATCH", "PUT", "DELETE"].includes(method) };
}

function parsed(sent: string): Record<string, unknown> {
  const value: unknown = sent === "" ? {} : JSON.parse(sent);
  return isObject(value) ? value : {};
}

/** A query that cannot be read is answered as one that reads. */
function asMutation(query: string): boolean {
  try {
    return isMutation(query);
  } catch {
    return false;
  }
}
