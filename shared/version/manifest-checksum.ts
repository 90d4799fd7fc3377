import { hash } from "node:crypto";
import type { MadeRelease } from "./made-release.ts";

/**
 * A line of a checksums file as `sha256sum` and `actions/attest` (subject-checksums) know it: of the file that is published with the release, with its line's end, so that
 * `gh attestation verify` finds it by the very file. The digest that names the release is of the text without it.
 */
export function manifestChecksum({ tag, text }: Pick<MadeRelease, "tag" | "text">): string {
  return `${hash("sha256", text, "hex")}  ${tag}/manifest.json\n`;
}
