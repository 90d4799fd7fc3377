import path from "node:path";
import { nodeFs } from "../host/node-fs.ts";
import { HostError } from "../host/ports.ts";
import { repositoryRoot } from "../host/read-workflows.ts";
import type { RunRecord } from "../results/record.ts";
import { hideSecrets } from "../rules/security/hide-secrets.ts";

/** Texts of the files that a record speaks of, for excerpts; secrets in them are hidden. */
export async function recordSources(root: string, record: RunRecord): Promise<Map<string, string>> {
  const tasks = record.pipelines.flatMap((pipeline) => pipeline.tasks);
  const files = new Set([...record.findings.map(({ file }) => file), ...tasks.flatMap(({ error }) => error?.file ?? [])]);
  const fs = await nodeFs(root);
  const texts = new Map<string, string>();
  for (const file of files) {
    const text = await fs.read(file).catch((error: unknown) => {
      if (error instanceof HostError) return undefined;
      throw error;
    });
    if (text !== undefined) texts.set(file, hideSecrets(text));
  }
  return texts;
}

/** Where a project lies in its repository (`data/shop`, or nothing at its root): annotations name files from there, records from the project. */
export async function projectPrefix(root: string): Promise<{ pathPrefix?: string }> {
  const repository = await repositoryRoot(root);
  const prefix = repository === undefined ? "" : path.relative(repository, root).split(path.sep).join("/");
  return prefix === "" ? {} : { pathPrefix: prefix };
}
