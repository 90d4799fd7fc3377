import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { localPackages } from "./requirements-text.ts";

/** What tools leave in a package's folder, which is none of its code. */
const LEFT = /(^|[/\\])(\.git|\.venv|__pycache__|node_modules|build|dist|[^/\\]+\.egg-info|\.towpath)([/\\]|$)/;

/**
 * Content of the project's own packages that requirements install, and, where one stays where it is (`-e`), that place: an environment with
 * an older copy of them, or with a link to another checkout, is another one. Undefined without such packages.
 */
export async function localPackagesDigest(root: string, requirements: string, text: string): Promise<string | undefined> {
  const digest = createHash("sha256");
  let found = false;
  for (const folder of localPackages(requirements, text)) {
    const files = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
    const names = files.filter((entry) => entry.isFile()).map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))).filter((name) => !LEFT.test(name)).toSorted();
    for (const name of names) digest.update(JSON.stringify([name, createHash("sha256").update(await readFile(path.join(root, name))).digest("hex")]));
    found ||= names.length > 0;
  }
  if (!found) return undefined;
  return digest.update(/^[ \t]*(-e|--editable)\b/m.test(text) ? root : "").digest("hex");
}
