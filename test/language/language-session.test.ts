import { describe, expect, it } from "vitest";
import { openWorkspace } from "../../shared/graph/open-workspace.ts";
import { loadSqlParser } from "../../shared/host/sql-parser.ts";
import { diagnosticsByFile } from "../../shared/language/diagnostics.ts";
import { languageSession } from "../../shared/language/language-session.ts";
import { memoryReader } from "../../shared/language/memory-reader.ts";
import { messageOf } from "../../shared/messages/message-of.ts";
import type { Finding } from "../../shared/pipeline/finding.ts";
import { makeBaseline } from "../../shared/rules/baseline.ts";
import { lint } from "../../shared/rules/lint.ts";
import { memoryFs } from "./memory-fs.ts";
import { SHOP } from "./shop.ts";

const today = (): string => "2026-11-27";
const readSql = memoryReader(loadSqlParser());
const open = (files: Record<string, string> = { ...SHOP }) => languageSession({ fs: memoryFs(files), readSql, today });
const seen = async (session: ReturnType<typeof open>): Promise<string[]> => (await session.read()).findings.map(({ rule, place }) => `${place.file}:${place.span.line} ${rule}`);

/** Reproducible numbers below n. */
const numbers = (seed: number) => (below: number): number => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed % below;
};

describe("a project in the editor", () => {
  it("finds nothing in a sound project", async () => {
    expect(await seen(open())).toEqual([]);
  });

  it("flags who reads a column as soon as it is renamed, unsaved, in another file", async () => {
    const session = open();
    await session.read();
    session.change("sql/paid.sql", "select id, day, amount as cents\nfrom orders\nwhere amount > 0\n");
    expect(await seen(session)).toEqual(expect.arrayContaining(["sales.pipeline.yml:16 contract/missing-column", "sql/revenue.sql:1 sql/unknown-column"]));
    session.change("sql/paid.sql", undefined);
    expect(await seen(session)).toEqual([]);
  });

  it("sees a new file that is not saved yet, and one that was deleted on disk", async () => {
    const files = { ...SHOP };
    const session = open(files);
    await session.read();
    session.change("more.pipeline.yml", "version: 1\npipeline: more\nowners: x\n");
    expect((await seen(session)).filter((each) => each.startsWith("more"))).toContain("more.pipeline.yml:3 schema/unknown-key");
    delete files["sql/revenue.sql"];
    session.touched("sql/revenue.sql");
    expect(await seen(session)).toContain("sales.pipeline.yml:21 schema/file");
  });

  it("keeps saying what is wrong when the project's own file cannot be read", async () => {
    const session = open();
    session.change("towpath.yml", "- nothing\n");
    const { findings, view } = await session.read();
    expect(view).toBeUndefined();
    expect(findings.map(({ rule }) => rule)).toContain("schema/type");
  });

  it("takes the baseline, and says at its line when it is missing or none, beside everything else", async () => {
    const wrong = "select id, day, amount\nfrom orders\nwhere amount = null\n";
    const files: Record<string, string> = { ...SHOP, "sql/paid.sql": wrong };
    const workspace = (await openWorkspace(memoryFs(files), { readSql })).workspace;
    if (workspace === undefined) throw new Error("the shop holds no project");
    const known = JSON.stringify(makeBaseline(lint(workspace, { today: today() }).findings));
    expect(await seen(open({ ...files, "towpath-baseline.json": known }))).toEqual([]);
    expect(await seen(open({ ...files, "towpath-baseline.json": "{" }))).toEqual(["sql/paid.sql:3 sql/compare-null", "towpath-baseline.json:1 schema/file"]);

    const named = open({ ...files, "towpath.yml": `${SHOP["towpath.yml"]}lint:\n  preset: recommended\n  baseline: old.json\n` });
    expect(await seen(named)).toEqual(["sql/paid.sql:3 sql/compare-null", "towpath.yml:7 schema/file"]);
    expect(messageOf((await named.read()).findings.at(-1) as Finding, "fr")).toContain("Le projet n’a pas de fichier « old.json »");
    named.change("old.json", known);
    expect(await seen(named)).toEqual([]);
    named.change("old.json", "[]");
    expect(messageOf((await named.read()).findings.at(-1) as Finding, "en")).toBe("old.json is no baseline that can be read, so every finding is shown. Write it anew with `towpath lint --write-baseline`, or remove it.");
  });

  it("gives the newest state to all who asked while it was typed", async () => {
    const session = open();
    const first = session.read();
    session.change("sql/paid.sql", "select id from orders where\n");
    const second = session.read();
    const [a, b] = await Promise.all([first, second]);
    expect(a.version).toBe(b.version);
    expect(b.findings.map(({ rule }) => rule)).toContain("sql/syntax");
  });

  it("says in the editor what lint says, in both languages", async () => {
    const session = open();
    session.change("sql/revenue.sql", "select day, sum(amuont) as revenue\nfrom paid\ngroup by day\n");
    const { findings } = await session.read();
    const options = { uriOf: (file: string) => `file:///${file}` };
    const [english, french] = (["en", "fr"] as const).map((language) => diagnosticsByFile(findings, { ...options, language }).get("sql/revenue.sql") ?? []);
    expect(english).toMatchObject([{ code: "sql/unknown-column", severity: 1, source: "towpath", range: { start: { line: 0, character: 16 }, end: { line: 0, character: 22 } }, message: expect.stringContaining("amuont"), codeDescription: { href: expect.stringMatching(/rules\.md#sqlunknown-column$/) } }]);
    expect(french?.[0]?.message).not.toBe(english?.[0]?.message);
  });
});

describe("what is reused between keystrokes", () => {
  const PIECES = ["amount", "day", "select ", "\n", " ", "x", "'", ")", ": ", "- ", "  ", "from paid", "é", "😀", "\r\n", "revenue", "#", "--"];

  it.each([1, 2, 3, Date.now() % 1_000_000])("never changes what is found: random edits, seed %i", async (seed) => {
    const next = numbers(seed);
    const texts: Record<string, string> = { ...SHOP };
    const session = open(texts);
    const files = Object.keys(SHOP).filter((file) => !file.endsWith(".csv"));
    for (let step = 1; step <= 120; step++) {
      const file = files[next(files.length)] ?? "";
      const text = texts[file] ?? "";
      const at = next(text.length + 1);
      texts[file] = next(8) === 0 ? (SHOP[file] ?? "") : text.slice(0, at) + (PIECES[next(PIECES.length)] ?? "") + text.slice(at + next(4));
      session.change(file, texts[file]);
      const { findings } = await session.read();
      if (step % 20 !== 0) continue;
      const fresh = await openWorkspace(memoryFs(texts), { readSql });
      const expected = fresh.workspace === undefined ? fresh.findings : lint(fresh.workspace, { today: today() }).findings;
      expect(findings, `seed ${seed}, step ${step}`).toEqual(expected);
    }
  });
});
