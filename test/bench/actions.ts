import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildActions } from "../../scripts/build-actions.ts";
import { writeReleaseTree } from "../../scripts/release-tree.ts";
import { measure } from "./measure.ts";
import { seconds, type Bench } from "./row.ts";

const root = join(import.meta.dirname, "../..");

/** How long the lint action takes as the runner starts it, and what a job downloads before it. */
export const benchActions: Bench = async ({ runs }) => {
  const folder = mkdtempSync(join(tmpdir(), "towpath-bench-actions-"));
  try {
    const dist = join(folder, "dist", "actions");
    await buildActions(dist);
    const workspace = join(folder, "flights");
    cpSync(join(root, "examples/flights"), workspace, { recursive: true, filter: (from) => !/[\\/](\.towpath|models[\\/]delay)$/.test(from) });
    const env = { PATH: process.env["PATH"] ?? "", GITHUB_ACTIONS: "true", GITHUB_WORKSPACE: workspace, RUNNER_TEMP: folder };
    const [lint] = measure([{ command: process.execPath, args: [join(dist, "lint.mjs")], cwd: workspace, env, before: () => rmSync(join(workspace, ".towpath"), { recursive: true, force: true }) }], runs);
    if (lint === undefined) throw new Error("nothing was measured");
    const bare = join(folder, "git");
    execFileSync("git", ["init", "-q", "--bare", bare]);
    const bytes = gzipSync(execFileSync("git", ["archive", writeReleaseTree(bare, root, dist)], { env: { ...process.env, GIT_DIR: bare }, maxBuffer: 1 << 28 })).length;
    return [
      { work: "lint action on examples/flights, process start to its end, nothing remembered", goal: "≤ 1.5 s", measured: seconds(lint.medianMs), holds: lint.medianMs <= 1500, figures: { ...lint } },
      { work: "release tree, `git archive | gzip`", goal: "≤ 15 MB", measured: `${(bytes / 1e6).toFixed(1)} MB`, holds: bytes <= 15e6, figures: { bytes } },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
