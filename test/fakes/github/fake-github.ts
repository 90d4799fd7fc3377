import { lostAfter, lostBefore } from "./lose.ts";
import { noFaults, type Faults } from "./faults.ts";
import { answer } from "./graphql/execute.ts";
import { requestErrors, responseErrors } from "./openapi/validate.ts";
import { forbidden } from "./permissions.ts";
import { rateLimit } from "./rate-limit.ts";
import type { Call, Reply, Routes } from "./reply.ts";
import { routeOf } from "./router.ts";
import { actions } from "./routes/actions.ts";
import { attestations } from "./routes/attestations.ts";
import { checks } from "./routes/checks.ts";
import { environments } from "./routes/environments.ts";
import { deployments } from "./routes/deployments.ts";
import { comments } from "./routes/comments.ts";
import { git } from "./routes/git.ts";
import { issues } from "./routes/issues.ts";
import { releases } from "./routes/releases.ts";
import { pulls } from "./routes/pulls.ts";
import { users } from "./routes/users.ts";
import { repositoryHistory } from "./history.ts";
import { incoming, type Incoming } from "./incoming.ts";
import type { Limits } from "./limits.ts";
import type { Repository, Viewer } from "./state.ts";

export interface FakeOptions {
  clock: { now(): number; sleep(ms: number): Promise<void> };
  /** Token → who it is. */
  tokens: Readonly<Record<string, Viewer>>;
  repositories: readonly Repository[];
  faults?: Faults;
  limits?: Limits;
  /** How long an answer takes. */
  latency?: (write: boolean) => number;
  apiUrl?: string;
}

export interface SeenRequest { method: string; path: string; write: boolean; status: number; token: string; body: unknown }

export interface FakeGitHub {
  /** In place of the network. */
  fetch: typeof fetch;
  /** The repository as it is now, whatever readers see. */
  repository(owner: string, name: string): Repository;
  /** What a person or another program changes on GitHub. */
  change(owner: string, name: string, change: (repository: Repository) => Repository): void;
  /** Every request, in order. */
  readonly seen: readonly SeenRequest[];
  /** Requests and answers that contradict GitHub's description: must be empty at the end of every test. */
  readonly violations: readonly string[];
  setFaults(faults: Faults): void;
  nextId(): number;
}

const ROUTES: Routes = { ...users, ...pulls, ...issues, ...comments, ...attestations, ...checks, ...deployments, ...environments, ...git, ...releases, ...actions };

/** GitHub ends a request that it works on for ten seconds; only its answer can come later than that. */
const LONGEST_WORK_MS = 10_000;

/** A GitHub that keeps its rules and its limits, and fails on request. */
export function fakeGitHub(options: FakeOptions): FakeGitHub {
  const { clock } = options;
  const apiUrl = options.apiUrl ?? "https://api.example.com";
  const { at, all, store } = repositoryHistory(options.repositories, () => clock.now());
  const limiter = rateLimit(options.limits);
  const seen: SeenRequest[] = [];
  const violations: string[] = [];
  let faults = options.faults ?? noFaults;
  let id = 1_000;
  const nextId = (): number => ++id;

  async function respond(request: Incoming, lag: number, half = false): Promise<Reply> {
    const viewer = options.tokens[request.token];
    if (viewer === undefined) return { status: 401, body: { message: "Bad credentials", documentation_url: "https://docs.github.com/rest", status: "401" } };
    const limited = limiter.count(clock.now(), request.token, !request.write ? "read" : request.method === "POST" ? "content" : "write");
    if (limited !== undefined) return limited;
    const call = { query: request.query, body: request.body, sent: request.sent, contentType: request.contentType, half, viewer, now: new Date(clock.now()).toISOString().replace(/\.\d+Z/, "Z"), apiUrl, nextId };
    if (request.path === "/graphql") return graphql(request, { ...call, operation: "GET /rate_limit", path: {} }, lag);
    const route = routeOf(request.method, request.path);
    const handler = route === undefined ? undefined : ROUTES[route.operation];
    if (route === undefined || handler === undefined) {
      violations.push(`The fake does not serve ${request.method} ${request.path}`);
      return { status: 404, body: { message: "Not Found", documentation_url: "https://docs.github.com/rest", status: "404" } };
    }
    const wrong = requestErrors(route.operation, request.query, request.hasBody && request.contentType.includes("json") ? request.body : undefined);
    violations.push(...wrong.map((error) => `request ${route.operation}: ${error}`));
    if (wrong.length > 0) return { status: 422, body: { message: `Invalid request. ${wrong.join(" ")}`, documentation_url: "https://docs.github.com/rest", errors: [] } };
    const denied = forbidden(route.operation, viewer);
    if (denied !== undefined) return denied;
    const { owner = "", repo = "" } = route.values;
    const repository = owner === "" ? all(0)[0] : at(owner, repo, request.write ? 0 : lag);
    if (repository === undefined) return { status: 404, body: { message: "Not Found", documentation_url: "https://docs.github.com/rest", status: "404" } };
    const reply = handler({ ...call, operation: route.operation, path: route.values }, repository);
    if (reply.after !== undefined) store(reply.after);
    violations.push(...responseErrors(route.operation, reply.status, reply.body).map((error) => `answer ${route.operation} ${reply.status}: ${error}`));
    return reply;
  }

  async function graphql(request: Incoming, call: Call, lag: number): Promise<Reply> {
    const { query, variables } = request.body;
    try {
      return await answer(call, { find: (owner, name) => at(owner, name, request.write ? 0 : lag), all: () => all(lag), store }, typeof query === "string" ? query : "", isObject(variables) ? variables : {});
    } catch (error) {
      const message = error instanceof Error ? error.message : "unknown";
      violations.push(`GraphQL: ${message}`);
      return { status: 200, body: { errors: [{ message }] } };
    }
  }

  const pause = (ms: number): Promise<void> => (ms > 0 ? clock.sleep(ms) : Promise.resolve());

  const fakeFetch: typeof fetch = async (input, init) => {
    const request = incoming(input, init, apiUrl);
    const fault = faults({ index: seen.length, method: request.write ? request.method : "GET", route: request.path });
    const entry = { method: request.method, path: request.path, write: request.write, status: 0, token: request.token, body: request.body };
    seen.push(entry);
    const slow = fault?.kind === "slow" ? fault.ms : 0;
    await pause((options.latency?.(request.write) ?? 0) + Math.min(slow, LONGEST_WORK_MS));
    const reply = lostBefore(fault) ?? (await respond(request, fault?.kind === "stale" ? fault.ms : 0, fault?.kind === "half"));
    const answered = lostAfter(fault) ?? reply;
    await pause(slow - LONGEST_WORK_MS);
    entry.status = answered.status;
    return toResponse({ ...answered, headers: { ...limiter.headers(clock.now(), request.token), ...answered.headers } });
  };

  return {
    fetch: fakeFetch,
    seen,
    violations,
    nextId,
    setFaults: (next) => void (faults = next),
    repository: (owner, name) => at(owner, name, 0) ?? unknown(owner, name),
    change: (owner, name, change) => store(change(at(owner, name, 0) ?? unknown(owner, name))),
  };
}

function unknown(owner: string, name: string): never {
  throw new Error(`The fake has no repository ${owner}/${name}.`);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function toResponse(reply: Reply): Response {
  const json = reply.body === undefined ? undefined : JSON.stringify(reply.body);
  const type = json === undefined ? {} : { "content-type": "application/json; charset=utf-8" };
  return new Response(json ?? null, { status: reply.status, headers: { ...type, ...reply.headers } });
}
