import { changedTree, putCommit, treeOf } from "../git/store.ts";
import { text, type Call } from "../reply.ts";
import type { Repository } from "../state.ts";
import { typed } from "./execute.ts";

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const list = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** `createCommitOnBranch`: one commit, only when the branch still points where the caller has seen it. */
export function createCommit(call: Call, find: (owner: string, name: string) => Repository | undefined, input: Record<string, unknown>): { payload: unknown; after: Repository } {
  const branch = isObject(input["branch"]) ? input["branch"] : {};
  const [owner = "", name = ""] = text(branch["repositoryNameWithOwner"]).split("/");
  const repository = find(owner, name);
  if (repository === undefined) throw typed("NOT_FOUND", `Could not resolve to a Repository with the name '${owner}/${name}'.`);
  if (call.viewer.permissions["contents"] !== "write") throw typed("FORBIDDEN", "Resource not accessible by integration");
  const ref = `refs/heads/${text(branch["branchName"])}`;
  const head = repository.refs[ref];
  const expected = text(input["expectedHeadOid"]);
  if (head === undefined) throw typed("NOT_FOUND", `A ref with the name '${ref}' could not be found`);
  if (head !== expected) throw typed("STALE_DATA", `Expected branch to point to "${expected}" but it did not.  Pull and try again.`);
  const changes = isObject(input["fileChanges"]) ? input["fileChanges"] : {};
  const additions = list(changes["additions"]).map((addition) => ({ path: text(addition["path"]), contents: Buffer.from(text(addition["contents"]), "base64") }));
  const deletions = list(changes["deletions"]).map((deletion) => text(deletion["path"]));
  const paths = [...additions.map(({ path }) => path), ...deletions];
  if (new Set(paths).size !== paths.length) throw typed("UNPROCESSABLE", "A path must not be named twice.");
  const tree = changedTree(repository.git, treeOf(repository.git, head), { additions, deletions });
  if (tree === undefined) throw typed("UNPROCESSABLE", "A path that was requested for deletion does not exist in commit.");
  const message = isObject(input["message"]) ? `${text(input["message"]["headline"])}\n\n${text(input["message"]["body"])}`.trim() : "";
  const oid = putCommit(repository.git, { tree, parents: [head], message, author: call.viewer.login, at: Date.parse(call.now) });
  return { payload: { commit: { oid, id: `C_${oid}` }, clientMutationId: input["clientMutationId"] ?? null }, after: { ...repository, refs: { ...repository.refs, [ref]: oid } } };
}
