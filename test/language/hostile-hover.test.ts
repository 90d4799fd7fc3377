import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { codeActions } from "../../shared/language/code-actions.ts";
import { codeLenses } from "../../shared/language/code-lenses.ts";
import { completion } from "../../shared/language/completion.ts";
import { codeText, escapeText } from "../../shared/language/escape.ts";
import { hover } from "../../shared/language/hover.ts";
import type { LastResult } from "../../shared/language/last-results.ts";
import { partLines } from "../../shared/language/part-lines.ts";
import type { TaskPlace } from "../../shared/language/task-places.ts";
import { holds, hostile, hostileRuns } from "../report/escape/hostile.ts";
import { NOW } from "./known-results.ts";
import { openView, pointing } from "./marked-view.ts";
import { SHOP } from "./shop.ts";

/** As an editor does, but with HTML let through, so that whatever would be HTML is seen. */
const rendered = (markdown: string): string => micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true, allowDangerousProtocol: true });
/** What only our own words may make. */
const tagsIn = (html: string): string[] => [...new Set([...html.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, tag = ""]) => tag.toLowerCase()))].toSorted();
const HARMLESS = new Set(["code", "p", "pre", "strong"]);

const EVIL = [
  "[click](command:workbench.action.terminal.new)", "![x](https://evil.example/a.png)", "<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "https://evil.example/", "www.evil.example", "a@evil.example", "`code` and ``more``", "**bold** _it_ ~~gone~~",
  "# heading", "- list", "1. list", "> quote", "---", "| a | b |\n|---|---|\n| c | d |", "[ref]: command:x\n\n[ref]", "[^1]\n\n[^1]: note", "&lt;b&gt; &#60;b&#62;", "\\[x\\](command:y)", "<command:x>", "<https://evil.example>", "~~~\ncode\n~~~", "    indented", "$(rocket) $x$", "]] ]( )", "\u202Etxt.exe", "line\u2028break", "javascript:alert(1)",
];

it.each(EVIL)("%j in every place of a run: what is said of its checks, tests and models is text", (evil) => {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const place: TaskPlace = { id: evil, pipeline: evil, name: evil, file: evil, range, checks: [{ id: evil, range }], tests: [{ name: evil, range }], model: range };
  const gates = [{ metric: evil, status: "fail" as const, expected: evil, observed: evil, line: 1 }];
  const base: LastResult = { origin: `environment:${evil}`, status: "failed", at: evil, run: evil, failed: 1, passed: 0, rowHistory: [], message: evil, reason: evil, url: evil, checks: [{ id: evil, status: "fail", expected: evil, observed: evil, message: evil }], tests: [{ name: evil, status: "error", message: evil }] };
  const results: LastResult[] = [{ ...base, model: { metrics: { [evil]: 1 }, gates } }, { ...base, metrics: { [evil]: 0.5 }, gates: { [evil]: "fail" } }];
  const html = rendered(partLines(place, results, { language: "en", now: NOW, written: { definition: evil, engine: evil, version: evil, unsaved: true } }).map(({ hover: each }) => each).join("\n\n"));
  const link = evil === "https://evil.example/" ? ["a"] : [];
  expect(tagsIn(html).filter((tag) => tag !== "br" && !HARMLESS.has(tag)), html).toEqual(link);
});

const isText = (evil: string): void => {
  const asWords = rendered(`x ${escapeText(evil)} y`);
  expect(tagsIn(asWords), asWords).toEqual(["p"]);
  // Behind it the line goes on: whatever it opened is closed.
  const asCode = rendered(`x ${codeText(evil)} y`);
  expect(tagsIn(asCode).filter((tag) => tag !== "code"), asCode).toEqual(["p"]);
  expect(asCode.trimEnd()).toMatch(/ y<\/p>$/);
  expect(escapeText(evil)).not.toMatch(/\n/);
};

describe("hostile texts in what the editor shows", () => {
  it.each(EVIL)("%j is text and nothing else, as words and as code", isText);
  it("are text, whatever they are", { timeout: 600_000 }, () => holds(fc.property(hostile, isText), { numRuns: hostileRuns }));

  it.each(EVIL)("%j in every place of a project: hovers make no link but that to the run, no picture or HTML, and lenses only commands of a closed list", async (evil) => {
    const text = JSON.stringify(evil);
    const files: Record<string, string> = { ...SHOP, "sales.pipeline.yml": (SHOP["sales.pipeline.yml"] ?? "").replace('"@shop/data"', text).replace("Orders that brought money", text).replace("Orders of the shop", text).replace("description: In cents }\n    checks", `description: ${text}, tags: [${text}] }\n    checks`).replace("Revenue by day", text) };
    const result: LastResult = { origin: `environment:${evil}`, status: "failed", at: evil, run: evil, failed: 1, passed: 0, rowHistory: [], message: evil, reason: evil, url: evil };
    const options = { language: "en", now: NOW, resultsOf: () => [result] } as const;
    const places = [["sql/revenue.sql", "paid"], ["sql/revenue.sql", "amount"], ["sql/paid.sql", "orders"], ["sales.pipeline.yml", "dashboard"], ["sales.pipeline.yml", "revenue:"]] as const;
    for (const [file, word] of places) {
      const { view, cursor } = await openView(pointing(files, file, word));
      const contents = hover(view, cursor, options)?.contents;
      const value = typeof contents === "object" && "value" in contents ? contents.value : "";
      expect(value, `${file} ${word}`).not.toBe("");
      const html = rendered(value);
      // What stands as the address of the run is a link where it is a plain one, under our own words.
      expect(tagsIn(html.replaceAll('<a href="https://evil.example/">Open the run</a>', "")).filter((tag) => !HARMLESS.has(tag)), html).toEqual([]);
      const commands = codeLenses(view, file, { ...options, runs: true }).map(({ command }) => command?.command);
      expect([...new Set(commands)].every((command) => /^towpath\.(run|test|diffWithMain|openGraph)$/.test(command ?? ""))).toBe(true);
      // Documentation of a completion is plain text: no Markdown is made of it.
      for (const { documentation, command } of completion(view, cursor)) expect([typeof documentation === "object", command]).toEqual([false, undefined]);
      const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
      for (const action of codeActions(view, { file, range, language: "en", uriOf: (each) => each })) expect(action.command).toBeUndefined();
    }
  });
});
