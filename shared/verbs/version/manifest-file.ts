import { recordFiles } from "../../run/record-files.ts";
import { manifestText } from "../../version/digest.ts";
import type { ReleaseManifest } from "../../version/manifest.ts";
import { readManifest } from "../../version/read-manifest.ts";

/** Where the manifest of a release is kept in a clone, relative to the project. The tag's slash becomes a dot: one folder holds all. */
export function manifestFile(tag: string): string {
  return `.towpath/releases/${tag.replaceAll("/", ".")}.json`;
}

/** The manifest that was kept here when the release was made, or why its file is none; undefined when there is no file. */
export async function readManifestFile(root: string, tag: string): Promise<ReturnType<typeof readManifest> | undefined> {
  const text = await recordFiles(root).read(manifestFile(tag).replace(".towpath/", ""));
  return text === undefined ? undefined : readManifest(text);
}

/** Keeps a manifest. */
export function writeManifestFile(root: string, tag: string, manifest: ReleaseManifest): Promise<void> {
  return recordFiles(root).write(manifestFile(tag).replace(".towpath/", ""), manifestText(manifest));
}
