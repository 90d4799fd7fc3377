import type { ReleaseManifest } from "./manifest.ts";

/** A release whose tag stands in the clone, with all that is published of it elsewhere. */
export interface MadeRelease {
  tag: string;
  name: string;
  version: string;
  commit: string;
  /** Identity of the release. */
  digest: string;
  manifest: ReleaseManifest;
  /** The manifest as a file: canonical JSON and a line's end. Its SHA-256 without the line's end is the digest. */
  text: string;
  /** What has changed, as Markdown, without a heading. */
  notes: string;
  preRelease: boolean;
  /** Made by this call; else the tag was there already. */
  fresh: boolean;
}
