import type { Operation } from "./openapi/operations.ts";
import type { Reply } from "./reply.ts";
import type { Viewer } from "./state.ts";

const NEEDS: readonly [RegExp, string][] = [
  [/\/attestations/, "attestations=W"],
  [/\/check-runs/, "checks=W"],
  [/\/code-scanning/, "security_events=W"],
  [/\/deployments/, "deployments=W"],
  [/\/git\//, "contents=W"],
  [/\/releases/, "contents=W"],
  [/\/compare/, "contents=W"],
  [/\/(actions|environments)\//, "actions=W"],
  [/\/pulls/, "pull_requests=W"],
  [/\/issues/, "issues=W; pull_requests=W"],
  [/repo\}$/, "metadata=W"],
];

const allowed = (viewer: Viewer, permission: string, level: "read" | "write"): boolean => permission === "metadata" || viewer.permissions[permission] === "write" || (level === "read" && viewer.permissions[permission] === "read");

/** Refuses what the token may not do, with the headers that GitHub sends: a fork's token reads only. */
export function forbidden(operation: Operation, viewer: Viewer): Reply | undefined {
  const [method, route = ""] = operation.split(" ");
  const level = method === "GET" ? "read" : "write";
  if (route === "/rate_limit") return undefined;
  const need = route === "/user" ? undefined : NEEDS.find(([pattern]) => pattern.test(route))?.[1];
  // A workflow's token belongs to no user: it may not ask who it is.
  if (need === undefined) return viewer.login.endsWith("[bot]") ? refusal("") : undefined;
  if (need.split("; ").some((part) => allowed(viewer, part.split("=")[0] ?? "", level))) return undefined;
  return refusal(need.replaceAll("=W", `=${level}`));
}

function refusal(accepted: string): Reply {
  return {
    status: 403,
    headers: accepted === "" ? {} : { "x-accepted-github-permissions": accepted },
    body: { message: "Resource not accessible by integration", documentation_url: "https://docs.github.com/rest", status: "403" },
  };
}
