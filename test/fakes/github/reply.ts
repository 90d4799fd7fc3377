import type { Operation } from "./openapi/operations.ts";
import type { Repository, Viewer } from "./state.ts";

/** A request that passed the door: known endpoint, known token, allowed, within limits. */
export interface Call {
  operation: Operation;
  /** Values of the path's placeholders. */
  path: Readonly<Record<string, string>>;
  query: URLSearchParams;
  body: Readonly<Record<string, unknown>>;
  /** What was sent, as it came, and what it is. */
  sent: string;
  contentType: string;
  /** The connection breaks while it is received. */
  half: boolean;
  viewer: Viewer;
  /** ISO instant. */
  now: string;
  /** Where the API is, for links. */
  apiUrl: string;
  nextId(): number;
}

/** The answer, and the repository as it is afterwards when something changed. */
export interface Reply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
  after?: Repository;
  /** Bytes instead of JSON. */
  bytes?: Uint8Array;
}

export type Handler = (call: Call, repository: Repository) => Reply;
export type Routes = Partial<Record<Operation, Handler>>;

export const notFound = (): Reply => ({ status: 404, body: { message: "Not Found", documentation_url: "https://docs.github.com/rest", status: "404" } });

export const unprocessable = (message: string): Reply => ({ status: 422, body: { message: "Validation Failed", documentation_url: "https://docs.github.com/rest", errors: [{ resource: "Request", code: "custom", field: "body", message }] } });

/** One page of a list, with GitHub's Link header. */
export function page<T>(call: Call, items: readonly T[], render: (item: T) => unknown, wrap?: (page: unknown[]) => unknown): Reply {
  const size = Math.min(100, Number(call.query.get("per_page") ?? 30));
  const number = Number(call.query.get("page") ?? 1);
  const shown = items.slice((number - 1) * size, number * size).map((item) => render(item));
  const last = Math.max(1, Math.ceil(items.length / size));
  const route = call.operation.split(" ")[1]!.replaceAll(/\{(\w+)\}/g, (_, name: string) => call.path[name] ?? "");
  const link = (to: number, rel: string): string => {
    const query = new URLSearchParams(call.query);
    query.set("page", String(to));
    return `<${call.apiUrl}${route}?${query}>; rel="${rel}"`;
  };
  const links = [...(number > 1 ? [link(number - 1, "prev")] : []), ...(number < last ? [link(number + 1, "next"), link(last, "last")] : [])];
  return { status: 200, body: wrap === undefined ? shown : wrap(shown), ...(links.length === 0 ? {} : { headers: { link: links.join(", ") } }) };
}

export const text = (value: unknown): string => (typeof value === "string" ? value : "");
