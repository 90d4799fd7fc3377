import { canonicalJson } from "./canonical-json.ts";
import type { ReleaseManifest } from "./manifest.ts";

/** How what a commit holds differs from what a manifest says of it: one sentence for each thing. */
export function deviations(manifest: ReleaseManifest, found: ReleaseManifest): string[] {
  return [
    ...plain("project", manifest.project, found.project),
    ...plain("folder", manifest.folder, found.folder),
    ...plain("commit", manifest.commit, found.commit),
    ...plain("tree", manifest.tree, found.tree),
    ...Object.keys({ ...manifest.files, ...found.files }).toSorted().flatMap((file) => ofFile(file, manifest.files[file], found.files[file])),
    ...ofAssets("source", manifest.sources, found.sources, SOURCE),
    ...ofAssets("task", manifest.tasks, found.tasks, TASK),
    ...ofConsumers(manifest.consumers, found.consumers),
  ];
}

function plain(what: string, said: string, found: string): string[] {
  return said === found ? [] : [`the manifest says that its ${what} is ${said === "" ? "the root" : said}, and it is ${found === "" ? "the root" : found}`];
}

function ofFile(file: string, said: string | undefined, found: string | undefined): string[] {
  if (said === found) return [];
  if (found === undefined) return [`${file} is in the manifest, and the commit does not have it, or nothing names it`];
  if (said === undefined) return [`${file} belongs to the release, and the manifest does not have it`];
  return [`${file} has the digest ${found.slice(0, 12)}, and the manifest says ${said.slice(0, 12)}`];
}

const SOURCE: Readonly<Record<string, string>> = { table: "table", files: "files", contract: "contract", dataset: "dataset fingerprint" };
const TASK: Readonly<Record<string, string>> = { kind: "kind", materialized: "materialization", code: "code fingerprint", inputs: "inputs", contract: "contract", schema: "table schema", signature: "model signature" };

function ofAssets(what: string, said: readonly { id: string }[], found: readonly { id: string }[], parts: Readonly<Record<string, string>>): string[] {
  const [before, now] = [said, found].map((list) => new Map(list.map((each) => [each.id, each] as const)));
  return [...new Set([...said, ...found].map(({ id }) => id))].toSorted().flatMap((id) => {
    const [told, is] = [before?.get(id), now?.get(id)];
    if (is === undefined) return [`the ${what} ${id} is in the manifest, and the commit does not have it`];
    if (told === undefined) return [`the ${what} ${id} belongs to the release, and the manifest does not have it`];
    const differs = Object.entries(parts).filter(([key]) => canonicalJson(Reflect.get(told, key)) !== canonicalJson(Reflect.get(is, key)));
    return differs.map(([, name]) => `the ${name} of ${id} is not what the manifest says`);
  });
}

function ofConsumers(said: readonly string[], found: readonly string[]): string[] {
  return [
    ...said.filter((id) => !found.includes(id)).map((id) => `the manifest names the consumer ${id}, and the commit has no such consumer`),
    ...found.filter((id) => !said.includes(id)).map((id) => `${id} reads the release, and the manifest does not name it`),
  ];
}
