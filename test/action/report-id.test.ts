import { describe, expect, test } from "vitest";
import { reportId, workflowFile } from "../../shared/action/report-id.ts";
import { commentMarker, parseMarker } from "../../shared/report/comment/marker.ts";

const workflow = ".github/workflows/towpath.yml";
const job = { name: "check", leg: undefined, project: ["a"], environment: undefined };

describe("the id of a report", () => {
  test("tells apart workflows, jobs, legs of a matrix, projects and environments", () => {
    const ids = [{ workflow }, { workflow: "other.yml" }, { workflow, job }, { workflow, job: { ...job, name: "other" } }, { workflow, job: { ...job, leg: "0123456789ab" } }, { workflow, job: { ...job, project: ["b"] } }, { workflow, job: { ...job, environment: "staging" } }].map(reportId);
    expect(new Set(ids).size).toBe(7);
    for (const id of ids) expect(parseMarker(commentMarker({ id, run: 1, attempt: 1, head: "none" }))?.id).toBe(id);
  });

  test("is the same however a folder is written", () => {
    const ids = [["shop", "."], ["./shop/", "./"], [".", "a/../shop"]].map((project) => reportId({ workflow, job: { ...job, project } }));
    expect(new Set(ids).size).toBe(1);
  });

  test("is the same in each run, whichever branch the workflow comes from", () => {
    const files = ["refs/pull/7/merge", "refs/heads/main"].map((ref) => workflowFile({ GITHUB_WORKFLOW_REF: `acme/shop/${workflow}@${ref}`, GITHUB_WORKFLOW: "Towpath" }));
    expect(files).toEqual([workflow, workflow]);
    expect(workflowFile({ GITHUB_WORKFLOW: "Towpath" })).toBe("Towpath");
  });
});
