import { describe, expect, it } from "vitest";
import type { CompletionItem } from "vscode-languageserver/node";
import { completion } from "../../shared/language/completion.ts";
import { hover } from "../../shared/language/hover.ts";
import { explainRule, ruleReasons } from "../../shared/rules/explain.ts";
import { reasonsFr } from "../../shared/rules/reasons-fr.ts";
import { registry } from "../../shared/rules/registry.ts";
import { languageServer } from "../harness/language-server.ts";
import { tempProject } from "../harness/temp-project.ts";
import { towpath } from "../harness/towpath.ts";
import { MARK, openView, pointing } from "./marked-view.ts";
import { SHOP } from "./shop.ts";

const STAR = "Avec une étoile sur une autre table en sortie";
const sales = SHOP["sales.pipeline.yml"] ?? "";

const offered = async (file: string, text: string, language?: "en" | "fr"): Promise<Record<string, CompletionItem>> => {
  const { view, cursor } = await openView({ ...SHOP, [file]: text });
  return Object.fromEntries(completion(view, cursor, language === undefined ? {} : { language }).map((item) => [item.label, item]));
};

describe("the reasons of the rules in French", () => {
  it("are there for every rule and for nothing else", () => {
    expect(Object.keys(reasonsFr)).toEqual(registry.map(({ meta }) => meta.id).toSorted());
  });
  it("are whole sentences, each its own, with what stands between signs in the English one", () => {
    for (const { meta } of registry) {
      const reason = reasonsFr[meta.id] ?? "";
      expect(reason, meta.id).toMatch(/^[A-ZÀÉ$c].{20,}[^ ]\.$/u);
      expect(reason, meta.id).not.toBe(meta.why);
      for (const word of meta.why.match(/\b[A-Z]{3,}\b|\b\d+\.\d+/gu) ?? []) if (!/^(?:WHERE|NAME)$/u.test(word)) expect(reason, meta.id).toContain(word);
    }
    expect(new Set(Object.values(reasonsFr)).size).toBe(registry.length);
  });
  it("are what is explained and listed to a reader of French, and to nobody else", () => {
    expect(explainRule("sql/no-select-star", "fr")?.why).toContain(STAR);
    expect(explainRule("sql/no-select-star")?.why).toContain("With a star");
    expect(ruleReasons("fr")).toEqual(Object.entries(reasonsFr).map(([id, why]) => ({ id, why })));
    expect(ruleReasons().map(({ why }) => why)).toEqual(registry.toSorted((a, b) => (a.meta.id < b.meta.id ? -1 : 1)).map(({ meta }) => meta.why));
  });
});

describe("an editor in French", () => {
  it("offers rules with their French reason", async () => {
    const text = `${SHOP["towpath.yml"]}lint:\n  rules:\n    ${MARK}\n`;
    expect((await offered("towpath.yml", text, "fr"))["sql/no-select-star"]?.documentation).toContain(STAR);
    expect((await offered("towpath.yml", text))["sql/no-select-star"]?.documentation).toContain("With a star");
  });
  it.each([
    ["in a query", "sql/revenue.sql", `select 1 from ${MARK}`],
    ["in a pipeline", "sales.pipeline.yml", sales.replace("reads: [revenue]", `reads: [${MARK}]`)],
  ])("says what a name is %s", async (_, file, text) => {
    const [french, english] = [await offered(file, text, "fr"), await offered(file, text)];
    expect([french["paid"]?.detail, french["orders"]?.detail]).toEqual(["tâche", "source"]);
    expect([english["paid"]?.detail, english["orders"]?.detail]).toEqual(["task", "source"]);
  });
  it("explains a rule under the cursor, its severity too", async () => {
    const files = { ...SHOP, "towpath.yml": `${SHOP["towpath.yml"]}lint:\n  rules: { sql/no-select-star: error }\n` };
    const { view, cursor } = await openView(pointing(files, "towpath.yml", "sql/no-select-star"));
    const contents = JSON.stringify(hover(view, cursor, { language: "fr", now: 0 })?.contents);
    expect(contents).toContain("**Règle** `sql/no-select-star` (avertissement)");
    expect(contents).toContain(STAR);
  });
  it("gets completion in French from the server", { timeout: 60_000 }, async () => {
    await using project = await tempProject({ ...SHOP });
    await using server = await languageServer(project.root, { options: { language: "fr" } });
    await server.open("sql/revenue.sql", "select day\nfrom \n");
    const items = await server.connection.sendRequest<CompletionItem[]>("textDocument/completion", { textDocument: { uri: server.uri("sql/revenue.sql") }, position: { line: 1, character: 5 } });
    expect(items.find(({ label }) => label === "paid")?.detail).toBe("tâche");
  });
});

describe("towpath explain --lang fr", { timeout: 60_000 }, () => {
  it("explains one rule in French from its first to its last line", async () => {
    await using project = await tempProject();
    const { code, out } = await towpath(["explain", "sql/no-select-star", "--lang", "fr"], { cwd: project.root });
    expect(code).toBe(0);
    expect(out).toMatch(/^sql\/no-select-star \(avertissement dans recommended, erreur dans strict, corrigeable\)\n\nAvec une étoile /u);
    expect(out).toMatch(/\nÉchoue :\n[^]*\nRéussit :\n[^]*\nPour y déroger à un endroit, avec une raison : {2}towpath: allow sql\/no-select-star -- raison \[until 2027-01-31\]/u);
  });
  it("lists all rules with their French reason, and keeps the words of programs in JSON", async () => {
    await using project = await tempProject();
    const { out } = await towpath(["explain", "--lang", "fr"], { cwd: project.root });
    for (const [id, reason] of Object.entries(reasonsFr)) expect(out).toMatch(new RegExp(`^${RegExp.escape(id)} +(?:erreur|avertissement|info|désactivée) +${RegExp.escape(reason)}$`, "mu"));
    const { rules } = JSON.parse((await towpath(["explain", "--lang", "fr", "--format", "json"], { cwd: project.root })).out) as { rules: { id: string; severity: string; why: string }[] };
    expect(rules.find(({ id }) => id === "sql/no-select-star")).toMatchObject({ severity: "warning", why: reasonsFr["sql/no-select-star"] });
  });
});
