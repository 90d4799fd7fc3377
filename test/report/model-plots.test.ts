import { Ajv2020 } from "ajv/dist/2020.js";
import { readFileSync } from "node:fs";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { renderComment } from "../../shared/report/comment/comment.ts";
import { curveAt } from "../../shared/report/curve-at.ts";
import { htmlReport } from "../../shared/report/html/html-report.ts";
import { plotLines } from "../../shared/report/plot-lines.ts";
import type { ReportOptions } from "../../shared/report/reporter.ts";
import { text } from "../../shared/report/text/text.ts";
import { expectGolden } from "./golden.ts";
import { elementsOf } from "./html/parsed-page.ts";
import { plottedRecord } from "./plotted-record.ts";

const options: ReportOptions = { width: 100, color: false, unicode: true, language: "en", sources: new Map() };
const kinds = ["binary", "regression"] as const;

function plotsIn(task: "binary" | "regression") {
  const plots = plottedRecord(task).pipelines.flatMap(({ tasks }) => tasks.flatMap(({ model }) => model?.plots ?? []))[0];
  if (plots === undefined) throw new Error("the record has plots");
  return plots;
}

describe("plots of a model", () => {
  test.each(kinds)("of a %s model are what the schema of results allows", (task) => {
    const schema: object = JSON.parse(readFileSync(new URL("../../schemas/results.schema.json", import.meta.url), "utf8"));
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    validate(plottedRecord(task));
    expect(validate.errors ?? []).toEqual([]);
  });

  test.each(kinds)("of a %s model are the golden lines, in Unicode, ASCII and French", (task) => {
    const plots = plotsIn(task);
    const all = [plotLines(plots, { unicode: true, language: "en" }), plotLines(plots, { unicode: false, language: "en" }), plotLines(plots, { unicode: true, language: "fr" })];
    expectGolden(`plots/${task}.txt`, `${all.map((lines) => lines.join("\n")).join("\n\n")}\n`);
    expect(all[1]?.join("\n")).toMatch(/^[\n\x20-\x7e]*$/u);
    for (const lines of all.slice(0, 2)) expect(lines.filter((line) => stringWidth(line) > 100)).toEqual([]);
  });

  test.each(kinds)("of a %s model are folded in the comment, and left out first when there is no room", (task) => {
    const comment = renderComment([plottedRecord(task)], {});
    expect(comment).toMatch(/<details><summary>Plots over 4,000 rows \(○ base ● head\)<\/summary>\n\n```text\n/u);
    const fences = comment.match(/^```/gmu) ?? [];
    expect(fences.length % 2).toBe(0);
    expect(renderComment([plottedRecord(task, false)], {})).not.toContain("Plots over");
  });

  test.each([60, 80, 100])("never make the terminal report wider than %i columns", (width) => {
    for (const task of kinds) for (const unicode of [true, false]) expect(text.render(plottedRecord(task), { ...options, width, unicode }).split("\n").filter((line) => stringWidth(line) > width)).toEqual([]);
  });

  test.each(kinds)("of a %s model are drawn in the page with a title and a description that are read out", (task) => {
    for (const language of ["en", "fr"] as const) {
      const page = htmlReport.render(plottedRecord(task), { ...options, language });
      const elements = elementsOf(page);
      const ids = elements.flatMap(({ attributes }) => attributes["id"] ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      const drawn = elements.filter(({ tag, attributes }) => tag === "svg" && attributes["aria-labelledby"] !== undefined);
      expect(drawn.length).toBe(task === "binary" ? 3 : 2);
      for (const { attributes, children } of drawn) {
        expect(children.slice(0, 2)).toEqual(["title", "desc"]);
        for (const id of attributes["aria-labelledby"]?.split(" ") ?? []) expect(ids).toContain(id);
      }
      expectGolden(`plots/${task}.${language}.desc.txt`, `${[...page.matchAll(/<title id="[^"]*">([^<]*)<\/title><desc id="[^"]*">([^<]*)<\/desc>/gu)].map(([, title, description]) => `${title ?? ""}: ${description ?? ""}`).join("\n")}\n`);
      expect(page).not.toMatch(/NaN|Infinity|undefined/u);
    }
  });

  test("stand below what the model was trained from and with", () => {
    expect(text.render(plottedRecord("binary"), options)).toMatch(/trained on features \(flight_date < '2001-06-01'\): 170,000 rows, 9f2c1ab0d3e4\n +seed 7, Python 3\.11\.7, linux-x64/u);
    expect(renderComment([plottedRecord("binary")], {})).toContain("- trained otherwise than the base: features: 160000 → 170000 rows; the seed was 6 and is 7");
    expect(text.render(plottedRecord("binary"), { ...options, language: "fr" })).toMatch(/entraîné autrement que la base : features : 160000 → 170000 lignes; la graine était 6 et est 7/u);
    expect(htmlReport.render(plottedRecord("binary"), { ...options, language: "fr" })).toContain("<dt>Entraîné avec</dt><dd>graine 7, Python 3.11.7, linux-x64</dd>");
  });

  test("are drawn for one model alone, too", () => {
    const page = htmlReport.render(plottedRecord("binary", false), options);
    expect(page).toContain("curve-head");
    expect(page).not.toContain('class="curve-base"');
  });

  test("read a curve between its points", () => {
    expect(curveAt([{ x: 0, y: 0 }, { x: 0.5, y: 1 }, { x: 1, y: 1 }], 0.25)).toBe(0.5);
    expect(curveAt([{ x: 0.2, y: 0.5 }, { x: 1, y: 0.1 }], 0.1)).toBeUndefined();
  });
});
