import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { reproduce } from "../../../shared/report/markdown/reproduce.ts";
import { openSheet } from "../../../shared/report/markdown/sheet.ts";
import { record } from "../records.ts";

/** The line that goes into the project's folder; undefined when there is none. */
function enters(folder: string): string | undefined {
  const text = reproduce(openSheet(record("passing"), {}), folder)[0]?.forms[0]?.text ?? "";
  return text.split("\n").find((line) => line.startsWith("cd "));
}

test("the commands go into the project's folder, whatever it is called, and run nothing that stands in its name", () => {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), "towpath-reproduce-")));
  try {
    for (const folder of ["data/shop", "Daten & Flüge (alt)", "it's; touch gone", "-x", "$(touch gone)`touch gone`", "a\\b"]) {
      mkdirSync(path.join(root, folder), { recursive: true });
      const line = enters(folder) ?? "";
      expect(execFileSync("sh", ["-c", `${line} && pwd`], { cwd: root, encoding: "utf8" }).trim(), line).toBe(path.join(root, folder));
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

test("a name that does not look as it is gets no line", () => {
  for (const folder of ["a\u202eb", "a\nb", "a\u200bb", ""]) expect(enters(folder)).toBeUndefined();
});
