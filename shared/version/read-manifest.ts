import { validate } from "../generated/validate-release.js";
import { manifestText } from "./digest.ts";
import type { ReleaseManifest } from "./manifest.ts";

/** A manifest from its file, or why the file is none: cut off, changed by hand, of a newer Towpath. */
export function readManifest(text: string): { manifest: ReleaseManifest } | { problem: string } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { problem: "it is cut off, or no JSON at all" };
  }
  if (!isManifest(data)) {
    const version = typeof data === "object" && data !== null && "version" in data ? data.version : undefined;
    return { problem: typeof version === "number" && version > 1 ? "it was written by a newer Towpath: update Towpath" : `it does not keep to the schema of a manifest${validate.errors?.[0] === undefined ? "" : ` (at ${validate.errors[0].instancePath || "its top"}: ${validate.errors[0].keyword})`}` };
  }
  return manifestText(data).trimEnd() === text.trimEnd() ? { manifest: data } : { problem: "it is no canonical JSON, so somebody or something has written it anew" };
}

function isManifest(data: unknown): data is ReleaseManifest {
  return validate(data);
}
