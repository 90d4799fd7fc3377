import { createHash as nodeHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createHash } from "../../vscode-extension/server/browser-crypto.ts";

const both = (texts: readonly string[]): [string, string] => {
  const [own, node] = [createHash("sha256"), nodeHash("sha256")];
  for (const text of texts) {
    own.update(text);
    node.update(text);
  }
  return [own.digest("hex"), node.digest("hex")];
};

describe("digests in a browser", () => {
  it("are those of Node, at every length around a block", () => {
    expect(createHash("sha256").update("abc").digest("hex")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    for (let length = 0; length < 200; length++) {
      const [own, node] = both(["é".repeat(length % 3) + "x".repeat(length)]);
      expect(own, String(length)).toBe(node);
    }
  });

  it("are those of Node for any texts, in whatever pieces", () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: "binary", maxLength: 300 }), { maxLength: 8 }), (texts) => {
      const [own, node] = both(texts);
      expect(own).toBe(node);
    }), { numRuns: 500 });
    const [own, node] = both(["0123456789".repeat(100_000), "\ud800"]);
    expect(own).toBe(node);
  });
});
