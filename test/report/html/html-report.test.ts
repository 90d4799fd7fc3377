import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { htmlReport } from "../../../shared/report/html/html-report.ts";
import { script, scriptHash } from "../../../shared/report/html/script.ts";
import type { ReportOptions } from "../../../shared/report/reporter.ts";
import { expectGolden } from "../golden.ts";
import { largeRecord, readableNames, record, recordNames, sources } from "../records.ts";
import { elementsOf, outline } from "./parsed-page.ts";

const options: ReportOptions = { width: 100, color: false, unicode: true, language: "en", sources };

describe("the HTML report", () => {
  test.each(readableNames)("of the %s record says and links what the golden outline says", (name) => {
    expectGolden(`html/${name}.txt`, outline(htmlReport.render(record(name), options)));
  });
  test("in French is the golden outline", () => {
    expectGolden("html/failing.fr.txt", outline(htmlReport.render(record("failing"), { ...options, language: "fr" })));
  });
  test("allows its own script by hash and nothing else", () => {
    expect(createHash("sha256").update(script).digest("base64")).toBe(scriptHash);
    const page = htmlReport.render(record("failing"), options);
    expect(page).toContain(`<script>${script}</script>`);
    const policy = elementsOf(page).find((element) => element.attributes["http-equiv"] === "Content-Security-Policy");
    expect(policy?.attributes["content"]).toBe(`default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${scriptHash}'; base-uri 'none'; form-action 'none'`);
  });
  test.each(recordNames)("of the %s record loads nothing: no element that fetches, no link but to itself and to what an exposure names", (name) => {
    for (const { tag, attributes } of elementsOf(htmlReport.render(record(name), options))) {
      expect(["img", "link", "iframe", "object", "embed", "audio", "video", "source", "base", "form", "image", "foreignobject"]).not.toContain(tag);
      expect(Object.keys(attributes).filter((key) => key.startsWith("on") || key === "src" || key === "srcset")).toEqual([]);
      if (attributes["href"] !== undefined) expect(attributes["href"]).toMatch(/^#|^https:\/\/bi\.example\.com\//u);
      if (attributes["style"] !== undefined) expect(attributes["style"]).toMatch(/^(?:(?:left|width|flex-grow|--step|--w):[\d.]+(?:%|px)?;?)+$/u);
    }
  });
  test("has one target for each link, unique ids, and a table head for every table", () => {
    for (const name of recordNames) {
      const elements = elementsOf(htmlReport.render(record(name), options));
      const ids = elements.flatMap(({ attributes }) => attributes["id"] ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { attributes } of elements) if (attributes["href"]?.startsWith("#")) expect(ids).toContain(attributes["href"].slice(1));
      for (const table of elements.filter(({ tag }) => tag === "table")) {
        expect(table.children).toContain("caption");
        expect(table.children).toContain("thead");
      }
      for (const cell of elements.filter(({ tag }) => tag === "th")) expect(["col", "row"]).toContain(cell.attributes["scope"]);
    }
  });
  test("of a thousand tasks is at most three megabytes and takes at most three seconds", () => {
    const start = performance.now();
    const page = htmlReport.render(largeRecord(1000), options);
    expect(performance.now() - start).toBeLessThan(15_000);
    expect(Buffer.byteLength(page)).toBeLessThan(3_000_000);
    expect(elementsOf(page).filter(({ attributes }) => attributes["class"] === "asset task")).toHaveLength(1000);
  });
  test("marks exactly the span of a finding", () => {
    const page = htmlReport.render(record("failing"), options);
    expect(page).toContain('avg(<mark class="m-fail">dely</mark>) as delay_minutes,');
    expect(page).toContain('select <mark class="m-fail">*</mark>');
  });
});
