import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { messageOf } from "../../shared/messages/message-of.ts";
import { lintFiles, workspaceOf } from "./lint-example.ts";

const ROOT = path.join(import.meta.dirname, "..", "fixtures", "projects");

async function filesOf(project: string): Promise<Record<string, string>> {
  const folder = path.join(ROOT, project);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name.split(path.sep).join("/"), await readFile(path.join(folder, name), "utf8")] as const)));
}

describe("projects after the shape of well-known public ones", () => {
  for (const [project, tasks] of [["jaffle", 15], ["octoscope", 12], ["cabs", 15]] as const) {
    it(`${project} has no finding in recommended`, async () => {
      const { findings } = await lintFiles(await filesOf(project));
      expect(findings.map((finding) => `${finding.place.file}:${finding.place.span.line}:${finding.place.span.column} ${finding.rule} ${messageOf(finding)}`)).toEqual([]);
    });

    it(`${project} is understood: every query has known columns, and nothing is read that is not declared`, async () => {
      const workspace = await workspaceOf(await filesOf(project));
      const unknown = [...workspace.sql].filter(([, { analysis, facts }]) => !analysis.complete || facts.problems.length > 0).map(([id]) => id);
      expect(workspace.graph.order.length).toBeGreaterThanOrEqual(tasks);
      expect(unknown).toEqual([]);
    });
  }
});
