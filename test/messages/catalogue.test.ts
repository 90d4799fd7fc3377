import { describe, expect, it } from "vitest";
import { catalogue } from "../../shared/messages/catalogue.ts";
import { fillIn, placeholders } from "../../shared/messages/fill-in.ts";
import { messageOf, relatedMessageOf } from "../../shared/messages/message-of.ts";
import { changeRules } from "../../shared/rules/change-rules.ts";
import { registry } from "../../shared/rules/registry.ts";

describe("the catalogue", () => {
  it("says everything in both languages", () => {
    expect(Object.keys(catalogue.fr).toSorted()).toEqual(Object.keys(catalogue.en).toSorted());
  });

  it("asks for the same arguments in both languages", () => {
    const differing = Object.keys(catalogue.en).filter((key) => {
      const [en, fr] = [placeholders(catalogue.en[key] ?? ""), placeholders(catalogue.fr[key] ?? "")];
      return en.all.symmetricDifference(fr.all).size > 0 || en.required.symmetricDifference(fr.required).size > 0;
    });
    expect(differing).toEqual([]);
  });

  it("has at least one sentence for every rule, and a rule for every sentence", () => {
    const ids = new Set(registry.map(({ meta }) => meta.id));
    const spoken = new Set(Object.keys(catalogue.en).map((key) => key.split(":")[0] ?? ""));
    expect([...ids].filter((id) => !spoken.has(id))).toEqual([]);
    // A rule that fails has no rule of its own: it is what lint says instead.
    // Those of a change need a base.
    expect([...spoken].filter((id) => !ids.has(id))).toEqual(["schema/rule-failed", ...changeRules.map(({ id }) => id)]);
  });

  it("closes every optional part and leaves no empty sentence", () => {
    const bad = [...Object.entries(catalogue.en), ...Object.entries(catalogue.fr)].filter(([, text]) => text.trim() === "" || text.split("[?").length !== text.split("?]").length);
    expect(bad).toEqual([]);
  });

  it("does not translate by leaving the English there", () => {
    const same = Object.keys(catalogue.en).filter((key) => catalogue.en[key] === catalogue.fr[key]);
    expect(same).toEqual([]);
  });
});

describe("fillIn", () => {
  it("leaves out an optional part whose argument is missing or empty", () => {
    const sentence = "No column “{column}”.[? Did you mean “{near}”??] Correct it.";
    expect(fillIn(sentence, { column: "a", near: "b" })).toBe("No column “a”. Did you mean “b”? Correct it.");
    expect(fillIn(sentence, { column: "a", near: "" })).toBe("No column “a”. Correct it.");
    expect(fillIn(sentence, { column: "a" })).toBe("No column “a”. Correct it.");
  });

  it("does not fill in what an argument itself holds", () => {
    expect(fillIn("{a} and {b}", { a: "{b}", b: "$& $1" })).toBe("{b} and $& $1");
    expect(fillIn("{a}[? {b}?]", { a: "[? {b} ?]", b: "x" })).toBe("[? {b} ?] x");
  });

  it("shows a placeholder without argument as it is", () => {
    expect(fillIn("{a} of {constructor}", { a: 1 })).toBe("1 of {constructor}");
  });
});

describe("messageOf", () => {
  it("takes the variant's sentence, and the rule's when the variant has none", () => {
    expect(messageOf({ rule: "graph/cycle", variant: "itself", args: { task: "a" } })).toContain("reads itself");
    expect(messageOf({ rule: "graph/cycle", variant: "elsewhere", args: { path: "a → b → a", task: "a" } })).toContain("a → b → a");
  });

  it("shows a finding without sentence raw instead of failing", () => {
    expect(messageOf({ rule: "x/y", args: { a: 1 } }, "fr")).toBe("x/y, a: 1");
  });

  it("speaks of related places", () => {
    expect(relatedMessageOf({ rule: "graph/cycle" }, { reader: "a", read: "b" }, "fr")).toBe("a lit b ici");
  });
});
