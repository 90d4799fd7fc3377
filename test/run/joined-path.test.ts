import path from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { folderOf } from "../../shared/run/folder-of.ts";
import { joinedPath } from "../../shared/run/joined-path.ts";

const pieces = fc.array(fc.constantFrom("", ".", "..", "...", "a", "b.py", "c d", "/", "//", "./", "../", "a/", "/b"), { maxLength: 6 });

it("joins paths as Node does: digests of what is imported and included depend on it", () => {
  fc.assert(fc.property(fc.array(pieces.map((each) => each.join("")), { minLength: 1, maxLength: 4 }), (parts) => {
    expect(joinedPath(...parts)).toBe(path.posix.join(...parts));
  }), { numRuns: 5_000 });
  fc.assert(fc.property(fc.array(fc.constantFrom("a", "b.py", "c d"), { minLength: 1, maxLength: 5 }), (parts) => {
    expect(folderOf(parts.join("/"))).toBe(path.posix.dirname(parts.join("/")));
  }));
});
