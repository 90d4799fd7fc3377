import { describe, expect, it } from "vitest";
import { completion } from "../../shared/language/completion.ts";
import { hover } from "../../shared/language/hover.ts";
import { describedIn } from "../../shared/pipeline/descriptions/described-in.ts";
import { frenchDescriptions } from "../../shared/pipeline/descriptions/french.ts";
import { pipelineFileSchema, projectFileSchema } from "../../shared/pipeline/schema-at.ts";
import { MARK, openView, pointing } from "../language/marked-view.ts";
import { SHOP } from "../language/shop.ts";

/** Values that are data of a user, not a schema: a key `description` in them is none of ours. */
const DATA = new Set(["examples", "default", "enum", "const"]);

/** Every description in a schema. Below `properties` and `$defs` the keys are names, and `description` may be one. */
function descriptions(part: unknown, areNames = false): string[] {
  if (Array.isArray(part)) return part.flatMap((each) => descriptions(each));
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) => {
    if (areNames) return descriptions(value);
    if (key === "description") return typeof value === "string" ? [value] : [];
    return DATA.has(key) ? [] : descriptions(value, key === "properties" || key === "$defs");
  });
}

const written = new Set([projectFileSchema, pipelineFileSchema].flatMap((schema) => descriptions(schema)));
const codeWords = (text: string): string[] => (text.match(/`[^`]*`/g) ?? []).toSorted();

describe("descriptions of keys in French", () => {
  it("has every description of both schemas, and no other", () => {
    expect(written.size).toBeGreaterThan(200);
    expect([...written].filter((each) => !frenchDescriptions.has(each))).toEqual([]);
    expect([...frenchDescriptions.keys()].filter((each) => !written.has(each))).toEqual([]);
  });
  it("says each in a French sentence, with the same words in code", () => {
    for (const [english, french] of frenchDescriptions) {
      expect(french, english).toMatch(/^[\p{Lu}`\d]|^(?:towpath\.yml|error|requirements\.txt) /u);
      expect(french, english).toMatch(/\.$/);
      expect(french, english).not.toBe(english);
      // A space before the colon and the semicolon, and the curly apostrophe, are what French typesets.
      expect(french.replaceAll(/`[^`]*`|:memory:|s3:\/\/\S+/g, ""), english).not.toMatch(/\S[:;](?:\s|$)|\p{L}'\p{L}/u);
      expect(codeWords(french), english).toEqual(codeWords(english));
    }
  });
  it("leaves English as it is, and a sentence that is not in the table", () => {
    expect(describedIn("en", "The clock of the test.")).toBe("The clock of the test.");
    expect(describedIn("fr", "The clock of the test.")).toBe("L’horloge du test.");
    expect(describedIn("fr", "constructor")).toBe("constructor");
  });
});

describe("keys in a French editor", () => {
  it.each([
    ["sales.pipeline.yml", "owner", "Qui en répond : une équipe ou un utilisateur GitHub, ou une adresse."],
    ["sales.pipeline.yml", "materialized", "Comment le résultat est conservé. SQL : view si la clé manque."],
    ["towpath.yml", "project", "Nom du projet, unique dans le dépôt."],
  ])("are told by a hover: %s, %s", async (file, word, sentence) => {
    const { view, cursor } = await openView(pointing(SHOP, file, word));
    expect(hover(view, cursor, { language: "fr", now: 0 })?.contents).toMatchObject({ value: expect.stringContaining(`**${word}**\n\n${sentence}`) as string });
    expect(hover(view, cursor, { language: "en", now: 0 })?.contents).not.toMatchObject({ value: expect.stringContaining(sentence) as string });
  });
  it("are described where they are completed, in English unless French is asked for", async () => {
    const { view, cursor } = await openView({ ...SHOP, "sales.pipeline.yml": (SHOP["sales.pipeline.yml"] ?? "").replace("    materialized: table\n", `    mat${MARK}\n`) });
    const told = (language?: "en" | "fr") => completion(view, cursor, language === undefined ? {} : { language }).find(({ label }) => label === "materialized")?.documentation;
    expect(told("fr")).toBe("Comment le résultat est conservé. SQL : view si la clé manque.");
    expect(told()).toBe("How the result is kept. SQL: view when absent.");
    expect(told("en")).toBe(told());
  });
});
