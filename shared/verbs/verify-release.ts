import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { nodeGit } from "../git/node-git.ts";
import { nodeFs } from "../host/node-fs.ts";
import { HostError } from "../host/ports.ts";
import { loadProject } from "../pipeline/load-project.ts";
import type { Git } from "../results/commit-info.ts";
import { canonicalJson } from "../version/canonical-json.ts";
import { deviations } from "../version/deviations.ts";
import { manifestDigest, manifestText } from "../version/digest.ts";
import { readManifest } from "../version/read-manifest.ts";
import { findTag, movedTag, tagFacts } from "../version/read-release.ts";
import { readTags, type TaggedRelease } from "../version/read-tags.ts";
import type { TagFacts } from "../version/tag-message.ts";
import { manifestFile, readManifestFile } from "./version/manifest-file.ts";
import { checkEvidence } from "./version/check-evidence.ts";
import { remakeManifest } from "./version/remake-manifest.ts";

export interface VerifyRelease {
  root: string;
  /** `flights@v1.4.0`, or `flights` for the newest one. */
  release: string;
  /** A manifest's file, such as the one that was published with the release; what is kept in the clone unless given. */
  manifest?: string;
  cache: boolean;
  /** Version of Towpath. */
  version: string;
}

/** What was found out about a release. It holds when there is no deviation. */
export interface VerifiedRelease {
  version: 1;
  release: string;
  commit: string;
  /** Digest that the tag, or without it the manifest, says. */
  digest?: string;
  /** SHA-256 of the manifest's file, as it was published: what an attestation is about. */
  file?: string;
  /** Where the manifest came from; `remade`: there was no file, and it was made again from the commit and the tag. */
  manifest: "given" | "kept" | "remade";
  deviations: string[];
  /** Of what kinds the deviations are, each once. */
  codes: DeviationCode[];
  /** What could not be checked here. */
  notes: string[];
}

export type DeviationCode = "tag-missing" | "tag-replaced" | "tag-message" | "tag-moved" | "commit-missing" | "manifest-unreadable" | "manifest-of-another" | "manifest-differs" | "content-differs" | "evidence-differs";

interface Deviation {
  code: DeviationCode;
  text: string;
}

/** Holds a release against the clone: its tag, commit, trees, files, fingerprints, contracts, the manifest and the run that it speaks of. Needs no network. */
export async function verifyRelease(request: VerifyRelease): Promise<VerifiedRelease> {
  const { root, release: wanted } = request;
  const git = nodeGit(root);
  const { project } = await loadProject({ ...(await nodeFs(root)), glob: async () => [] });
  const tag = findTag(await readTags(git), wanted, project?.name);
  const facts = tag === undefined ? undefined : await tagFacts(git, tag);
  const read = await manifestOf(request, tag?.tag ?? wanted);
  const manifest = read !== undefined && "manifest" in read ? read.manifest : undefined;
  if (tag === undefined && manifest === undefined) throw new HostError(`there is no release ${JSON.stringify(wanted)} in this clone, and no manifest of one: fetch the tags (\`git fetch --tags\`), or name the manifest's file with --manifest`, "release-missing");

  const found: Deviation[] = [...(await ofTag(git, tag, facts, manifest === undefined ? wanted : `${manifest.name}@v${manifest.release}`)), ...ofManifest(read, tag, facts)];
  const notes: string[] = [];
  const commit = manifest?.commit ?? facts?.commit ?? tag?.commit ?? "";
  const said = manifest?.evidence ?? facts?.evidence;
  const remade = await remakeManifest(request, git, {
    commit, release: manifest?.release ?? tag?.version ?? "", name: manifest?.name ?? shortName(tag?.name ?? ""),
    ...(manifest === undefined ? {} : { kind: manifest.kind }),
    tools: manifest?.tools ?? facts?.tools ?? {}, ...(said === undefined ? {} : { evidence: said }),
  });
  if ("problem" in remade) found.push({ code: "commit-missing", text: remade.problem });
  else if (manifest !== undefined) found.push(...deviations(manifest, remade.manifest).map((text): Deviation => ({ code: "content-differs", text })));
  else if (facts !== undefined && manifestDigest(remade.manifest) !== facts.digest) {
    found.push({ code: "manifest-differs", text: `the manifest, made again from commit ${commit.slice(0, 12)}, has the digest ${short(manifestDigest(remade.manifest))}, and the tag says ${short(facts.digest)}: with the manifest's file (--manifest) it can be told what differs` });
  }
  const evidence = await checkEvidence(root, said, commit, "manifest" in remade ? remade.manifest.tasks.map(({ id }) => id) : []);
  const towpath = manifest?.tools["towpath"] ?? facts?.tools?.["towpath"];
  if (towpath !== undefined && towpath !== request.version) notes.push(`it was made by Towpath ${towpath}, and this is ${request.version}: a fingerprint that differs may come from that`);
  found.push(...evidence.deviations.map((text): Deviation => ({ code: "evidence-differs", text })));
  const digest = facts?.digest ?? (manifest === undefined ? undefined : manifestDigest(manifest));
  const whole = manifest ?? ("manifest" in remade ? remade.manifest : undefined);
  return {
    version: 1,
    release: tag?.tag ?? wanted,
    commit,
    ...(digest === undefined ? {} : { digest }),
    ...(whole === undefined || manifestDigest(whole) !== digest ? {} : { file: hash("sha256", manifestText(whole), "hex") }),
    manifest: manifest === undefined ? "remade" : request.manifest === undefined ? "kept" : "given",
    deviations: found.map(({ text }) => text),
    codes: [...new Set(found.map(({ code }) => code))],
    notes: [...notes, ...evidence.notes],
  };
}

async function manifestOf({ root, manifest }: VerifyRelease, tag: string): Promise<(ReturnType<typeof readManifest> & { file: string }) | undefined> {
  if (manifest === undefined) {
    const kept = await readManifestFile(root, tag);
    return kept === undefined ? undefined : { ...kept, file: manifestFile(tag) };
  }
  const text = await readFile(manifest, "utf8").catch(() => {
    throw new HostError(`--manifest ${manifest}: there is no such file that can be read`);
  });
  return { ...readManifest(text), file: manifest };
}

/** What is wrong with the tag itself. */
async function ofTag(git: Git, tag: TaggedRelease | undefined, facts: TagFacts | undefined, release: string): Promise<Deviation[]> {
  if (tag === undefined) return [{ code: "tag-missing", text: `the tag of ${release} is not in this clone: it was deleted, or the tags were not fetched (\`git fetch --tags\`)` }];
  if (!tag.annotated) return [{ code: "tag-replaced", text: `${tag.tag} is a plain tag without a message: it was made or replaced by hand, and says nothing of what was released` }];
  if (facts === undefined) return [{ code: "tag-message", text: `the message of ${tag.tag} is none that Towpath has written, or it was changed: it names no manifest that can be checked` }];
  const moved = movedTag(tag, facts);
  const there = await git("cat-file", "-e", `${facts.commit}^{commit}`);
  return [
    ...(moved === undefined ? [] : [{ code: "tag-moved" as const, text: moved }]),
    ...(there === undefined ? [{ code: "commit-missing" as const, text: `commit ${short(facts.commit)} of ${tag.tag} is not in this clone: the history was rewritten, or the clone is incomplete` }] : []),
  ];
}

/** What is wrong with the manifest itself. */
function ofManifest(read: Awaited<ReturnType<typeof manifestOf>>, tag: TaggedRelease | undefined, facts: TagFacts | undefined): Deviation[] {
  if (read === undefined) return [];
  if ("problem" in read) return [{ code: "manifest-unreadable", text: `the manifest ${read.file} cannot be trusted: ${read.problem}` }];
  const { name, release, commit } = read.manifest;
  if (tag !== undefined && (name !== shortName(tag.name) || release !== tag.version)) return [{ code: "manifest-of-another", text: `the manifest ${read.file} is one of ${name} ${release}, and the tag is ${tag.tag}` }];
  if (facts === undefined) return tag === undefined || tag.commit === commit ? [] : [{ code: "manifest-of-another", text: `${tag.tag} points to commit ${short(tag.commit)}, and the manifest is one of commit ${short(commit)}` }];
  const digest = manifestDigest(read.manifest);
  if (digest === facts.digest) return canonicalJson(facts.evidence ?? null) === canonicalJson(read.manifest.evidence ?? null) ? [] : [{ code: "manifest-differs", text: "the tag's message tells of another run than the manifest" }];
  return [{ code: "manifest-differs", text: `the manifest ${read.file} has the digest ${short(digest)}, and the tag says ${short(facts.digest)}: one of them was changed` }];
}

function shortName(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}

function short(digest: string): string {
  return digest.slice(0, 12);
}

