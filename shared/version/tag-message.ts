import { validate } from "../generated/validate-release.js";
import { canonicalJson } from "./canonical-json.ts";
import { manifestDigest } from "./digest.ts";
import type { Evidence, ReleaseManifest } from "./manifest.ts";

/** What the message of a release's tag says for machines. Whoever may push a tag may write it, so it is a claim until something backs it. */
export interface TagFacts {
  /** Digest of the manifest. */
  digest: string;
  commit: string;
  /** Versions of what made the manifest. */
  tools?: Record<string, string>;
  /** What cannot be made again from the clone. */
  evidence?: Evidence;
}

const DIGEST = /^Towpath-Manifest: sha256:([0-9a-f]{64})$/m;
const COMMIT = /^Towpath-Commit: ([0-9a-f]{40,64})$/m;
const TOOLS = /^Towpath-Tools: (\{.*\})$/m;
const EVIDENCE = /^Towpath-Evidence: (\{.*\})$/m;

/** Message of the annotated tag: with it and the commit, the manifest can be made again in any clone, offline. */
export function tagMessage(manifest: ReleaseManifest): string {
  const lines = [`${manifest.name} ${manifest.release}`, "", `Towpath-Manifest: sha256:${manifestDigest(manifest)}`, `Towpath-Commit: ${manifest.commit}`, `Towpath-Tools: ${canonicalJson(manifest.tools)}`];
  if (manifest.evidence !== undefined) lines.push(`Towpath-Evidence: ${canonicalJson(manifest.evidence)}`);
  return `${lines.join("\n")}\n`;
}

/** Reads the message back; undefined when the tag is none of ours, or when what it says is not what a manifest can say. */
export function readTagMessage(message: string): TagFacts | undefined {
  const [digest, commit, tools, evidence] = [DIGEST, COMMIT, TOOLS, EVIDENCE].map((line) => line.exec(message)?.[1]);
  if (digest === undefined || commit === undefined) return undefined;
  const parts: { tools?: unknown; evidence?: unknown } = {};
  try {
    if (tools !== undefined) parts.tools = JSON.parse(tools);
    if (evidence !== undefined) parts.evidence = JSON.parse(evidence);
  } catch {
    return undefined;
  }
  return areParts(parts, commit) ? { digest, commit, ...parts } : undefined;
}

/** By the schema of the manifest that they are parts of. */
function areParts(parts: { tools?: unknown; evidence?: unknown }, commit: string): parts is Pick<TagFacts, "tools" | "evidence"> {
  return validate({ version: 1, project: "", folder: "", kind: "pipeline", name: "", release: "", commit, tree: commit, files: {}, sources: [], tasks: [], consumers: [], tools: {}, ...parts });
}
