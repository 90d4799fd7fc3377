import { describe, expect, it } from "vitest";
import { messageOf } from "../../shared/messages/message-of.ts";
import { fixtureProject } from "./fixture-project.ts";
import { lintFiles, workspaceOf } from "./lint-example.ts";

describe("projects after the shape of well-known public ones", () => {
  for (const [project, tasks] of [["jaffle", 15], ["octoscope", 12], ["cabs", 15]] as const) {
    it(`${project} has no finding in recommended`, async () => {
      const { findings } = await lintFiles(await fixtureProject(project));
      expect(findings.map((finding) => `${finding.place.file}:${finding.place.span.line}:${finding.place.span.column} ${finding.rule} ${messageOf(finding)}`)).toEqual([]);
    });

    it(`${project} is understood: every query has known columns, and nothing is read that is not declared`, async () => {
      const workspace = await workspaceOf(await fixtureProject(project));
      const unknown = [...workspace.sql].filter(([, { analysis, facts }]) => !analysis.complete || facts.problems.length > 0).map(([id]) => id);
      expect(workspace.graph.order.length).toBeGreaterThanOrEqual(tasks);
      expect(unknown).toEqual([]);
    });
  }
});
