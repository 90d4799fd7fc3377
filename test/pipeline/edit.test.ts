import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRecord } from "../../shared/pipeline/cursor.ts";
import { applyEdits, removeValue, renameKey, setValue } from "../../shared/pipeline/edit.ts";
import type { EditedText } from "../../shared/pipeline/edit.ts";
import { child, parentPointer, segments } from "../../shared/pipeline/json-pointer.ts";
import { parseDocument } from "../../shared/pipeline/parse-document.ts";
import { valueAt } from "../../shared/pipeline/seen-value.ts";

const at = (text: string): EditedText => ({ file: "x.yml", text });
const set = (text: string, pointer: string, value: unknown) => applyEdits(text, setValue(at(text), pointer, value));
const remove = (text: string, pointer: string) => applyEdits(text, removeValue(at(text), pointer));
/** Data as JSON has it, so that maps without a prototype compare. */
const data = (text: string): unknown => {
  const { document, findings } = parseDocument("x.yml", text);
  expect(findings.map(({ variant, place }) => `${variant} ${place.span.line}:${place.span.column}`), text).toEqual([]);
  return JSON.parse(JSON.stringify(document.data ?? null));
};

const text = `# the file
version: 1 # one
tasks:
  a: # first
    sql: a.sql   # its query
    key: [id]
    checks:
      - row_count: { min: 1 }   # some
      # between
      - not_null: id
  b:
    sql: |
      select 1

    columns:
      id: int
`;

describe("setValue", () => {
  it("replaces a value and keeps the comment behind it", () => {
    expect(set(text, "/tasks/a/sql", "b.sql")).toBe(text.replace("a.sql", "b.sql"));
  });

  it("adds a key at the end of its map, behind the last value and its comment", () => {
    expect(set(text, "/tasks/a/owner", "@team")).toBe(text.replace("      - not_null: id\n", '      - not_null: id\n    owner: "@team"\n'));
    expect(set(text, "/tasks/b/columns/day", { type: "date", not_null: true })).toBe(`${text}      day: { type: date, not_null: true }\n`);
  });

  it("adds to lists in brackets and in lines", () => {
    expect(set(text, "/tasks/a/key/-", "day")).toContain("key: [id, day]");
    expect(set(text, "/tasks/a/checks/-", { unique: "id" })).toContain("      - not_null: id\n      - { unique: id }\n");
  });

  it("makes the maps above a key that are missing", () => {
    expect(data(set(text, "/lint/rules/sql~1x", "off"))).toMatchObject({ lint: { rules: { "sql/x": "off" } } });
  });

  it("fills a key that has no value, and an empty file", () => {
    expect(set("a:\nb: 1\n", "/a", 2)).toBe("a: 2\nb: 1\n");
    expect(set("a:\n  b:\n", "/a/b/c", 2)).toBe("a:\n  b: { c: 2 }\n");
  });

  it("keeps Windows line ends and a file without a last line end", () => {
    expect(set("a: 1\r\nb: 2\r\n", "/c", 3)).toBe("a: 1\r\nb: 2\r\nc: 3\r\n");
    expect(set("a: 1", "/b", 2)).toBe("a: 1\nb: 2\n");
  });

  it("replaces a block by a value", () => {
    expect(data(set(text, "/tasks/a/checks", []))).toMatchObject({ tasks: { a: { checks: [] } } });
    expect(set(text, "/tasks/b/sql", "b.sql")).toContain("  b:\n    sql: b.sql\n\n    columns:");
  });

  it("does nothing where a short form or broken text stands in the way", () => {
    expect(setValue(at(text), "/tasks/a/sql/file", "x")).toEqual([]);
    expect(setValue(at("a: [1"), "/b", 1)).toEqual([]);
  });
});

describe("removeValue", () => {
  it("takes out a key with its line", () => {
    expect(remove(text, "/tasks/a/key")).toBe(text.replace("    key: [id]\n", ""));
    expect(remove(text, "/tasks/b/sql")).toBe(text.replace("    sql: |\n      select 1\n", ""));
  });

  it("takes out list items, and leaves an empty list", () => {
    expect(remove(text, "/tasks/a/checks/1")).toBe(text.replace("      - not_null: id\n", ""));
    expect(remove(text, "/tasks/a/key/0")).toContain("key: []");
  });

  it("lets the next key move up when the first shares its line with a dash", () => {
    expect(remove("- a: 1\n  b: 2\n".replaceAll(/^/gm, "  ").replace(/^/, "x:\n").trimEnd(), "/x/0/a")).toBe("x:\n  - b: 2");
  });
});

describe("renameKey", () => {
  it("changes only the key", () => {
    expect(applyEdits(text, renameKey(at(text), "/tasks/a", "aa"))).toBe(text.replace("  a: #", "  aa: #"));
  });
});

/** Every pointer of a document. */
function pointers(value: unknown, pointer = ""): string[] {
  const below = Array.isArray(value) ? value.map((item, index) => [index, item] as const) : isRecord(value) ? Object.entries(value) : [];
  return [pointer, ...below.flatMap(([key, item]) => pointers(item, child(pointer, key)))];
}

function without(root: unknown, pointer: string): unknown {
  const copy: unknown = structuredClone(root);
  const parent = valueAt(copy, parentPointer(pointer));
  const key = segments(pointer).at(-1) ?? "";
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else if (isRecord(parent)) delete parent[key];
  return copy;
}

function withValue(root: unknown, pointer: string, value: unknown): unknown {
  const copy: unknown = structuredClone(root);
  const parent = valueAt(copy, parentPointer(pointer));
  const key = segments(pointer).at(-1) ?? "";
  if (Array.isArray(parent)) parent[Number(key)] = value;
  else if (isRecord(parent)) parent[key] = value;
  return copy;
}

const wanted = (each: unknown): unknown => JSON.parse(JSON.stringify(each));

describe("edits of a real file", () => {
  const full = readFileSync(join(import.meta.dirname, "../../schemas/examples/valid/full.pipeline.yml"), "utf8");
  const original = data(full);
  const all = pointers(original).slice(1);
  const settings = { numRuns: process.env["PROVE"] === "1" ? 20_000 : 100, seed: 20261123 };
  const leaf = fc.oneof(fc.integer(), fc.boolean(), fc.constant(null), fc.string(), fc.string({ unit: "binary", maxLength: 5 }), fc.constantFrom("yes", "1", "a: b", "# x", "- a", "two\nlines", "two\nlines\n", "{", "*a", "é", "@x", " x", "null", "1e3", "0x1", "2001-01-01", "a".repeat(100)));
  const value = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 3 }, leaf, fc.array(tie("value"), { maxLength: 4 }), fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), tie("value"), { maxKeys: 4 })),
  })).value;

  it("set exactly the value that was asked for, whatever it is", () => {
    fc.assert(fc.property(fc.constantFrom(...all), value, (pointer, each) => {
      const edited = set(full, pointer, each);
      expect(data(edited), `${pointer} = ${JSON.stringify(each)}\n${edited}`).toEqual(withValue(original, pointer, wanted(each)));
    }), settings);
  });

  it("add exactly the key that was asked for, whatever its value is", () => {
    const maps = all.filter((pointer) => isRecord(valueAt(original, pointer)));
    fc.assert(fc.property(fc.constantFrom(...maps), fc.string({ minLength: 1, maxLength: 9 }), value, (pointer, key, each) => {
      fc.pre(!Object.hasOwn(valueAt(original, pointer) as object, key) && key !== "-");
      const edited = set(full, child(pointer, key), each);
      expect(data(edited), `${child(pointer, key)} = ${JSON.stringify(each)}\n${edited}`).toEqual(withValue(original, child(pointer, key), wanted(each)));
    }), settings);
  });

  it("remove exactly what was asked for", () => {
    for (const pointer of all) {
      const edited = remove(full, pointer);
      expect(data(edited), `${pointer}\n${edited}`).toEqual(without(original, pointer));
      expect(edited.split("\n")[0]).toBe(full.split("\n")[0]);
    }
  });
});
