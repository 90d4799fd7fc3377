import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeHtml, html, safeUrl } from "../../../shared/report/escape/html.ts";
import { jsonDocument } from "../../../shared/report/escape/json.ts";
import { terminal, terminalData, terminalLine } from "../../../shared/report/escape/terminal.ts";
import { workflowCommand, workflowLine } from "../../../shared/report/escape/workflow-command.ts";
import { github } from "../../../shared/report/github/github.ts";
import { htmlReport } from "../../../shared/report/html/html-report.ts";
import { advance, nothingYet } from "../../../shared/report/live/live-state.ts";
import { plainLines } from "../../../shared/report/live/plain-lines.ts";
import type { ReportOptions } from "../../../shared/report/reporter.ts";
import { text } from "../../../shared/report/text/text.ts";
import { elementsOf, parseErrors } from "../html/parsed-page.ts";
import { flight } from "../live/flight.ts";
import { poison } from "../poison.ts";
import { record } from "../records.ts";
import { parseCommand } from "../runner-commands.ts";
import { holds, hostile, hostileRuns } from "./hostile.ts";

const runs = { numRuns: hostileRuns };
/** Whole reports are bigger: fewer of them, each with hostile text in every field. */
const fewRuns = { numRuns: Math.ceil(hostileRuns / 40) };
const control = /[\p{Cc}--\n]|[\p{Bidi_Control}\p{Cs}]|\u{200b}/v;
const options: ReportOptions = { width: 80, color: false, unicode: true, language: "en" };

describe("untrusted text in a terminal", () => {
  test("keeps nothing that a terminal acts on, whatever the text", () => {
    holds(fc.property(hostile, (given) => {
      expect(terminal(given)).not.toMatch(control);
      expect(terminalLine(given)).not.toMatch(/\n/u);
      expect(terminal(terminal(given))).toBe(terminal(given));
    }), runs);
  });
  test("keeps what people wrote", () => {
    expect(terminal("naïve 漢字 👩‍👩‍👧 x::int ##[a]\nline")).toBe("naïve 漢字 👩‍👩‍👧 x::int ##[a]\nline");
  });
  test("is cleaned in keys and values of a record", () => {
    expect(terminalData({ "a\u001b[31mb": ["c\u0000d", 1, null] })).toEqual({ ab: ["cd", 1, null] });
  });
  test("of a whole report holds no control character", () => {
    holds(fc.property(poison, (given) => {
      expect(text.render(given, options).replaceAll("\n", "")).not.toMatch(control);
    }), fewRuns);
  });
  test("of progress holds no control character and no command for a runner", () => {
    holds(fc.property(hostile, (given) => {
      let state = nothingYet;
      for (const event of [...flight, { type: "log", at: 1, id: given, line: given, stream: "out" } as const, { type: "note", at: 1, message: given } as const, { type: "task", at: 2, id: "flights.delay_model", status: "failed", message: given } as const]) {
        state = advance(state, event);
        for (const line of plainLines(state, event, { color: false, unicode: true })) {
          expect(line.replaceAll("\u200b", "")).not.toMatch(control);
          expect(line).not.toContain("\n");
          expect(parseCommand(line)).toBeUndefined();
        }
      }
    }), { numRuns: Math.ceil(hostileRuns / 4) });
  });
});

describe("untrusted text in a GitHub log", () => {
  test("is never a workflow command, whatever the text", () => {
    holds(fc.property(hostile, (given) => {
      for (const line of workflowLine(given).split(/\r\n|\r|\n/u)) expect(parseCommand(line)).toBeUndefined();
    }), runs);
  });
  test("inside a command stays its data: one line, one command, the given name, file and title", () => {
    holds(fc.property(hostile, hostile, hostile, (file, title, message) => {
      const line = workflowCommand("error", { file, line: 3, title }, message);
      expect(line).not.toMatch(/[\r\n]/u);
      const command = parseCommand(line);
      expect(command?.name).toBe("error");
      expect(Object.keys(command?.properties ?? {}).every((key) => ["file", "line", "title"].includes(key))).toBe(true);
      expect(command?.data).toBe(workflowLine(message));
    }), runs);
  });
  test("of a whole report gives only the commands that the report means", () => {
    holds(fc.property(poison, (given) => {
      const commands = github.render(given, options).split("\n").flatMap((line) => parseCommand(line) ?? []);
      expect(commands.filter(({ name }) => !["error", "warning", "notice", "group", "endgroup"].includes(name))).toEqual([]);
      expect(commands.filter(({ name }) => name === "error" || name === "warning" || name === "notice").length).toBeLessThanOrEqual(30);
      expect(commands.length).toBe(github.render(record("failing"), options).split("\n").flatMap((line) => parseCommand(line) ?? []).length);
    }), fewRuns);
  });
  test("printed as the text report for such a log is never a command", () => {
    holds(fc.property(poison, (given) => {
      for (const line of text.render(given, { ...options, workflowLog: true }).split("\n")) expect(parseCommand(line)).toBeUndefined();
    }), fewRuns);
  });
});

describe("the runner's parser, as the tests know it", () => {
  test.each(["::error::x", "  ::error file=a::x", "::ERROR::x", "a ##[error]x", "##[add-mask]y", "\u200b::error ::x".slice(1)])("takes %j as a command", (line) => {
    expect(parseCommand(line)).toBeDefined();
  });
  test.each(["a ::error::x", ":: error::x", "::nothing::x", "##error]", "::error:x"])("takes %j as text", (line) => {
    expect(parseCommand(line)).toBeUndefined();
  });
});

describe("untrusted text in HTML", () => {
  test("makes no element, no attribute and no parse error, as text and as attribute, whatever the text", () => {
    holds(fc.property(hostile, (given) => {
      const page = html`<!doctype html><html><head><title>${given}</title></head><body><p class="${given}">${[given, given]}</p></body></html>`.markup;
      expect(page).toContain(escapeHtml(given));
      const elements = elementsOf(page);
      expect(elements.map(({ tag }) => tag)).toEqual(["html", "head", "title", "body", "p"]);
      expect(elements.flatMap(({ attributes }) => Object.keys(attributes))).toEqual(["class"]);
    }), runs);
  });
  test("of a whole report changes no tag and no attribute name of the page", () => {
    holds(fc.property(poison, (given) => {
      const page = htmlReport.render(given, options);
      expect(parseErrors(page)).toEqual([]);
      const allowed = new Set(shape(htmlReport.render(record("failing"), options)).concat(shape(htmlReport.render(record("passing"), options))));
      expect(shape(page).filter((each) => !allowed.has(each) && !knownVariants.has(each))).toEqual([]);
      for (const { attributes } of elementsOf(page)) {
        if (attributes["href"] !== undefined) expect(attributes["href"]).toMatch(/^(?:#[a-z0-9-]+|https?:\/\/.*|mailto:.*)$/isu);
        if (attributes["id"] !== undefined) expect(attributes["id"]).toMatch(/^[a-z0-9-]+$/u);
      }
    }), { numRuns: Math.ceil(hostileRuns / 100) });
  });
  test("is a link only to the web or to a mailbox", () => {
    expect(["https://a.b/c?d=e", "mailto:a@b.c", "javascript:alert(1)", " java\u0000script:alert(1)", "data:text/html,x", "//a.b", "file:///etc/passwd", "https://a b"].map(safeUrl)).toEqual(["https://a.b/c?d=e", "mailto:a@b.c", undefined, undefined, undefined, undefined, undefined, undefined]);
  });
});

function shape(page: string): string[] {
  return elementsOf(page).map(({ tag, attributes }) => `${tag} ${Object.keys(attributes).join(" ")}`);
}

/** Tags that appear when two texts of the fixture become equal or empty. */
const knownVariants = new Set(["span class", "g class transform", "time datetime", "a class href"]);

describe("untrusted text in JSON", () => {
  test("reads back as it was and holds nothing that a terminal or a runner acts on", () => {
    holds(fc.property(hostile, (given) => {
      const document = jsonDocument({ [given]: given });
      expect(JSON.parse(document)).toEqual(JSON.parse(JSON.stringify({ [given]: given })));
      expect(document.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
      for (const line of document.split("\n")) expect(parseCommand(line)).toBeUndefined();
    }), runs);
  });
});
