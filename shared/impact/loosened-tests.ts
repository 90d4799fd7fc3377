import type { Rows, Task, UnitTest } from "../pipeline/model.ts";
import type { Loosening } from "./loosened.ts";
import { withoutPositions } from "./without-positions.ts";

/** Digests of the files that a node's checks and unit tests name. */
export type FileHashes = ReadonlyMap<string, string>;

/** Unit tests that are gone, or that ask something else: whether they still refuse what they refused cannot be told without looking. */
export function* loosenedTests(before: Task, after: Task, id: string, [filesBefore, filesAfter]: readonly [FileHashes, FileHashes]): Generator<Loosening> {
  const bodies = new Set(after.unitTests.map((test) => body(test, filesAfter)));
  for (const test of before.unitTests) {
    // Under another name it is still the same test.
    if (bodies.has(body(test, filesBefore))) continue;
    const args = { test: test.name, asset: id };
    const now = after.unitTests.find(({ name }) => name === test.name);
    if (now === undefined) {
      yield { rule: "change/loosened-check", variant: "test_removed", args, at: after.at };
      continue;
    }
    const changed = [
      ...(rowsOf(test.expect, filesBefore) === rowsOf(now.expect, filesAfter) ? [] : ["expect"]),
      ...(givenOf(test, filesBefore) === givenOf(now, filesAfter) ? [] : ["given"]),
      ...(now.tolerance > test.tolerance ? ["tolerance"] : []),
      ...(test.ordered && !now.ordered ? ["ordered"] : []),
      ...(test.asOf === now.asOf ? [] : ["as_of"]),
    ];
    if (changed.length > 0) yield { rule: "change/loosened-check", variant: "test_changed", args: { ...args, option: changed.join(", ") }, at: now.at };
  }
}

function body(test: UnitTest, files: FileHashes): string {
  return JSON.stringify([rowsOf(test.expect, files), givenOf(test, files), test.ordered, test.tolerance, test.asOf]);
}

function givenOf({ given }: UnitTest, files: FileHashes): string {
  return JSON.stringify(Object.entries(given).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, rows]) => [name, rowsOf(rows, files)]));
}

/** The content of a file, wherever it stands. */
function rowsOf(rows: Rows, files: FileHashes): string {
  return JSON.stringify("file" in rows ? ["file", files.get(rows.file) ?? rows.file] : withoutPositions(rows.rows));
}
