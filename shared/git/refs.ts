/** What is compared with what, before git is asked: from an event of GitHub, or from the command line. */
export interface Refs {
  event: "pull_request" | "merge_group" | "push" | "workflow_dispatch" | "schedule" | "local";
  /** What the merge-base is taken with. Undefined: there is nothing to compare with. */
  base?: { ref?: string; sha?: string };
  head: { ref?: string; sha?: string };
  pullRequest?: { number: number; fork: boolean; headRepository?: string; headOwner?: string };
}

/** An event that says nothing of a change; the message names those that do. */
export class UnknownEvent extends Error {
  override readonly name = "UnknownEvent";
}

/**
 * Reads an event's payload. The base is the tip that the change is to be merged into; the merge-base is taken later, so what the base branch
 * got meanwhile is not part of the change.
 */
export function refsOfEvent(name: string, payload: unknown): Refs {
  switch (name) {
    case "pull_request":
    case "pull_request_target":
    case "pull_request_review":
      return ofPullRequest(payload);
    case "merge_group":
      return { event: "merge_group", base: defined({ ref: text(payload, "merge_group", "base_ref"), sha: sha(payload, "merge_group", "base_sha") }), head: defined({ ref: text(payload, "merge_group", "head_ref"), sha: sha(payload, "merge_group", "head_sha") }) };
    case "push":
      return ofPush(payload);
    case "workflow_dispatch":
    case "repository_dispatch":
      return { event: "workflow_dispatch", head: defined({ ref: text(payload, "ref") }) };
    case "schedule":
      return { event: "schedule", head: {} };
    default:
      throw new UnknownEvent(`the event ${JSON.stringify(name)} names no change to compare; Towpath understands pull_request, merge_group, push, workflow_dispatch and schedule. Name the base with the input "base"`);
  }
}

function ofPullRequest(payload: unknown): Refs {
  const number = at(payload, "pull_request", "number");
  const headRepository = text(payload, "pull_request", "head", "repo", "full_name");
  const headOwner = text(payload, "pull_request", "head", "user", "login");
  // A fork that was deleted has no repository: what is not known to be ours is a fork.
  const fork = headRepository === undefined || headRepository !== text(payload, "pull_request", "base", "repo", "full_name") || text(payload, "pull_request", "user", "login") === "dependabot[bot]";
  return {
    event: "pull_request",
    base: defined({ ref: text(payload, "pull_request", "base", "ref"), sha: sha(payload, "pull_request", "base", "sha") }),
    head: defined({ ref: text(payload, "pull_request", "head", "ref"), sha: sha(payload, "pull_request", "head", "sha") }),
    ...(typeof number === "number" ? { pullRequest: { number, fork, ...defined({ headRepository, headOwner }) } } : {}),
  };
}

/**
 * On the default branch the commits of this very push. On any other one everything that it has beyond the default branch: else a second push
 * would take the first one for granted, whatever was found of it.
 */
function ofPush(payload: unknown): Refs {
  const before = sha(payload, "before");
  const head = defined({ ref: text(payload, "ref"), sha: sha(payload, "after") });
  const main = text(payload, "repository", "default_branch");
  const branch = /^refs\/heads\/(.+)$/u.exec(head.ref ?? "")?.[1];
  if (main !== undefined && branch !== undefined && branch !== main) return { event: "push", base: { ref: main }, head };
  // What a forced push has replaced is in no clone.
  return before === undefined || at(payload, "forced") === true ? { event: "push", head } : { event: "push", base: { sha: before }, head };
}

function at(value: unknown, ...path: string[]): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== "object" || here === null) return undefined;
    here = Reflect.get(here, key);
  }
  return here;
}

function text(value: unknown, ...path: string[]): string | undefined {
  const found = at(value, ...path);
  return typeof found === "string" && found !== "" ? found : undefined;
}

/** Zeros are how GitHub writes "none": before the first push of a branch, and after it was deleted. */
function sha(value: unknown, ...path: string[]): string | undefined {
  const found = text(value, ...path);
  return found !== undefined && /^[0-9a-f]{40,64}$/.test(found) && !/^0+$/.test(found) ? found : undefined;
}

function defined<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
