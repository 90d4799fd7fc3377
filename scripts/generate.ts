/**
 * Makes `shared/generated` from `schemas`: TypeScript types and standalone validators (plain code, nothing compiled at run time).
 * `node scripts/generate.ts` writes, `--check` only compares and fails when a file is stale.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { compile } from "json-schema-to-typescript";
import type { JSONSchema } from "json-schema-to-typescript";

const root = join(import.meta.dirname, "..");
const names = ["project", "pipeline", "results", "plan", "ledger", "deploy", "release", "version"] as const;
const banner = "/* Generated from schemas/ by `npm run generate`. Do not edit. */\n";

/** Every generated file with its text. */
export async function generated(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const name of names) {
    const schema = JSON.parse(await readFile(join(root, "schemas", `${name}.schema.json`), "utf8")) as JSONSchema;
    files.set(`shared/generated/${name}.ts`, banner + (await types(schema, name)));
    files.set(`shared/generated/validate-${name}.js`, banner + validator(schema));
    files.set(`shared/generated/validate-${name}.d.ts`, `${banner}import type { Validate } from "./validate.ts";\nexport declare const validate: Validate;\n`);
  }
  files.set("shared/generated/schemas.ts", banner + (await Promise.all(names.map(schemaData))).join(""));
  files.set("shared/generated/validate.ts", banner + validateType);
  files.set("shared/generated/duckdb-lock.ts", await duckDbLock());
  return files;
}

/** The schema itself, for explaining errors and keys: a module, because not every host can read files. */
async function schemaData(name: string): Promise<string> {
  const schema: unknown = JSON.parse(await readFile(join(root, "schemas", `${name}.schema.json`), "utf8"));
  return `export const ${name}Schema = ${JSON.stringify(schema)};\n`;
}

/** The native halves of DuckDB as package-lock.json has them: the actions install exactly these, and nothing else. */
async function duckDbLock(): Promise<string> {
  const lock: { packages: Record<string, { version?: string; integrity?: string }> } = JSON.parse(await readFile(join(root, "package-lock.json"), "utf8"));
  const prefix = "node_modules/@duckdb/node-bindings-";
  const found = Object.entries(lock.packages).filter(([folder]) => folder.startsWith(prefix));
  const versions = new Set(found.map(([, { version }]) => version));
  if (versions.size !== 1 || found.some(([, { integrity }]) => integrity?.startsWith("sha512-") !== true)) throw new Error("package-lock.json should hold one version of @duckdb/node-bindings-* with a sha512 each");
  const lines = found.map(([folder, { integrity }]) => `    ${JSON.stringify(folder.slice(prefix.length))}: ${JSON.stringify(integrity)},\n`);
  return `/* Generated from package-lock.json by \`npm run generate\`. Do not edit. */\n\n/** Version and integrity of @duckdb/node-bindings-<platform>. */\nexport const duckDbLock: { version: string; integrity: Readonly<Record<string, string>> } = {\n  version: ${JSON.stringify([...versions][0])},\n  integrity: {\n${lines.join("")}  },\n};\n`;
}

const validateType = `
/** One violation, as the validators report it: where in the data, which keyword of which part of the schema. */
export interface SchemaError {
  instancePath: string;
  schemaPath: string;
  keyword: string;
  params: Record<string, unknown>;
  propertyName?: string;
}

/** Checks data against a schema; \`errors\` holds every violation of the last call. */
export interface Validate {
  (data: unknown): boolean;
  errors?: SchemaError[] | null;
}
`;

async function types(schema: JSONSchema, name: string): Promise<string> {
  const text = await compile(withoutConditions(schema), name, {
    additionalProperties: false,
    bannerComment: "",
    format: false,
    strictIndexSignatures: false,
    unknownAny: true,
    unreachableDefinitions: false,
  });
  return text.replaceAll(/[ \t]+$/gm, "");
}

/** Alternatives and conditions narrow values, not shapes; the type generator would turn them into unreadable unions. */
function withoutConditions(value: unknown): JSONSchema {
  const drop = new Set(["oneOf", "anyOf", "if", "then", "propertyNames", "examples", "minItems", "maxItems", "minProperties", "maxProperties"]);
  const clean = (node: unknown, isMap: boolean): unknown => {
    if (Array.isArray(node)) return node.map((item) => clean(item, false));
    if (typeof node !== "object" || node === null) return node;
    // A reference with a description of its own would become one more alias (Names1, Names2, …).
    if (!isMap && "$ref" in node) return { $ref: node.$ref };
    const entries = Object.entries(node).filter(([key]) => isMap || !drop.has(key));
    return Object.fromEntries(entries.map(([key, child]) => [key, clean(child, !isMap && (key === "properties" || key === "$defs"))]));
  };
  return clean(value, false) as JSONSchema;
}

function validator(schema: JSONSchema): string {
  const ajv = new Ajv2020({ allErrors: true, messages: false, allowUnionTypes: true, code: { source: true, esm: true, lines: true } });
  const validate = ajv.compile(withoutProse(schema) as Record<string, unknown>);
  const code = inlineRuntime(standalone.default(ajv, validate).replace(/^export default .*$/m, "").replace('"use strict";', ""));
  if (/\brequire\(|new Function|\beval\(/.test(code)) throw new Error("A generated validator asks for something at run time. Inline it in scripts/generate.ts.");
  return code;
}

/** The schema as validation needs it: the texts for people would double the size of the code. */
function withoutProse(value: unknown, isMap = false): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutProse(item));
  if (typeof value !== "object" || value === null) return value;
  const prose = new Set(["description", "examples", "default", "title"]);
  const entries = Object.entries(value).filter(([key]) => isMap || !prose.has(key));
  return Object.fromEntries(entries.map(([key, child]) => [key, withoutProse(child, !isMap && (key === "properties" || key === "$defs"))]));
}

/** Ajv's helpers that these schemas need, so that nothing is imported at run time: deep equality, and length in code points. */
const runtime: Record<string, string> = {
  equal: `function equal(a, b) {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key]));
}
`,
  ucs2length: `function ucs2length(text) {
  let length = 0;
  for (const _ of text) length++;
  return length;
}
`,
};

function inlineRuntime(code: string): string {
  let result = code;
  for (const [name, source] of Object.entries(runtime)) {
    const call = new RegExp(`const (\\w+) = require\\("ajv/dist/runtime/${name}"\\)\\.default;`, "g");
    if (call.test(result)) result = result.replaceAll(call, `const $1 = ${name};`) + source;
  }
  return result;
}

if (process.argv[1] !== undefined && basename(process.argv[1]) === "generate.ts") {
  const check = process.argv.includes("--check");
  const stale: string[] = [];
  await mkdir(join(root, "shared/generated"), { recursive: true });
  for (const [file, text] of await generated()) {
    const path = join(root, file);
    const old = await readFile(path, "utf8").catch(() => undefined);
    if (old === text) continue;
    if (check) stale.push(file);
    else await writeFile(path, text);
  }
  if (stale.length > 0) {
    console.error(`Stale: ${stale.join(", ")}. The schemas changed: run \`npm run generate\` and commit the result.`);
    process.exitCode = 1;
  }
}
