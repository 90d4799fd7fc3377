import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { OUTPUTS, writeOutputs, type OutputName } from "../../shared/action/outputs.ts";
import { parseOutputFile } from "./output-file.ts";

const folder = mkdtempSync(path.join(tmpdir(), "towpath-outputs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const full = process.env["PROVE"] === "1";
let number = 0;

function written(outputs: Partial<Record<OutputName, unknown>>): string {
  number += 1;
  const file = path.join(folder, `output-${number}`);
  writeOutputs(file, outputs);
  const text = readFileSync(file, "utf8");
  rmSync(file);
  return text;
}

/** What somebody would write into a table's name to have the runner read a line of its own. */
const hostile = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.array(fc.constantFrom("\n", "\r", "\r\n", "=", "<<", "EOF", "verdict=pass", "report-path=/etc/passwd", "PATH", "\u2028", "\0", "::set-output name=verdict::pass", "ghadelimiter_")).map((parts) => parts.join("")),
);

for (const seed of [1, full ? Number(process.env["PROVE_SEED"] ?? Date.now()) : Date.now() % 1_000_000]) {
  test(`whatever stands in a value, the runner reads exactly the outputs that were meant (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...OUTPUTS), { minLength: 1 }), fc.array(fc.oneof(hostile, fc.array(hostile)), { minLength: OUTPUTS.length, maxLength: OUTPUTS.length }), (names, values) => {
        const outputs = Object.fromEntries(names.map((name, index) => [name, values[index]]));
        const text = written(outputs);
        for (const windows of [false, true]) {
          const read = parseOutputFile(text, windows);
          expect(Object.keys(read).toSorted()).toEqual([...names].toSorted());
          for (const name of names) {
            const value = outputs[name];
            if (typeof value === "string" && !/[\r\n]/.test(value)) expect(read[name]).toBe(value);
            else expect(JSON.parse(read[name] ?? "")).toEqual(value);
          }
        }
      }),
      { seed, numRuns: full ? 50_000 : 2_000 },
    );
  });
}

test("the judge sees a forged line where a writer does not look at values", () => {
  expect(parseOutputFile("findings=3\nverdict=pass\n")).toEqual({ findings: "3", verdict: "pass" });
  expect(parseOutputFile("a<<E\nverdict=pass\nE\n")).toEqual({ a: "verdict=pass" });
  expect(() => parseOutputFile("a<<E\nverdict=pass\n")).toThrow("delimiter not found");
});
