import { describe, expect, it } from "vitest";
import { parseDocument } from "../../shared/pipeline/parse-document.ts";

const text = `a:
  b: [1, {c: 2}]   # list
  d:
    - x  # hey
    - y: |
        foo
        bar

z:
"q/~": &q { r: 1 }
s: *q
`;
const { document } = parseDocument("x.yml", text);
const shown = (pointer: string, part?: "key" | "value" | "pair") => {
  const { start, end } = document.span(pointer, part);
  return text.slice(start, end);
};

describe("positions", () => {
  it("are those of keys, values and pairs, without the comments behind them", () => {
    expect(shown("/a/b")).toBe("[1, {c: 2}]");
    expect(shown("/a/b/1/c")).toBe("2");
    expect(shown("/a/b/1/c", "pair")).toBe("c: 2");
    expect(shown("/a/d", "key")).toBe("d");
    expect(shown("/a/d/0", "pair")).toBe("x");
    expect(shown("/a/d/1/y")).toBe("|\n        foo\n        bar");
    expect(shown("/q~1~0/r")).toBe("1");
  });

  it("of what is missing are those of the nearest parent", () => {
    expect(shown("/a/nope/deeper")).toBe("a");
    expect(shown("/z")).toBe("z");
  });

  it("below an alias are where the value was written", () => {
    expect(shown("/s")).toBe("*q");
    expect(document.span("/s/r")).toEqual(document.span("/q~1~0/r"));
  });

  it("count columns in UTF-16 units from 1, and lines by LF and CRLF", () => {
    const wide = parseDocument("x.yml", "a: 😀é\r\nb: { c: '日本', d: 1 }\r\n").document;
    expect(wide.span("/b/d")).toMatchObject({ line: 2, column: 18, endLine: 2, endColumn: 19 });
    expect(wide.span("/a")).toMatchObject({ line: 1, column: 4, endColumn: 7 });
  });

  it("lead back to the innermost node", () => {
    const at = (needle: string, shift = 0) => document.pointerAt(text.indexOf(needle) + shift);
    expect(at("2}")).toBe("/a/b/1/c");
    expect(at("d:")).toBe("/a/d");
    expect(at("foo")).toBe("/a/d/1/y");
    expect(at("hey")).toBe("/a/d");
    expect(at("z:", 1)).toBe("/z");
    expect(document.pointerAt(0)).toBe("/a");
    expect(document.pointerAt(1e9)).toBe("");
  });
});

describe("data", () => {
  it("have aliases expanded and no prototype", () => {
    expect(JSON.parse(JSON.stringify(document.data))).toEqual({ a: { b: [1, { c: 2 }], d: ["x", { y: "foo\nbar\n" }] }, z: null, "q/~": { r: 1 }, s: { r: 1 } });
    expect(Object.getPrototypeOf(document.data)).toBeNull();
  });

  it("are YAML 1.2: no, yes, dates and octals stay what they look like", () => {
    expect(parseDocument("x.yml", "[no, yes, 2001-01-01, 010, 0o10, 1e3, ~, .inf]").document.data).toEqual(["no", "yes", "2001-01-01", 10, 8, 1000, null, Infinity]);
  });
});
