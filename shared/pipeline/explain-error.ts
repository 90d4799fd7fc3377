import type { SchemaError } from "../generated/validate.ts";
import { isRecord } from "./cursor.ts";
import { closest } from "./did-you-mean.ts";
import type { Document } from "./document.ts";
import type { Edit, Finding } from "./finding.ts";
import { child, parentPointer, segments } from "./json-pointer.ts";
import type { Span } from "./position.ts";
import { schemaAt } from "./schema-at.ts";
import type { JsonSchema } from "./schema-at.ts";
import { seenValue, valueAt } from "./seen-value.ts";

type Explained = Pick<Finding, "rule" | "args"> & { variant?: string; pointer?: string; part?: "key" | "value" | "pair"; fix?: string };

/** Turns one violation into a finding: where, what was seen, what is allowed, and the nearest allowed word. */
export function explainError(document: Document, root: JsonSchema, error: SchemaError): Finding | undefined {
  const pointer = error.instancePath;
  const part = schemaAt(root, pointer);
  const explained = explain(document, part?.schema ?? {}, part?.definition, error);
  if (!explained) return undefined;
  const { rule, args, variant, fix } = explained;
  const written = document.span(explained.pointer ?? pointer, explained.part ?? "value");
  // What is missing, or too much, concerns a whole map: its first line is enough to show.
  const span = explained.part === "key" || variant === "two-kinds" ? firstLine(document.text, written) : written;
  const edit: Edit[] | undefined = fix === undefined ? undefined : [{ file: document.file, start: span.start, end: span.end, text: fix }];
  return { rule, ...(variant === undefined ? {} : { variant }), args, severity: "error", place: { file: document.file, span }, ...(edit ? { fix: edit } : {}) };
}

function explain(document: Document, schema: JsonSchema, definition: string | undefined, error: SchemaError): Explained | undefined {
  const { instancePath: pointer, keyword, params } = error;
  const name = nameOf(document, pointer);
  const value = valueAt(document.data, pointer);
  // Not before it is needed: a map of many thousand unknown keys would be listed once for each.
  const bad = (variant: string, more: Finding["args"] = {}): Explained => ({ rule: "schema/value", variant, args: { key: name, seen: seenValue(pointer, value), ...more } });
  switch (keyword) {
    case "additionalProperties":
      return unknownKey(document, schema, pointer, String(params["additionalProperty"]));
    case "required":
      return { rule: "schema/missing-key", args: { key: String(params["missingProperty"]), parent: name }, part: "key" };
    case "oneOf":
      return isRecord(value) ? alternatives(schema.oneOf ?? schema.then?.oneOf ?? [], value, pointer, name) : undefined;
    case "anyOf":
      return { rule: "schema/missing-key", variant: "some-of", args: { keys: keysOf(schema.anyOf ?? []).join(", "), parent: name }, part: "key" };
    case "type":
      return wrongType(schema, value, name, seenValue(pointer, value), definition);
    case "enum": {
      const allowed = schema.enum ?? schema.then?.enum ?? enumOf(params);
      if (definition === "check" && typeof value === "string" && schema.properties && Object.hasOwn(schema.properties, value)) return bad("needs-options");
      const near = typeof value === "string" ? closest(value, allowed.map(String)) : undefined;
      return { ...bad("choice", { allowed: allowed.join(", "), ...(near === undefined ? {} : { near }) }), ...(near === undefined ? {} : { fix: near }) };
    }
    case "const":
      return bad(typeof value === "number" && value > 1 ? "newer-version" : "version");
    case "pattern":
      return badText(definition ?? "", name, bad, error);
    case "propertyNames":
      return badName(String(params["propertyName"]), pointer);
    case "minimum":
    case "maximum":
      return definition === "share" || definition === "failing" ? bad(definition) : bad(keyword, { limit: Number(params["limit"]) });
    case "minLength":
      return bad("empty");
    case "minItems":
    case "minProperties":
      return bad("empty-collection");
    case "maxLength":
      return { rule: "schema/name", variant: "long", args: { name: String(value), limit: 63 } };
    case "maxProperties":
      return { rule: "schema/value", variant: "two-kinds", args: { seen: isRecord(value) ? Object.keys(value).join(", ") : "" } };
    case "uniqueItems":
      return { ...bad("repeated"), args: { key: name, seen: seenValue(pointer, Array.isArray(value) ? value[Number(params["i"])] : undefined) }, pointer: child(pointer, Number(params["i"])) };
    default:
      return bad("other", { keyword });
  }
}

/** The key of a value; items of a list are named after the list: `checks[2]`. */
function nameOf(document: Document, pointer: string): string {
  const last = segments(pointer).at(-1);
  if (last === undefined) return document.file;
  const parent = parentPointer(pointer);
  return Array.isArray(valueAt(document.data, parent)) ? `${nameOf(document, parent)}[${last}]` : last;
}

function firstLine(text: string, span: Span): Span {
  if (span.line === span.endLine) return span;
  const newline = text.indexOf("\n", span.start);
  const end = text[newline - 1] === "\r" ? newline - 1 : newline;
  return { ...span, endLine: span.line, endColumn: span.column + end - span.start, end };
}

function enumOf(params: Record<string, unknown>): unknown[] {
  const allowed = params["allowedValues"];
  return Array.isArray(allowed) ? allowed : [];
}

function unknownKey(document: Document, schema: JsonSchema, pointer: string, key: string): Explained {
  const known = Object.keys(schema.properties ?? {});
  const present = valueAt(document.data, pointer);
  const free = known.filter((each) => !isRecord(present) || !Object.hasOwn(present, each));
  const near = closest(key, free) ?? synonyms[key];
  const known_ = near !== undefined && free.includes(near);
  return {
    rule: "schema/unknown-key",
    args: { key, allowed: known.join(", "), ...(known_ ? { near } : {}) },
    pointer: child(pointer, key),
    part: "key",
    ...(known_ ? { fix: near } : {}),
  };
}

/** Words of neighbouring tools for the same thing. */
const synonyms: Record<string, string> = {
  depends_on: "inputs", needs: "inputs", deps: "inputs", tests: "checks", schedule_interval: "schedule", cron: "schedule",
  script: "python", query: "sql", primary_key: "key", unique_key: "key", materialization: "materialized", desc: "description",
  command: "shell", path: "file", name: "pipeline", foreign_key: "references", nullable: "not_null",
};

function keysOf(branches: { required: string[] }[]): string[] {
  return branches.flatMap(({ required }) => required);
}

function alternatives(branches: { required: string[] }[], value: unknown, pointer: string, name: string): Explained {
  const keys = keysOf(branches);
  const present = keys.filter((key) => isRecord(value) && Object.hasOwn(value, key));
  const [, second] = present;
  if (second === undefined) return { rule: "schema/missing-key", variant: "one-of", args: { keys: keys.join(", "), parent: name }, part: "key" };
  return { rule: "schema/value", variant: "exclusive", args: { seen: present.join(", "), key: name }, pointer: child(pointer, second), part: "key" };
}

function wrongType(schema: JsonSchema, value: unknown, name: string, seen: string, definition: string | undefined): Explained {
  if (definition === "percent") return { rule: "schema/value", variant: "percent", args: { key: name, seen } };
  if (name === "env") return { rule: "schema/value", variant: "variable", args: { key: name, seen } };
  if (definition === "duration") return { rule: "schema/value", variant: "duration", args: { key: name, seen } };
  const types = [schema.type ?? []].flat().filter((type) => type !== "null");
  const expected = types.length > 0 ? types.toSorted().join("-") : "any";
  return { rule: "schema/type", variant: value === null ? `nothing-${expected}` : expected, args: { key: name, seen } };
}

const patterns = new Set(["duration", "instant", "share", "percent", "failing", "columnReference", "variable"]);

function badText(definition: string, name: string, bad: (variant: string) => Explained, error: SchemaError): Explained {
  if (definition === "name" || definition === "dashedName" || definition === "identifier") {
    const { args } = bad("");
    return { ...badName(String(args["seen"]), ""), pointer: error.instancePath, part: "value" };
  }
  // Lists with a short form name the definition of their items in the schema's `then`.
  if (error.instancePath.includes("/env")) return bad("variable");
  if (name === "columns") return bad("columnReference");
  if (name === "schedule") return bad("schedule");
  return bad(patterns.has(definition) ? definition : "other");
}

/** A key that is no valid name. */
function badName(name: string, pointer: string): Explained {
  const place = { pointer: child(pointer, name), part: "key" } as const;
  if (/^towpath_/i.test(name)) return { rule: "schema/reserved", args: { name }, ...place };
  if (name.length > 63) return { rule: "schema/name", variant: "long", args: { name: `${name.slice(0, 40)}…`, limit: 63 }, ...place };
  const dashed = /\/(exposures|environments)$/.test(pointer) || pointer === "";
  return { rule: "schema/name", ...(dashed ? { variant: "dashed" } : {}), args: { name }, ...place };
}
