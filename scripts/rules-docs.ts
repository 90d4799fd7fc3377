/**
 * Writes docs/rules.md from the rules themselves, with what each says about its own failing example.
 * `--check` writes nothing and fails when the file is not fresh.
 */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import picomatch from "picomatch";
import { openWorkspace } from "../shared/graph/open-workspace.ts";
import type { FileSystem } from "../shared/host/ports.ts";
import { loadSqlParser } from "../shared/host/sql-parser.ts";
import { messageOf } from "../shared/messages/message-of.ts";
import { changeRules } from "../shared/rules/change-rules.ts";
import { readExample } from "../shared/rules/example.ts";
import { lint } from "../shared/rules/lint.ts";
import { registry } from "../shared/rules/registry.ts";
import type { Rule } from "../shared/rules/rule.ts";
import { redact, SECRET_PATTERNS } from "../shared/rules/security/secret-patterns.ts";
import { SHOP_PIPELINE } from "../shared/rules/sql/example.ts";
import { readSql } from "../shared/sql/read-sql.ts";

const FILE = path.join(import.meta.dirname, "..", "docs", "rules.md");

const FAMILIES: Record<string, string> = {
  schema: "The files themselves: YAML, keys, values, names, waivers.",
  graph: "How tasks, sources and exposures hang together.",
  sql: "Queries, read by a parser in the dialect of the environment. Findings stand inside the `.sql` file.",
  contract: "What is promised to consumers, against what the SQL makes.",
  checks: "Checks and unit tests that cannot do what they are there for.",
  governance: "Owners, descriptions, policies, schedules.",
  security: "Secrets, and code that comes from elsewhere.",
  models: "Models: gates, metrics, leaks.",
};

/** The whole page. */
export async function rulesDocs(): Promise<string> {
  const sections = await Promise.all(
    Object.entries(FAMILIES).map(async ([family, about]) => {
      const rules = registry.filter(({ meta }) => meta.id.startsWith(`${family}/`)).toSorted((a, b) => (a.meta.id < b.meta.id ? -1 : 1));
      const entries = await Promise.all(rules.map(entry));
      const shop = family === "sql" ? ["The queries below belong to this pipeline, as the task `report`:", "", ...block("shop.pipeline.yml", SHOP_PIPELINE)] : [];
      return [`## ${family}/`, "", about, "", ...shop, ...entries.flat()].join("\n");
    }),
  );
  return [...intro(), ...sections, ...changes()].join("\n").trimEnd().concat("\n");
}

/** Rules of a change: they need a base, so `plan`, `test` and `check` find them. */
function changes(): string[] {
  const entries = changeRules.flatMap(({ id, why, before, after }) => [`### ${id}`, "", why, "", "Before:", "", "```yaml", before.trimEnd(), "```", "", "After, with the finding:", "", "```yaml", after.trimEnd(), "```", ""]);
  return ["## change/", "", "What a change takes back. These need a base to compare with: `towpath plan`, `test` and `check --base` find them, `lint` alone does not.", "", ...entries];
}

function intro(): string[] {
  const count = registry.length;
  const recommended = registry.filter(({ meta }) => meta.recommended !== "off").length;
  const rows = registry.map(({ meta }) => meta).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return [
    "# Rules",
    "",
    "<!-- Written by scripts/rules-docs.ts from the rules themselves. Do not edit. -->",
    "",
    `${count} rules; ${recommended} of them speak in the preset \`recommended\`, all of them in \`strict\`. Settings stand in \`towpath.yml\`:`,
    "",
    "```yaml",
    "lint:",
    "  preset: strict",
    "  rules: { sql/no-select-star: error, models/*: off }",
    "  overrides:",
    "    - { files: [sql/staging/**], rules: { sql/no-select-star: off } }",
    "```",
    "",
    "One finding in one place is allowed by a comment on its line or the line before, with a reason and, if it should end, a day:",
    "",
    "```sql",
    "-- towpath: allow sql/no-select-star -- mirrors the source on purpose until 2027-01-31",
    "```",
    "",
    "`towpath lint --fix` mends what can be mended; `towpath explain <rule>` shows what stands here.",
    "",
    "| rule | recommended | strict | fix |",
    "|---|---|---|---|",
    ...rows.map(({ id, recommended: severity, strict, fixable }) => `| [${id}](#${anchor(id)}) | ${severity} | ${strict} | ${fixable ? "yes" : ""} |`),
    "",
  ];
}

async function entry({ meta }: Rule): Promise<string[]> {
  const { files } = readExample(meta.failing);
  const found = (await findings(files)).filter(({ rule }) => rule === meta.id);
  const said = found.map((finding) => `> \`${finding.place.file}:${finding.place.span.line}:${finding.place.span.column}\` ${masked(messageOf(finding))}`);
  return [`### ${meta.id}`, "", meta.why, "", "Fails:", "", ...example(meta.failing), ...said, "", "Passes:", "", ...example(meta.passing)];
}

async function findings(files: Record<string, string>): Promise<ReturnType<typeof lint>["findings"]> {
  const parser = await loadSqlParser();
  const { workspace } = await openWorkspace(inMemory(files), { readSql: async (items, dialect) => new Map(items.map(({ key, text }) => [key, readSql(parser, text, dialect)])) });
  if (workspace === undefined) throw new Error("an example has no readable towpath.yml");
  const workflows = new Map(Object.entries(files).filter(([file]) => file.startsWith(".github/workflows/")));
  return lint(workspace, { today: "2026-11-23", config: { preset: "strict", rules: {}, overrides: [] }, ...(workflows.size === 0 ? {} : { workflows }) }).findings;
}

function inMemory(files: Record<string, string>): FileSystem {
  return {
    read: async (file) => files[file],
    stat: async (file) => (files[file] === undefined ? undefined : { size: files[file].length, kind: "file" }),
    glob: async (patterns) => {
      const matches = picomatch([...patterns]);
      return Object.keys(files).filter((file) => matches(file)).toSorted();
    },
  };
}

function example(marked: Record<string, string>): string[] {
  const { files } = readExample(marked);
  return Object.keys(marked).flatMap((file) => (files[file] === SHOP_PIPELINE ? [] : block(file, files[file] ?? "")));
}

function block(file: string, text: string): string[] {
  const language = file.endsWith(".sql") ? "sql" : file.endsWith(".py") ? "python" : file.endsWith(".txt") ? "text" : file.endsWith(".sh") ? "sh" : "yaml";
  const comment = language === "sql" ? "--" : "#";
  const lines = masked(text.trimEnd()).split("\n").map((line) => (line.length > 160 ? `${line.slice(0, 120)} …` : line));
  return [`\`\`\`${language}`, `${comment} ${file}`, ...lines, "```", ""];
}

/** No text of this page looks like a secret to the scanners of a repository that holds it. */
function masked(text: string): string {
  return SECRET_PATTERNS.reduce((rest, { regex }) => rest.replaceAll(regex, (secret) => redact(secret)), text);
}

function anchor(id: string): string {
  return id.replace("/", "");
}

if (import.meta.main) {
  const fresh = await rulesDocs();
  if (process.argv.includes("--check")) {
    const written = await readFile(FILE, "utf8").catch(() => "");
    if (written !== fresh) {
      console.error("docs/rules.md is not what the rules say. Run: node scripts/rules-docs.ts");
      process.exitCode = 1;
    }
  } else await writeFile(FILE, fresh);
}
