import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { codeActions } from "../../shared/language/code-actions.ts";
import { codeLenses } from "../../shared/language/code-lenses.ts";
import { completion } from "../../shared/language/completion.ts";
import { hover } from "../../shared/language/hover.ts";
import { inlayHints } from "../../shared/language/inlay-hints.ts";
import { rangeAt } from "../../shared/language/lsp-position.ts";
import type { Language } from "../../shared/messages/message.ts";
import { applied } from "./applied-item.ts";
import { NOW, resultsOf } from "./known-results.ts";
import { MARK, openView, pointing } from "./marked-view.ts";
import { SHOP } from "./shop.ts";

/**
 * What the editor answers, as pages that can be read: the text with the cursor (▮), and the answer below. `npx vitest run -u test/language/golden.test.ts`
 * writes them anew; what it changes is to be looked at like code.
 */
const FOLDER = path.join(import.meta.dirname, "golden");
const SALES = "sales.pipeline.yml";
const sales = (from: string, to: string): Record<string, string> => ({ ...SHOP, [SALES]: (SHOP[SALES] ?? "").replace(from, to) });
const sql = (text: string): Record<string, string> => ({ ...SHOP, "sql/revenue.sql": text });
const project = (more: string): Record<string, string> => ({ ...SHOP, "towpath.yml": `${SHOP["towpath.yml"]}${more}` });
const JOINED = "with big as (\n  select id, day, amount from paid where amount > 100\n)\nselect b.day, sum(b.amount) as revenue, count(o.id) as orders\nfrom big as b\nleft join orders as o on o.id = b.id\ngroup by b.day\n";
const MODEL = "  predict:\n    python: src/train.py\n    inputs: [paid]\n    outputs: { model: models/m.json }\n    model:\n      metrics: m.json\n      gates:\n        - { metric: rmse, max: 1, by: ▮ }\n";

interface Case {
  name: string;
  files: Record<string, string>;
  language?: Language;
}

const HOVERS: Case[] = [
  { name: "task in a query", files: pointing(SHOP, "sql/revenue.sql", "paid") },
  { name: "task in a query, in French", files: pointing(SHOP, "sql/revenue.sql", "paid"), language: "fr" },
  { name: "task where it is written", files: pointing(SHOP, SALES, "revenue:", 1) },
  { name: "task of another pipeline", files: pointing(SHOP, "stock.pipeline.yml", "sales.revenue", 1, 7) },
  { name: "source in a query", files: pointing(SHOP, "sql/paid.sql", "orders") },
  { name: "exposure", files: pointing(SHOP, SALES, "dashboard") },
  { name: "column through two tasks", files: pointing(SHOP, "sql/revenue.sql", "revenue") },
  { name: "column with figures of its checks", files: pointing(SHOP, "sql/revenue.sql", "amount") },
  { name: "column with a tag", files: pointing(sales("amount: { type: bigint, description: In cents }", "amount: { type: bigint, description: In cents, tags: [pii] }"), SALES, "amount: { type: bigint, description") },
  { name: "column of a CTE that a source fills", files: pointing(sql(JOINED), "sql/revenue.sql", "b.amount", 1, 3) },
  { name: "column in a check", files: pointing(SHOP, SALES, "column: amount", 1, 9) },
  { name: "key of a task", files: pointing(SHOP, SALES, "materialized") },
  { name: "option of a check", files: pointing(SHOP, SALES, "min: 1") },
  { name: "rule in towpath.yml", files: pointing(project("lint:\n  rules: { sql/no-select-star: error }\n"), "towpath.yml", "sql/no-select-star") },
  { name: "rule that is not there", files: pointing(project("lint:\n  rules: { sql/nothing: error }\n"), "towpath.yml", "sql/nothing") },
  { name: "nothing", files: pointing(SHOP, "sql/revenue.sql", "select") },
];

const COMPLETIONS: Case[] = [
  { name: "keys of a task", files: sales("    key: [id]\n", `    ${MARK}\n`) },
  { name: "values of a key", files: sales("materialized: table", `materialized: ${MARK}`) },
  { name: "kinds of checks", files: sales("- accepted_range: { column: amount, min: 1 }", `- ${MARK}`) },
  { name: "options of a check", files: sales("{ column: amount, min: 1 }", `{ column: amount, ${MARK} }`) },
  { name: "columns of a check", files: sales("{ column: amount, min: 1 }", `{ column: ${MARK}`) },
  { name: "columns of a contract", files: sales("      day: { type: date, description: Of the order }\n", `      ${MARK}\n`) },
  { name: "columns that are referred to", files: sales("id: { type: bigint, description: From the shop }", `id: { type: bigint, references: ${MARK} }`) },
  { name: "tasks that an exposure reads", files: sales("reads: [revenue]", `reads: [${MARK}]`) },
  { name: "columns of a gate", files: sales("  revenue:\n    description: Revenue of each day\n", `${MODEL}  revenue:\n    description: Revenue of each day\n`) },
  { name: "files", files: sales("sql: sql/paid.sql", `sql: sql/${MARK}`) },
  { name: "rules", files: project(`lint:\n  rules:\n    contract/${MARK}\n`) },
  { name: "environments", files: project(`pull_request: { environment: ${MARK} }\n`) },
  { name: "tables of a query", files: sql(`select 1 from ${MARK}`) },
  { name: "columns behind an alias", files: sql(`select p.${MARK} from paid p\n`) },
  { name: "columns and words of a query", files: sql(`select day from paid p join orders o using (id) where ${MARK}`) },
  { name: "tasks of another pipeline", files: sql(`select 1 from stock.${MARK}`) },
  { name: "nothing in a comment", files: sales("    key: [id]", `    # key ${MARK}`) },
];

const DRAWN: (Case & { file: string })[] = [
  { name: "a pipeline", file: SALES, files: { ...SHOP } },
  { name: "a pipeline, in French", file: SALES, files: { ...SHOP }, language: "fr" },
  { name: "a query", file: "sql/revenue.sql", files: sql(JOINED) },
  { name: "a contract without types", file: SALES, files: sales("day: { type: date, description: Of the order }", "day: { description: Of the order }") },
];

const MENDED: (Case & { file: string })[] = [
  { name: "a comparison with null", file: "sql/paid.sql", files: { ...SHOP, "sql/paid.sql": "select id, day, amount\nfrom orders\nwhere amount = null or day = null\n" } },
  { name: "no owner", file: SALES, files: sales('owner: "@shop/data"\n', "") },
  { name: "no contract", file: SALES, files: sales("    key: [day]\n    columns:\n      day: { type: date, description: Of the orders }\n      revenue: { type: hugeint, description: In cents }\n", "") },
];

const fence = (file: string, text: string): string => `\`\`\`${file.endsWith(".sql") ? "sql" : "yaml"}\n${text.trimEnd()}\n\`\`\``;
const marked = (files: Record<string, string>): string => {
  const [file = "", text = ""] = Object.entries(files).find(([, each]) => each.includes(MARK)) ?? [];
  const lines = text.split("\n");
  const at = lines.findIndex((line) => line.includes(MARK));
  return `\`${file}\`\n\n${fence(file, lines.slice(Math.max(0, at - 3), at + 3).join("\n"))}`;
};
const cell = (text: string): string => text.replaceAll("\n", "⏎").replaceAll("|", "\\|");
const page = (title: string, ...parts: string[]): string => `# ${title[0]?.toUpperCase()}${title.slice(1)}\n\n${parts.join("\n\n")}\n`;
const fileOf = (room: string, name: string): string => path.join(FOLDER, room, `${name.replaceAll(/[^a-z0-9]+/gi, "-").toLowerCase()}.md`);

async function hoverPage({ name, files, language = "en" }: Case): Promise<string> {
  const { view, cursor } = await openView(files);
  const answer = hover(view, cursor, { language, now: NOW, resultsOf });
  const contents = answer?.contents;
  return page(name, marked(files), "## Answer", typeof contents === "object" && "value" in contents ? contents.value : "Nothing is said.");
}

async function completionPage({ name, files }: Case): Promise<string> {
  const { view, cursor } = await openView(files);
  const items = completion(view, cursor, { files: Object.keys(files) }).toSorted((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
  const text = view.text(cursor.file) ?? "";
  const row = text.slice(0, cursor.offset).split("\n").length - 1;
  const rows = items.map((item) => {
    const { label, labelDetails, documentation } = item;
    return `| ${[`${label}${labelDetails?.detail ?? ""}`, labelDetails?.description ?? "", applied(text, item).split("\n")[row]?.trim() ?? "", typeof documentation === "string" ? documentation : ""].map(cell).join(" | ")} |`;
  });
  return page(name, marked(files), "## Answer", items.length === 0 ? "Nothing is offered." : ["| offered | of | the line then | is |", "|---|---|---|---|", ...rows].join("\n"));
}

/** The file as it is seen: lenses in lines of their own, hints in ‹›. */
async function drawnPage({ name, files, file, language = "en" }: Case & { file: string }): Promise<string> {
  const { view } = await openView(files);
  const text = view.text(file) ?? "";
  const document = TextDocument.create(file, "", 0, text);
  const hints = inlayHints(view, file, { types: true, rows: true, language, resultsOf });
  const withHints = TextDocument.applyEdits(document, hints.map(({ position, label }) => ({ range: { start: position, end: position }, newText: ` ‹${String(label)}›` })));
  // The day of a lens is this machine's own.
  const lenses = codeLenses(view, file, { language, runs: true, resultsOf }).map(({ range, command }) => ({ line: range.start.line, title: (command?.title ?? "").replace(/ · [^·]*2026[^·]*/, " · (local time) ") }));
  const lines = withHints.split("\n").flatMap((line, at) => {
    const own = lenses.filter((lens) => lens.line === at).map(({ title }) => title);
    return own.length === 0 ? [line] : [`${/^ */.exec(line)?.[0] ?? ""}[ ${own.join(" | ")} ]`, line];
  });
  return page(name, `\`${file}\` with its lenses and hints`, fence(file, lines.join("\n")));
}

async function mendedPage({ name, files, file }: Case & { file: string }): Promise<string> {
  const { view } = await openView(files);
  const text = view.text(file) ?? "";
  const actions = codeActions(view, { file, range: rangeAt(text, 0, text.length), language: "en", uriOf: (each) => each });
  const parts = actions.map(({ title, kind, diagnostics, edit }) => {
    const changed = Object.entries(edit?.changes ?? {}).map(([of, edits]) => {
      const before = new Set((files[of] ?? "").split("\n"));
      const after = TextDocument.applyEdits(TextDocument.create(of, "", 0, files[of] ?? ""), edits).split("\n").filter((line) => !before.has(line));
      return fence(of, after.map((line) => `+ ${line}`).join("\n"));
    });
    return [`## ${title}`, `${kind}${diagnostics?.[0] === undefined ? "" : `, for: ${diagnostics[0].message}`}`, ...changed].join("\n\n");
  });
  return page(name, ...parts);
}

describe("golden pages", () => {
  const rooms = [["hover", HOVERS, hoverPage], ["completion", COMPLETIONS, completionPage]] as const;
  for (const [room, cases, write] of rooms) it.each(cases.map((each) => ({ ...each })))(`${room}: $name`, async (each) => expect(await write(each)).toMatchFileSnapshot(fileOf(room, each.name)));
  it.each(DRAWN)("lenses and hints: $name", async (each) => expect(await drawnPage(each)).toMatchFileSnapshot(fileOf("drawn", each.name)));
  it.each(MENDED)("what is offered: $name", async (each) => expect(await mendedPage(each)).toMatchFileSnapshot(fileOf("mended", each.name)));

  it("are all of a case that is still there", () => {
    const wanted = [...HOVERS.map(({ name }) => fileOf("hover", name)), ...COMPLETIONS.map(({ name }) => fileOf("completion", name)), ...DRAWN.map(({ name }) => fileOf("drawn", name)), ...MENDED.map(({ name }) => fileOf("mended", name))];
    const found = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md")).map((name) => path.join(FOLDER, name));
    expect(found.toSorted()).toEqual(wanted.toSorted());
  });
});
