import path from "node:path";
import { buildExtension, packExtension } from "../../scripts/build-extension.ts";

const DIST = path.resolve(import.meta.dirname, "../../dist");
/** Building and packing takes longer than many a story: `npm test` has done both once; a test run by hand makes its own from the sources as they are. */
const MADE = process.env["TOWPATH_BUNDLE"] === "1";

/** The built extension's folder. */
export async function builtExtension(home: string): Promise<string> {
  return MADE ? path.join(DIST, "extension") : buildExtension(path.join(home, "extension"));
}

/** The extension's VSIX. */
export async function packedExtension(home: string): Promise<string> {
  return MADE ? path.join(DIST, "towpath.vsix") : packExtension(await builtExtension(home), path.join(home, "towpath.vsix"));
}
