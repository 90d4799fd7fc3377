import { open, readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { inspectArtifact } from "../../models/artifact/inspect-artifact.ts";
import { environmentDiff } from "../../models/environment-diff.ts";
import { readMlModel } from "../../models/mlmodel.ts";
import type { MlModel } from "../../models/mlmodel.ts";
import { signatureDiff } from "../../models/signature-diff.ts";
import type { ModelRecord } from "../../results/record.ts";

const MOST_FILES = 200;
const MOST_MLMODEL = 4 << 20;

/** What every file of an artifact is, without loading any. */
export async function inspectStored(artifact: string): Promise<NonNullable<ModelRecord["inspection"]>> {
  const files = await filesOf(artifact);
  const found: NonNullable<ModelRecord["inspection"]> = { files: files.length, findings: [] };
  for (const file of files.slice(0, MOST_FILES)) {
    const name = path.relative(path.dirname(artifact), file).replaceAll(path.sep, "/");
    await using handle = await open(file, "r");
    const { size } = await handle.stat();
    const { findings } = await inspectArtifact({ size, read: async (offset, length) => {
      const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - offset)));
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, offset);
      return buffer.subarray(0, bytesRead);
    } }, name);
    found.findings.push(...findings.map((each) => ({ ...each, file: name })));
  }
  if (files.length > MOST_FILES) found.findings.push({ level: "unknown", file: path.basename(artifact), sentence: `${files.length} files, of which only ${MOST_FILES} were looked into` });
  return found;
}

/** How signature and environment differ from the base's, when the artifact is a folder of MLflow. */
export async function compareMlModels(base: string | undefined, head: string): Promise<Pick<ModelRecord, "signature" | "environment">> {
  const now = await mlModelIn(head);
  const before = base === undefined ? undefined : await mlModelIn(base);
  if (now === undefined && before === undefined) return {};
  if (base === undefined) return {};
  const environment = now === undefined || before === undefined ? [] : environmentDiff(before, now);
  return { signature: signatureDiff(before?.signature, now?.signature), ...(environment.length > 0 && { environment }) };
}

async function mlModelIn(folder: string): Promise<MlModel | undefined> {
  const file = path.join(folder, "MLmodel");
  const seen = await stat(file).catch(() => undefined);
  return seen === undefined || seen.size > MOST_MLMODEL ? undefined : readMlModel(await readFile(file, "utf8"));
}

async function filesOf(artifact: string): Promise<string[]> {
  if (!(await stat(artifact)).isDirectory()) return [artifact];
  const entries = await readdir(artifact, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)).toSorted();
}
