import { describe, expect, test } from "vitest";
import { renderComment } from "../../../shared/report/comment/comment.ts";
import { parseMarker } from "../../../shared/report/comment/marker.ts";
import { markdown } from "../../../shared/report/markdown/markdown.ts";
import type { RunRecord } from "../../../shared/results/record.ts";
import { expectGolden } from "../golden.ts";
import { readableNames, record } from "../records.ts";

const web = { repositoryUrl: "https://github.com/aviation/flights", runUrl: "https://github.com/aviation/flights/actions/runs/8123456789" };

const commands = (given: Partial<RunRecord>): string => renderComment([{ ...record("pull-request"), environment: { name: "staging", engine: "duckdb", engineVersion: "1", schema: "main" }, ...given }]);

describe("the comment", () => {
  test.each(readableNames)("of the %s record is the golden one", (name) => {
    expectGolden(`comment/${name}.md`, `${renderComment([record(name)], web)}\n`);
  });
  test("begins with its marker, which names run and commit", () => {
    expect(parseMarker(renderComment([record("pull-request")], { ...web, id: "data" }))).toEqual({ id: "data", run: 128, attempt: 1, head: "3f9a1c5e7b2d4f60819a2b3c4d5e6f708192a3b4" });
  });
  test.each(["1.0.0; rm -rf .", "latest", "$(id)", "../evil", "1.0.0 evil"])("hands a shell no version that is none: %s", (version) => {
    const text = renderComment([{ ...record("pull-request"), tools: { towpath: version } }], web);
    expect(text).toContain("npx --yes towpath check");
    expect(text).not.toContain(`towpath@${version}`);
  });
  test("names the environment in the commands that repeat it, never for a run that publishes", () => {
    expect(commands({ command: "test" })).toMatch(/ test --base [0-9a-f]{40} -e staging$/mu);
    expect(commands({ command: "run" })).not.toContain("-e staging");
    expect(commands({ environment: { name: "a;b", engine: "duckdb", engineVersion: "1", schema: "main" } })).not.toContain("-e ");
  });
  test("says when it was reported by a fork's own run", () => {
    expect(renderComment([record("pull-request")], { fork: true })).toContain("Reported by the pull request's own run.");
    expect(renderComment([record("pull-request")], {})).not.toContain("own run");
  });
  test("links only where somebody trusted says where: a record's own addresses are not followed", () => {
    expect(renderComment([record("pull-request")], {})).not.toMatch(/\]\(/u);
  });
  test("is not green when only lint has left a result, and still readable where that is on purpose", () => {
    const lint = { ...record("pull-request"), command: "lint" as const, verdict: "pass" as const, reasons: [] };
    expect(renderComment([lint], web)).toContain("### ⚠️ Lint holds; nothing was tested");
    expect(renderComment([lint, { ...lint, command: "test" }], web)).toContain("### ✅ Ready to merge");
    const other = renderComment([lint, { ...lint, project: "other", command: "test" }], web);
    expect(other).toContain("### ⚠️ May be merged, with warnings");
    expect(other).toContain(": only lint has read it, nothing of it was tested");
    expect(markdown.render(lint, { width: 80, color: false, unicode: true, language: "en" })).toMatch(/^### ✅ Lint holds(?!;)/u);
  });
  test("says first which job has left no result, also when none has", () => {
    const lint = { ...record("pull-request"), command: "lint" as const, verdict: "pass" as const, reasons: [] };
    const gaps = [{ verdict: "fail" as const, reason: "the job test was cancelled and left no result" }];
    for (const records of [[lint], []]) expect(renderComment(records, { ...web, gaps })).toContain("### ❌ Not ready to merge\n");
    expect(renderComment([], { ...web, gaps })).toContain("\n- the job test was cancelled and left no result");
  });
});
