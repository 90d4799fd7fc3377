import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../cli/commands.ts";
import { OPTIONS } from "../../cli/command.ts";
import { formats } from "../../shared/report/reporter.ts";
import { readWaivers } from "../../shared/pipeline/waivers.ts";

const root = path.resolve(import.meta.dirname, "../..");
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
const DOCUMENTS = ["README.md", "CONTRIBUTING.md"];

/** Every fenced block: language and text. */
function blocks(file: string): { language: string; text: string }[] {
  return [...read(file).matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = "", text = ""]) => ({ language, text }));
}

const taking = (option: string): string[] => COMMANDS.filter(({ options }) => (options as readonly string[]).includes(option)).map(({ name }) => name).toSorted();

describe("documents", () => {
  it("quote files of the examples word for word", () => {
    const quoted = DOCUMENTS.flatMap(blocks).filter(({ language, text }) => language === "yaml" && !/^jobs:/m.test(text));
    expect(quoted.length).toBeGreaterThan(1);
    for (const { text } of quoted) {
      const [, file = ""] = /^# (\S+)\n/.exec(text) ?? [];
      expect(read(file)).toContain(text.slice(text.indexOf("\n") + 1));
    }
  });

  it("name only commands and options that exist", () => {
    const calls = DOCUMENTS.flatMap((file) => [...read(file).matchAll(/\btowpath ([a-z]+)([^\n`|#]*)/g)]);
    const commands = new Set(COMMANDS.map(({ name }) => name));
    const known = calls.filter(([, verb = ""]) => commands.has(verb));
    expect(new Set(known.map(([, verb]) => verb))).toEqual(commands);
    for (const [call, verb = "", rest = ""] of known) {
      const options: readonly string[] = COMMANDS.find(({ name }) => name === verb)?.options ?? [];
      for (const [, option = ""] of rest.matchAll(/--([a-z-]+)/g)) expect([call, [...options, "help"]]).toEqual([call, expect.arrayContaining([option])]);
    }
    const mentioned = DOCUMENTS.flatMap((file) => [...read(file).matchAll(/`--([a-z-]+)/g)]).map(([, option = ""]) => option);
    for (const option of mentioned) expect([...Object.keys(OPTIONS), "peers", "help"]).toContain(option);
  });

  it("say which commands take --select, --as-of and the forms of a report", () => {
    const readme = read("README.md");
    const named = (sentence: RegExp): string[] => [...(sentence.exec(readme)?.[1] ?? "").matchAll(/`(\w+)`/g)].map(([, name = ""]) => name).toSorted();
    expect(named(/((?:`\w+`(?:, | and )?)+) take `--select`/)).toEqual(taking("select"));
    expect(named(/((?:`\w+`(?:, | and )?)+) take `--as-of`/)).toEqual(taking("as-of"));
    expect(named(/((?:`\w+`(?:, | and )?)+) speak `--format/)).toEqual(COMMANDS.filter(({ options, formats: own }) => options.includes("format") && own === undefined).map(({ name }) => name).toSorted());
    expect(/speak `--format ([\w|]+)`/.exec(readme)?.[1]?.split("|")).toEqual(formats);
  });

  it("lead to every action and every recipe", () => {
    const readme = read("README.md");
    const actions = globSync("actions/*/README.md", { cwd: root });
    expect(actions.length).toBeGreaterThan(5);
    for (const file of [...actions, ...globSync("docs/recipes/*.md", { cwd: root })]) expect(readme).toContain(`](${file.replaceAll("\\", "/")})`);
  });

  it("show a waiver that holds", () => {
    const sql = blocks("README.md").find(({ language }) => language === "sql");
    expect(readWaivers("a.sql", sql?.text ?? "").waivers).toMatchObject([{ rule: "sql/no-select-star", reason: expect.stringContaining("export"), until: "2027-03-31" }]);
  });

  it("link to files that are there", () => {
    for (const file of DOCUMENTS) {
      for (const [, target = ""] of read(file).matchAll(/\]\((?!https?:)([^)#]+)\)/g)) expect(() => readFileSync(path.join(root, target))).not.toThrow();
    }
  });

  it("have scripts for every npm command they name", () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read("package.json"));
    for (const file of [...DOCUMENTS, "docs/architecture.md"]) {
      for (const [, script = ""] of read(file).matchAll(/npm run ([\w-]+)/g)) expect(Object.keys(scripts)).toContain(script);
    }
  });
});
