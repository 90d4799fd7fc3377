import { treeFs } from "../../git/tree-fs.ts";
import { parseDocument } from "../../pipeline/parse-document.ts";
import type { Git } from "../../results/commit-info.ts";

/** Where promotions are approved by pull request: the file that CODEOWNERS guard. */
export function approvalFile(environment: string): string {
  return `releases/${environment}.yml`;
}

/** What stands there for one release. */
export function approvalLine(name: string, version: string, plan: string): string {
  return `${name}: { version: ${version}, plan: ${plan} }`;
}

/** The plan that a merged pull request has approved for this version; undefined when the default branch approves another one, or none. */
export async function approvedPlan(git: Git, root: string, { tip, environment, name, version }: { tip: string; environment: string; name: string; version: string }): Promise<string | undefined> {
  using tree = await treeFs(git, root, tip);
  const file = approvalFile(environment);
  const text = await tree.read(file);
  if (text === undefined) return undefined;
  const { document } = parseDocument(file, text);
  const entry = at(document?.data, name);
  const [approved, plan] = [at(entry, "version"), at(entry, "plan")];
  return String(approved).replace(/^v/, "") === version && typeof plan === "string" && /^[0-9a-f]{64}$/.test(plan) ? plan : undefined;
}

function at(data: unknown, key: string): unknown {
  return typeof data === "object" && data !== null && Object.hasOwn(data, key) ? Reflect.get(data, key) : undefined;
}
