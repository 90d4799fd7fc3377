import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderComment } from "../../../shared/report/comment/comment.ts";
import { commentMarker, parseMarker } from "../../../shared/report/comment/marker.ts";
import { mermaidLabel } from "../../../shared/report/escape/mermaid.ts";
import { code, codeBlock, codeInHtml, escapeMarkdown, folded, md, tableRow, textInHtml } from "../../../shared/report/escape/markdown.ts";
import { markdown } from "../../../shared/report/markdown/markdown.ts";
import { holds, hostile } from "../escape/hostile.ts";
import { poisonOf } from "../poison.ts";
import { record } from "../records.ts";
import { references, renderedPage, type RenderedPage } from "./github-page.ts";

// Rendering a page takes milliseconds, escaping microseconds: fewer in CI, all of them under `npm run prove`.
const hostileRuns = process.env["PROVE"] === "1" ? 100_000 : 600;
const runs = { numRuns: hostileRuns };
const few = { numRuns: Math.ceil(hostileRuns / 40) };

function tags(text: string): string[] {
  return renderedPage(text).elements.map(({ tag }) => tag);
}

function expectNoReferences(text: string | RenderedPage): void {
  for (const prose of (typeof text === "string" ? renderedPage(text) : text).prose) for (const pattern of references) expect(prose).not.toMatch(pattern);
}

describe("untrusted text in Markdown", () => {
  test("makes no element but the line breaks of dollars, wherever it stands", () => {
    holds(fc.property(hostile, (given) => {
      const text = escapeMarkdown(given);
      expect(tags(`${text}\n`).filter((tag) => tag !== "span" && tag !== "p")).toEqual([]);
      expect(tags(`- ${text}\n- b`).filter((tag) => tag !== "span")).toEqual(["ul", "li", "li"]);
      expect(tags(`a ${text} **b**`).filter((tag) => tag !== "span")).toEqual(["p", "strong"]);
      expectNoReferences(`a ${text} b`);
    }), runs);
  });
  test("as code is one element of code with the same text", () => {
    holds(fc.property(hostile, (given) => {
      expect(tags(`a ${code(given).markdown} b`)).toEqual(["p", "code"]);
      expect(tags(`${code(given).markdown}`)).toEqual(["p", "code"]);
      expect(tags(`a ${codeInHtml(given).markdown} b`)).toEqual(["p", "code"]);
      expect(code(given).markdown).not.toContain("<!--");
    }), runs);
  });
  test("leaves a table its columns", () => {
    holds(fc.property(hostile, hostile, (a, b) => {
      const table = ["| x | y | z | u |", "| - | - | - | - |", tableRow([a, code(b), code(a), b]).markdown, tableRow([md`**${b}** ${code(a)}`, a, b, "last"]).markdown].join("\n");
      const page = renderedPage(table);
      expect(page.tables).toEqual([[4, 4, 4]]);
      expect(page.elements.filter(({ tag }) => tag === "code")).toHaveLength(3);
      expect(new Set(page.elements.map(({ tag }) => tag).filter((tag) => tag !== "span" && tag !== "strong"))).toEqual(new Set(["table", "thead", "tbody", "tr", "th", "td", "code"]));
      expectNoReferences(page);
    }), runs);
  });
  test("stays inside its fold and its fence", () => {
    holds(fc.property(hostile, hostile, (a, b) => {
      const text = folded(md`${codeInHtml(a)} ${textInHtml(b)}`, `${codeBlock(a, "sh").markdown}\n\n${md`Of ${b}.`.markdown}`);
      const page = renderedPage(`${text}\n\nafter`);
      expect(page.elements.map(({ tag }) => tag).filter((tag) => tag !== "span")).toEqual(["details", "summary", "code", "pre", "code", "p", "p"]);
      expectNoReferences(page);
      expect(text).not.toContain("<!--");
    }), runs);
  });
  test("keeps what people wrote", () => {
    const [prose] = renderedPage(escapeMarkdown("a_b * c < d & e | f ~ g [h] 10% \\ `i`")).prose;
    expect(prose).toBe("a_b * c < d & e | f ~ g [h] 10% \\ `i`");
    expect(renderedPage("a ``b`c``").elements.map(({ tag }) => tag)).toEqual(["p", "code"]);
  });
});

describe("the marker", () => {
  test("cannot be forged by data: whatever the record holds, the first line is ours and no other line is a marker", () => {
    holds(fc.property(poisonOf("pull-request"), (given) => {
      const body = renderComment([given], { id: "towpath", run: { number: 7, attempt: 2 }, head: "a".repeat(40) });
      expect(parseMarker(body)).toEqual({ id: "towpath", run: 7, attempt: 2, head: "a".repeat(40) });
      expect(body.split("<!--")).toHaveLength(2);
    }), few);
  });
  test("reads back, and holds whatever is asked of it", () => {
    holds(fc.property(hostile, fc.double(), fc.double(), hostile, (id, run, attempt, head) => {
      const line = commentMarker({ id, run, attempt, head });
      expect(parseMarker(`${line}\n${head}`)).toBeDefined();
      expect(line).toMatch(/^<!-- [^<>\n]* -->$/u);
    }), runs);
    expect(parseMarker(" <!-- towpath comment v1 id=towpath run=1.1 head=none -->")).toBeUndefined();
    expect(parseMarker("x\n<!-- towpath comment v1 id=towpath run=1.1 head=none -->")).toBeUndefined();
  });
});

describe("hostile records", () => {
  const allowed = new Set(renderedPage(renderComment([record("pull-request")])).elements.concat(renderedPage(markdown.render(record("failing"), options())).elements).map(({ tag }) => tag).concat("span", "code"));
  test.each(["pull-request", "failing"] as const)("make of the %s comment and summary no element that the report does not mean, no link, no mention", (name) => {
    holds(fc.property(poisonOf(name), (given) => {
      for (const text of [renderComment([given], { fork: true }), markdown.render({ ...given, ci: { run: "1", attempt: 1 } }, options())]) {
        const page = renderedPage(text);
        expect(page.elements.filter(({ tag }) => !allowed.has(tag) || tag === "a" || tag === "img")).toEqual([]);
        for (const prose of page.prose) for (const pattern of references) expect(prose).not.toMatch(pattern);
        for (const table of page.tables) expect(new Set(table).size).toBe(1);
        const shape = (tag: string): number => page.elements.filter((each) => each.tag === tag).length;
        expect(shape("details")).toBe(shape("summary"));
        expect(shape("h1") + shape("h2")).toBe(0);
      }
    }), few);
  });
});

describe("labels of Mermaid", () => {
  test("never leave their quotes, their line or the alphabet of entities", () => {
    holds(fc.property(hostile, (given) => {
      expect(mermaidLabel(given)).toMatch(/^"(?:[A-Za-z0-9_ ./\-–]|#\d{1,7};)+"$/u);
    }), runs);
  });
  test("give the text back", () => {
    expect(mermaidLabel('a"b 漢😀')).toBe('"a#34;b #28450;#128512;"');
  });
});

function options() {
  return { width: 80, color: false, unicode: true, language: "en" } as const;
}
