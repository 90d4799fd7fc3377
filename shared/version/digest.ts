import { hash } from "node:crypto";
import { canonicalJson } from "./canonical-json.ts";
import type { ReleaseManifest } from "./manifest.ts";

/** The bytes of a manifest: canonical JSON and a line's end. */
export function manifestText(manifest: ReleaseManifest): string {
  return `${canonicalJson(manifest)}\n`;
}

/** Identity of a release: SHA-256 of its canonical JSON, as hex. */
export function manifestDigest(manifest: ReleaseManifest): string {
  return digestOfJson(manifest);
}

/** SHA-256 of a value as canonical JSON, as hex. */
export function digestOfJson(value: unknown): string {
  return hash("sha256", canonicalJson(value), "hex");
}
