import { complete } from "../openapi/complete.ts";
import { notFound, text, unprocessable, type Call, type Routes } from "../reply.ts";
import { changedTree, commitOf, parentsOf, put, putCommit, putTag, readTree, treeOf, type GitStore } from "../git/store.ts";
import type { Repository } from "../state.ts";

const renderRef = (call: Call, { git: store }: Repository, ref: string, sha: string): unknown => {
  const type = store.objects.get(sha)?.type ?? "commit";
  return { ref, node_id: `REF_${ref}`, url: `${call.apiUrl}/git/${ref}`, object: { type, sha, url: `${call.apiUrl}/git/${type}s/${sha}` } };
};
function renderTag(call: Call, store: GitStore, sha: string): unknown {
  const [head = "", ...message] = store.objects.get(sha)?.data.toString().split("\n\n") ?? [];
  const [, name = "", email = "", at = ""] = /^tagger (.*) <(.*)> (\d+) /m.exec(head) ?? [];
  const commit = commitOf(store, sha) ?? "";
  const tagger = { name, email, date: new Date(Number(at) * 1_000).toISOString() };
  return { node_id: `TAG_${sha}`, sha, url: `${call.apiUrl}/git/tags/${sha}`, tag: /^tag (.*)$/m.exec(head)?.[1] ?? "", message: message.join("\n\n"), tagger, object: { type: "commit", sha: commit, url: `${call.apiUrl}/git/commits/${commit}` } };
}
const withRef = (repository: Repository, ref: string, sha: string): Repository => ({ ...repository, refs: { ...repository.refs, [ref]: sha } });
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const refOf = (call: Call): string => `refs/${call.path["ref"]}`;

export const git: Routes = {
  "GET /repos/{owner}/{repo}/git/ref/{ref}": (call, repository) => {
    const sha = repository.refs[refOf(call)];
    return sha === undefined ? notFound() : { status: 200, body: renderRef(call, repository, refOf(call), sha) };
  },
  "GET /repos/{owner}/{repo}/git/matching-refs/{ref}": (call, repository) => ({ status: 200, body: Object.entries(repository.refs).filter(([name]) => name.startsWith(refOf(call))).map(([name, sha]) => renderRef(call, repository, name, sha)) }),
  "POST /repos/{owner}/{repo}/git/refs": (call, repository) => {
    const ref = text(call.body["ref"]);
    const sha = text(call.body["sha"]);
    if (repository.refs[ref] !== undefined) return { status: 422, body: { message: "Reference already exists", documentation_url: "https://docs.github.com/rest", status: "422" } };
    // Git keeps a branch as a file, and those below a name in a folder.
    if (Object.keys(repository.refs).some((other) => ref.startsWith(`${other}/`) || other.startsWith(`${ref}/`))) return { status: 422, body: { message: "Reference update failed", documentation_url: "https://docs.github.com/rest", status: "422" } };
    if (!/^refs\/[^/]+\/.+/.test(ref)) return unprocessable("Reference name must start with refs/ and have two slashes");
    if (commitOf(repository.git, sha) === undefined) return { status: 422, body: { message: "Object does not exist", documentation_url: "https://docs.github.com/rest", status: "422" } };
    return { status: 201, body: renderRef(call, repository, ref, sha), after: withRef(repository, ref, sha) };
  },
  "PATCH /repos/{owner}/{repo}/git/refs/{ref}": (call, repository) => {
    const sha = text(call.body["sha"]);
    const old = repository.refs[refOf(call)];
    if (old === undefined) return unprocessable("Reference does not exist");
    if (call.body["force"] !== true && old !== sha && !parentsOf(repository.git, sha).includes(old)) return unprocessable("Update is not a fast forward");
    return { status: 200, body: renderRef(call, repository, refOf(call), sha), after: withRef(repository, refOf(call), sha) };
  },
  "DELETE /repos/{owner}/{repo}/git/refs/{ref}": (call, repository) => {
    const { [refOf(call)]: old, ...refs } = repository.refs;
    return old === undefined ? unprocessable("Reference does not exist") : { status: 204, after: { ...repository, refs } };
  },
  "POST /repos/{owner}/{repo}/git/tags": (call, { git: store }) => {
    const [name, commit, message] = [text(call.body["tag"]), text(call.body["object"]), text(call.body["message"])];
    if (store.objects.get(commit)?.type !== "commit") return unprocessable("Object does not exist");
    const given = isObject(call.body["tagger"]) ? call.body["tagger"] : {};
    const tagger = { name: text(given["name"]) || call.viewer.login, email: text(given["email"]) || "bot@example.com", date: text(given["date"]) || call.now };
    const sha = putTag(store, { name, commit, message, tagger: `${tagger.name} <${tagger.email}>`, at: Date.parse(tagger.date) });
    return { status: 201, body: renderTag(call, store, sha) };
  },
  "GET /repos/{owner}/{repo}/git/tags/{tag_sha}": (call, { git: store }) => (store.objects.get(call.path["tag_sha"] ?? "")?.type === "tag" ? { status: 200, body: renderTag(call, store, call.path["tag_sha"] ?? "") } : notFound()),
  "POST /repos/{owner}/{repo}/git/blobs": (call, { git: store }) => {
    const sha = put(store, "blob", Buffer.from(text(call.body["content"]), call.body["encoding"] === "base64" ? "base64" : "utf8"));
    return { status: 201, body: { sha, url: `${call.apiUrl}/git/blobs/${sha}` } };
  },
  "GET /repos/{owner}/{repo}/git/blobs/{file_sha}": (call, { git: store }) => {
    const sha = call.path["file_sha"] ?? "";
    const found = store.objects.get(sha);
    return found?.type === "blob" ? { status: 200, body: { sha, node_id: "B", url: `${call.apiUrl}/git/blobs/${sha}`, size: found.data.length, content: found.data.toString("base64"), encoding: "base64" } } : notFound();
  },
  "POST /repos/{owner}/{repo}/git/trees": (call, { git: store }) => {
    const entries = Array.isArray(call.body["tree"]) ? call.body["tree"].filter(isObject) : [];
    const additions = entries.map((entry) => ({ path: text(entry["path"]), contents: typeof entry["content"] === "string" ? Buffer.from(entry["content"]) : (store.objects.get(text(entry["sha"]))?.data ?? Buffer.alloc(0)) }));
    const base = call.body["base_tree"] === undefined ? undefined : (treeOf(store, text(call.body["base_tree"])) ?? text(call.body["base_tree"]));
    const sha = changedTree(store, base, { additions, deletions: [] });
    return sha === undefined ? notFound() : { status: 201, body: { sha, url: `${call.apiUrl}/git/trees/${sha}`, truncated: false, tree: [] } };
  },
  "GET /repos/{owner}/{repo}/git/trees/{tree_sha}": (call, repository) => {
    const name = call.path["tree_sha"] ?? "";
    const commit = repository.refs[`refs/heads/${name}`] ?? name;
    const tree = treeOf(repository.git, commit) ?? commit;
    if (repository.git.objects.get(tree)?.type !== "tree") return notFound();
    const walk = (oid: string, prefix: string): unknown[] => readTree(repository.git, oid).flatMap((entry) => {
      const folder = entry.mode === "40000";
      const here = { path: `${prefix}${entry.name}`, mode: folder ? "040000" : entry.mode, type: folder ? "tree" : "blob", sha: entry.oid, url: `${call.apiUrl}/git/${entry.oid}` };
      return folder && call.query.has("recursive") ? [here, ...walk(entry.oid, `${prefix}${entry.name}/`)] : [here];
    });
    return { status: 200, body: { sha: tree, url: `${call.apiUrl}/git/trees/${tree}`, truncated: false, tree: walk(tree, "") } };
  },
  "POST /repos/{owner}/{repo}/git/commits": (call, { git: store }) => {
    const tree = text(call.body["tree"]);
    if (store.objects.get(tree)?.type !== "tree") return unprocessable("Tree SHA does not exist");
    const parents = Array.isArray(call.body["parents"]) ? call.body["parents"].map(text) : [];
    const sha = putCommit(store, { tree, parents, message: text(call.body["message"]), author: call.viewer.login, at: Date.parse(call.now) });
    return { status: 201, body: complete("git-commit", { sha, message: text(call.body["message"]), tree: { sha: tree, url: `${call.apiUrl}/git/trees/${tree}` }, parents: [] }) };
  },
  "GET /repos/{owner}/{repo}/git/commits/{commit_sha}": (call, { git: store }) => {
    const sha = call.path["commit_sha"] ?? "";
    const tree = treeOf(store, sha);
    return tree === undefined ? notFound() : { status: 200, body: complete("git-commit", { sha, tree: { sha: tree, url: `${call.apiUrl}/git/trees/${tree}` }, parents: [] }) };
  },
};
