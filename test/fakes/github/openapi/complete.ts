import { slice, type Schema } from "./slice.ts";

const isSchema = (value: unknown): value is Schema => typeof value === "object" && value !== null && !Array.isArray(value);

/** Fills what GitHub's description requires and the fake has no opinion about: addresses, counters, flags. Given values win. */
export function complete(schemaName: string, given: Record<string, unknown>): Record<string, unknown> {
  const template = templates.get(schemaName) ?? neutral({ $ref: `#/components/schemas/${schemaName}` });
  templates.set(schemaName, template);
  return merge(template, given);
}

const templates = new Map<string, unknown>();

function merge(template: unknown, given: Record<string, unknown>): Record<string, unknown> {
  return { ...(isSchema(template) ? template : {}), ...given };
}

/** The plainest value that a schema allows. */
function neutral(schema: unknown): unknown {
  if (!isSchema(schema)) return null;
  const ref = schema["$ref"];
  if (typeof ref === "string") return neutral(slice().components.schemas[ref.replace("#/components/schemas/", "")]);
  if (Array.isArray(schema["enum"])) return schema["enum"][0];
  if (Array.isArray(schema["allOf"])) return Object.assign({}, ...schema["allOf"].map(neutral));
  const choices = schema["anyOf"] ?? schema["oneOf"];
  if (Array.isArray(choices)) return choices.some((choice) => isSchema(choice) && choice["type"] === "null") ? null : neutral(choices[0]);
  const type = Array.isArray(schema["type"]) ? (schema["type"].includes("null") ? "null" : schema["type"][0]) : schema["type"];
  if (type === "null") return null;
  if (type === "array") return [];
  if (type === "boolean") return false;
  if (type === "integer" || type === "number") return typeof schema["minimum"] === "number" ? schema["minimum"] : 0;
  if (type === "string") return text(schema["format"]);
  const required = Array.isArray(schema["required"]) ? schema["required"].filter((name) => typeof name === "string") : [];
  const properties = isSchema(schema["properties"]) ? schema["properties"] : {};
  return Object.fromEntries(required.map((name) => [name, neutral(properties[name])]));
}

function text(format: unknown): string {
  if (format === "uri") return "https://example.com/";
  if (format === "date-time") return "2026-01-01T00:00:00Z";
  return "";
}
