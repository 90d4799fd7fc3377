import { describe, expect, it } from "vitest";
import { pipelineSchema, projectSchema } from "../../shared/generated/schemas.ts";
import { placeholders } from "../../shared/messages/fill-in.ts";
import { schema } from "../../shared/messages/schema.ts";
import { isRecord } from "../../shared/pipeline/cursor.ts";

/** Every combination of types that a schema asks for, as the variant of `schema/type`. */
function typesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(typesIn);
  if (!isRecord(node)) return [];
  const own = typeof node["type"] === "string" || Array.isArray(node["type"]) ? [[node["type"]].flat().filter((type) => type !== "null").toSorted().join("-")] : [];
  return [...own, ...Object.entries(node).flatMap(([word, child]) => (word === "examples" || word === "if" ? [] : typesIn(child)))];
}

describe("messages of the loader", () => {
  it("has words for every combination of types in the schemas", () => {
    const wanted = new Set([...typesIn(pipelineSchema), ...typesIn(projectSchema)]);
    expect(wanted.size).toBeGreaterThan(8);
    for (const language of ["en", "fr"] as const) {
      const missing = [...wanted].flatMap((types) => [`schema/type:${types}`, `schema/type:nothing-${types}`]).filter((id) => schema[language][id] === undefined);
      expect(missing).toEqual([]);
    }
  });

  it("says the same things with the same arguments in both languages", () => {
    expect(Object.keys(schema.fr).toSorted()).toEqual(Object.keys(schema.en).toSorted());
    const different = Object.entries(schema.en).filter(([id, sentence]) => {
      const other = placeholders(schema.fr[id] ?? "");
      const own = placeholders(sentence);
      return [...own.all].toSorted().join() !== [...other.all].toSorted().join();
    });
    expect(different.map(([id]) => id)).toEqual([]);
  });
});
