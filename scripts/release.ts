/**
 * `node scripts/release.ts v1.2.3`: builds the bundles and the package of the command line twice, refuses when the bytes differ, and puts the
 * bundles on a commit of their own above the commit that is checked out: tag `v1.2.3`, branch `v1`. Then it puts that commit into every pin
 * of the documents, and the package into `dist`. Nothing is pushed or published; that, and committing the pins, is the maintainer's.
 */
import { execFileSync } from "node:child_process";
import { hash } from "node:crypto";
import { copyFileSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildActions } from "./build-actions.ts";
import { pack } from "./pack.ts";
import { writeReleaseTree } from "./release-tree.ts";

export interface Release {
  /** Folder of the repository; its work tree must be clean. */
  root: string;
  /** Folder with the bundles. */
  dist: string;
  /** `v1.2.3` */
  version: string;
}

/** Where our own actions are pinned, and what a pin looks like there. */
const PINNED = ["README.md", "docs/**/*.md", "actions/*/README.md"];
const PIN = /(towpath\/towpath(?:\/actions\/\w+)?)@[0-9a-f]{40} # v\d+\.\d+\.\d+/g;
const PINS_FILE = "shared/verbs/workflows/pins.ts";

/** Makes the release commit, its tag and its branch, and moves the pins in the work tree. Gives the commit. */
export function release({ root, dist, version }: Release): string {
  const [, major] = /^v(\d+)\.\d+\.\d+$/.exec(version) ?? [];
  if (major === undefined) throw new Error(`${JSON.stringify(version)} is no version; expected one such as v1.2.3`);
  const git = (args: string[], env = {}): string => execFileSync("git", args, { cwd: root, encoding: "utf8", env: { ...process.env, ...env } }).trim();
  const said: { version: string } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  if (`v${said.version}` !== version) throw new Error(`package.json says ${said.version}; set it to ${version.slice(1)} and commit that first`);
  if (git(["status", "--porcelain"]) !== "") throw new Error("the work tree has changes that are not committed; a release is made of a commit");
  if (git(["tag", "--list", version]) !== "") throw new Error(`there is a tag ${version} already; a release is never made again`);
  const parent = git(["rev-parse", "HEAD"]);
  const tree = writeReleaseTree(path.resolve(root, git(["rev-parse", "--git-dir"])), root, dist);
  // The commit's time is its parent's: the same sources give the same release commit.
  const at = git(["show", "-s", "--format=%cI", parent]);
  const commit = git(["commit-tree", tree, "-p", parent, "-m", `${version}: the actions, built from ${parent.slice(0, 12)}`], { GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at });
  git(["tag", version, commit]);
  git(["branch", "--force", `v${major}`, commit]);
  movePins(root, commit, version);
  return commit;
}

function movePins(root: string, commit: string, version: string): void {
  for (const file of PINNED.flatMap((pattern) => globSync(pattern, { cwd: root }))) {
    const text = readFileSync(path.join(root, file), "utf8");
    const moved = text.replaceAll(PIN, (_, action: string) => `${action}@${commit} # ${version}`);
    if (moved !== text) writeFileSync(path.join(root, file), moved);
  }
  const pins = path.join(root, PINS_FILE);
  writeFileSync(pins, readFileSync(pins, "utf8").replace(/RELEASE = \{ sha: "[0-9a-f]{40}", version: "v[^"]+" \}/, `RELEASE = { sha: "${commit}", version: "${version}" }`));
}

/** One digest of all files of a folder, by name and content. */
export function digestOf(folder: string): string {
  const parts = globSync("**/*", { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)).toSorted();
  return hash("sha256", parts.map((file) => `${path.relative(folder, file)} ${hash("sha256", readFileSync(file), "hex")}\n`).join(""), "hex");
}

if (import.meta.main) {
  const root = path.dirname(import.meta.dirname);
  const folder = mkdtempSync(path.join(tmpdir(), "towpath-release-"));
  try {
    const [first, second] = [path.join(folder, "first"), path.join(folder, "second")];
    await buildActions(path.join(first, "actions"));
    await buildActions(path.join(second, "actions"));
    const tarball = await pack(first);
    await pack(second);
    if (digestOf(first) !== digestOf(second)) throw new Error("two builds of the same sources differ; nobody could check such a release");
    const version = process.argv[2] ?? "";
    const commit = release({ root, dist: path.join(first, "actions"), version });
    const kept = path.join("dist", path.basename(tarball));
    mkdirSync(path.join(root, "dist"), { recursive: true });
    copyFileSync(tarball, path.join(root, kept));
    process.stdout.write(`${version} is ${commit} (bundles and package ${digestOf(first)})\nLook at it, commit the pins, then: git push --atomic origin refs/tags/${version} +refs/heads/${/^v\d+/.exec(version)?.[0] ?? ""}\nThe package: ${kept}\n`);
  } catch (error) {
    process.stderr.write(`release: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
