import { treeFs } from "../../git/tree-fs.ts";
import { parseDocument } from "../../pipeline/parse-document.ts";
import type { ListingGit } from "../../results/commit-info.ts";
import { approvalFile } from "./approved-release.ts";

/** What a commit approves for an environment, by pipeline; `plan` is missing when it is no digest. */
export async function approvalsAt(git: ListingGit, root: string, commit: string, environment: string): Promise<Map<string, { version: string; plan?: string }>> {
  using tree = await treeFs(git, root, commit);
  const file = approvalFile(environment);
  const text = await tree.read(file);
  const data: unknown = text === undefined ? undefined : parseDocument(file, text).document?.data;
  if (typeof data !== "object" || data === null) return new Map();
  return new Map(Object.entries(data).flatMap(([name, entry]: [string, unknown]) => {
    const [version, plan] = [at(entry, "version"), at(entry, "plan")];
    if (typeof version !== "string" && typeof version !== "number") return [];
    return [[name, { version: String(version).replace(/^v/, ""), ...(typeof plan === "string" && /^[0-9a-f]{64}$/.test(plan) ? { plan } : {}) }] as const];
  }));
}

function at(data: unknown, key: string): unknown {
  return typeof data === "object" && data !== null && Object.hasOwn(data, key) ? Reflect.get(data, key) : undefined;
}
