import { expect, it } from "vitest";
import { parseTag, tagName } from "../../shared/version/tag.ts";

it.each([
  ["flights@v1.4.0", { kind: "version", name: "flights", version: "1.4.0", withdrawn: false }],
  ["air/flights@v1.5.0-pr.12.3", { kind: "version", name: "air/flights", version: "1.5.0-pr.12.3", withdrawn: false }],
  ["flights@v1.4.0!", { kind: "version", name: "flights", version: "1.4.0", withdrawn: true }],
  ["sub/dir=model@v1.2.3", { kind: "version", name: "sub/dir=model", version: "1.2.3", withdrawn: false }],
  ["model#production", { kind: "stage", name: "model", stage: "production", assigned: true }],
  ["model#production!#4", { kind: "stage", name: "model", stage: "production", assigned: false, counter: 4 }],
  ["model@deprecated#2", { kind: "deprecated", name: "model", counter: 2 }],
  ["v1.2.3", undefined],
  ["flights@v1.2", undefined],
  ["flights@v1.2.3+build", undefined],
  ["-flights@v1.2.3", undefined],
])("reads %s", (text, expected) => {
  expect(parseTag(text)).toEqual(expected);
});

it("reads what it writes", () => {
  expect(parseTag(tagName({ project: "air", name: "flights", version: "2.0.0" }))).toMatchObject({ name: "air/flights", version: "2.0.0" });
});
