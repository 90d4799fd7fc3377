import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readResults } from "../../../shared/action/results/read-results.ts";
import { HostError } from "../../../shared/host/ports.ts";
import { record } from "../../report/records.ts";
import { makeZip, type ZipEntry } from "./make-zip.ts";

const full = process.env["PROVE"] === "1";
const honest = JSON.parse(JSON.stringify([{ folder: "data/shop", record: record("failing") }])) as [{ folder: string; record: Record<string, unknown> }];
const file = (data: unknown, says?: ZipEntry["says"]): ZipEntry => ({ name: "results.json", data: JSON.stringify(data), ...(says === undefined ? {} : { says }) });
const zip = makeZip([file(honest)]);

describe("an artifact of results", () => {
  test("gives its records as they were", () => {
    expect(readResults(zip)).toEqual(honest);
    expect(readResults(makeZip([{ name: "../../escape", data: "x" }, file(honest)]))).toEqual(honest);
  });

  test.each(["", "data/shop", "Daten & Flüge (alt)/b, c", "Daten/Flüge".normalize("NFD"), "it's #1/[x]", "..data/a..b/...", "👩‍🔬"])("knows a project's folder whatever people call it: %s", (folder) => {
    expect(readResults(makeZip([file([{ ...honest[0], folder }])]))[0]?.folder).toBe(folder);
  });

  test.each(["/etc", "a/../b", "..", "a/.", "a//b", "a/", "a\u2028/../b", "a\nb", "a\\b", "\ud800", "x".repeat(1001)])("takes no folder that is no way down from the root: %j", (folder) => {
    expect(() => readResults(makeZip([file([{ ...honest[0], folder }])]))).toThrow("folder of a project in it is none");
  });

  test.each<[string, Buffer, RegExp]>([
    ["no archive", Buffer.from("hello"), /truncated or no zip/],
    ["nothing at all", Buffer.alloc(0), /truncated or no zip/],
    ["another file", makeZip([{ name: "other.json", data: "[]" }]), /expected one file results\.json in it, found 0/],
    ["the file only by a path that leads there", makeZip([{ name: "x/../results.json", data: JSON.stringify(honest) }]), /found 0/],
    ["the file twice", makeZip([file(honest), file([])]), /found 2/],
    ["a symbolic link", makeZip([file(honest, { mode: 0o120777 })]), /no regular file/],
    ["an encrypted file", makeZip([file(honest, { flags: 1 })]), /encrypted/],
    ["an unknown packing", makeZip([file(honest, { method: 12 })]), /packed by method 12/],
    ["a file that says to be huge", makeZip([file(honest, { unpacked: 0xfffffff0 })]), /at most/],
    ["a bomb that says to be small", makeZip([{ name: "results.json", data: Buffer.alloc(30 << 20, 32), says: { unpacked: 1000 } }]), /refused/],
    ["a bomb that says what it is", makeZip([{ name: "results.json", data: Buffer.alloc(40 << 20, 32) }]), /at most/],
    ["another checksum", makeZip([file(honest, { crc: 1 })]), /not what its directory says/],
    ["too many entries", makeZip([...Array.from({ length: 16 }, (_, index) => ({ name: String(index), data: "x" })), file(honest)]), /17 entries/],
    ["an archive that is too large", Buffer.concat([Buffer.alloc(9 << 20), zip]), /at most/],
    ["no JSON", makeZip([{ name: "results.json", data: "{" }]), /no JSON/],
    ["no list", makeZip([file({})]), /expected a list/],
    ["a record without a verdict", makeZip([file([{ ...honest[0], record: { ...honest[0].record, verdict: undefined } }])]), /does not hold the schema/],
    ["a record with a key of its own", makeZip([file([{ ...honest[0], record: { ...honest[0].record, html: "<script>" } }])]), /does not hold the schema/],
    ["a record of a newer version", makeZip([file([{ ...honest[0], record: { ...honest[0].record, version: 2 } }])]), /another version of Towpath/],
    ["a record alone", makeZip([file([honest[0].record])]), /no record or no folder/],
    ["a folder that leads out", makeZip([file([{ ...honest[0], folder: "a/../../b" }])]), /folder of a project in it is none/],
    ["a folder that is markup", makeZip([file([{ ...honest[0], folder: "](http://x)" }])]), /folder of a project in it is none/],
    ["fifty-one records", makeZip([file(Array.from({ length: 51 }, () => honest[0]))]), /at most 50/],
  ])("with %s is refused in one sentence", (_, bytes, sentence) => {
    expect(() => readResults(bytes)).toThrow(HostError);
    expect(() => readResults(bytes)).toThrow(sentence);
  });

  test("cut off at any byte is refused", () => {
    for (let length = 0; length < zip.length; length += 1) expect(() => readResults(zip.subarray(0, length)), `${length} bytes`).toThrow(HostError);
  });

  for (const seed of [1, full ? Number(process.env["PROVE_SEED"] ?? Date.now()) : Date.now() % 1_000_000]) {
    test(`with bits turned is refused or the same (seed ${seed})`, () => {
      fc.assert(
        fc.property(fc.array(fc.tuple(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 }), (flips) => {
          const bytes = Buffer.from(zip);
          for (const [at, mask] of flips) bytes[at] = (bytes[at] ?? 0) ^ mask;
          try {
            expect(readResults(bytes)).toEqual(honest);
          } catch (error) {
            expect(error).toBeInstanceOf(HostError);
          }
        }),
        { seed, numRuns: full ? 100_000 : 3_000 },
      );
    });
  }
});
