import { canonicalJson } from "./canonical-json.ts";
import { manifestDigest } from "./digest.ts";
import type { Evidence, ReleaseManifest } from "./manifest.ts";

/** What the message of a release's tag says for machines. */
export interface TagFacts {
  /** Digest of the manifest. */
  digest: string;
  commit: string;
  /** What cannot be made again from the clone. */
  evidence?: Evidence;
}

const DIGEST = /^Towpath-Manifest: sha256:([0-9a-f]{64})$/m;
const COMMIT = /^Towpath-Commit: ([0-9a-f]{40,64})$/m;
const EVIDENCE = /^Towpath-Evidence: (\{.*\})$/m;

/** Message of the annotated tag: with it and the commit, the manifest can be made again in any clone, offline. */
export function tagMessage(manifest: ReleaseManifest): string {
  const lines = [`${manifest.name} ${manifest.release}`, "", `Towpath-Manifest: sha256:${manifestDigest(manifest)}`, `Towpath-Commit: ${manifest.commit}`];
  if (manifest.evidence !== undefined) lines.push(`Towpath-Evidence: ${canonicalJson(manifest.evidence)}`);
  return `${lines.join("\n")}\n`;
}

/** Reads the message back; undefined when the tag is none of ours. */
export function readTagMessage(message: string): TagFacts | undefined {
  const [digest, commit, evidence] = [DIGEST, COMMIT, EVIDENCE].map((line) => line.exec(message)?.[1]);
  if (digest === undefined || commit === undefined) return undefined;
  try {
    return { digest, commit, ...(evidence === undefined ? {} : { evidence: JSON.parse(evidence) as Evidence }) };
  } catch {
    return undefined;
  }
}
