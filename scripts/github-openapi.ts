/**
 * Cuts GitHub's OpenAPI description (13 MB in a package of 429 MB) down to the endpoints that the fake GitHub serves:
 * `node scripts/github-openapi.ts` writes test/fakes/github/openapi/slice.json. Needs the network; its result is checked in.
 */
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { operations } from "../test/fakes/github/openapi/operations.ts";

const VERSION = "23.0.2";
type Json = Record<string, unknown>;

const prose = new Set(["description", "example", "examples", "title", "externalDocs", "x-github", "x-multi-segment", "deprecated", "summary", "operationId", "tags", "links", "x-githubEnterpriseOverrides", "default"]);

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/** The value without texts for people; names of properties are never texts. */
function bare(value: unknown, names = false): unknown {
  if (Array.isArray(value)) return value.map((item) => bare(item));
  if (!isJson(value)) return value;
  const kept = Object.entries(value).filter(([key]) => names || !prose.has(key));
  return nullable(Object.fromEntries(kept.map(([key, child]) => [key, bare(child, !names && key === "properties")])), names);
}

/** OpenAPI 3.0 writes `nullable`; JSON Schema knows only types and alternatives. */
function nullable(node: Json, names: boolean): Json {
  if (names || node["nullable"] !== true) return node;
  const { nullable: _, ...rest } = node;
  if (typeof rest["type"] !== "string") return { anyOf: [{ type: "null" }, rest] };
  return { ...rest, type: [rest["type"], "null"], ...(Array.isArray(rest["enum"]) && !rest["enum"].includes(null) ? { enum: [...rest["enum"], null] } : {}) };
}

function at(spec: unknown, pointer: string): unknown {
  return pointer.replace("#/", "").split("/").reduce<unknown>((node, key) => (isJson(node) ? node[key.replaceAll("~1", "/").replaceAll("~0", "~")] : undefined), spec);
}

const followed = (spec: unknown, node: unknown): unknown => (isJson(node) && typeof node["$ref"] === "string" ? at(spec, node["$ref"]) : node);

const jsonSchema = (content: unknown): unknown => (isJson(content) && isJson(content["application/json"]) ? content["application/json"]["schema"] : undefined);

function operationSlice(spec: Json, operation: string): Json {
  const [method = "", route = ""] = operation.split(" ");
  const found = at(spec, `#/paths/${route.replaceAll("~", "~0").replaceAll("/", "~1")}/${method.toLowerCase()}`);
  if (!isJson(found)) throw new Error(`GitHub's description ${VERSION} has no ${operation}. Mend test/fakes/github/openapi/operations.ts.`);
  const parameters = (Array.isArray(found["parameters"]) ? found["parameters"] : []).map((entry: unknown) => followed(spec, entry)).filter(isJson);
  const body = followed(spec, found["requestBody"]);
  const responses = Object.entries(isJson(found["responses"]) ? found["responses"] : {}).map(([code, response]) => {
    const whole = followed(spec, response);
    return [code, (isJson(whole) ? jsonSchema(whole["content"]) : undefined) ?? null];
  });
  return {
    parameters: parameters.map((entry) => ({ name: entry["name"], in: entry["in"], required: entry["required"] === true, schema: entry["schema"] })),
    ...(isJson(body) ? { body: jsonSchema(body["content"]), bodyRequired: body["required"] === true } : {}),
    responses: Object.fromEntries(responses),
  };
}

/** Names of schemas that a value refers to, and those that they refer to. */
function reachable(spec: Json, from: unknown, seen = new Set<string>()): Set<string> {
  for (const [, name = ""] of JSON.stringify(from).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
    if (seen.has(name)) continue;
    seen.add(name);
    reachable(spec, bare(at(spec, `#/components/schemas/${name}`)), seen);
  }
  return seen;
}

async function download(): Promise<Json> {
  const folder = await mkdtemp(path.join(tmpdir(), "towpath-openapi-"));
  try {
    execFileSync("npm", ["pack", `@octokit/openapi@${VERSION}`, "--silent"], { cwd: folder });
    execFileSync("tar", ["xzf", `octokit-openapi-${VERSION}.tgz`, "package/generated/api.github.com.json"], { cwd: folder });
    const spec: unknown = JSON.parse(await readFile(path.join(folder, "package/generated/api.github.com.json"), "utf8"));
    if (!isJson(spec)) throw new Error("The package holds no OpenAPI description.");
    return spec;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const spec = await download();
const paths = Object.fromEntries(operations.map((operation) => [operation, bare(operationSlice(spec, operation), false)]));
const schemas = Object.fromEntries([...reachable(spec, paths)].toSorted().map((name) => [name, bare(at(spec, `#/components/schemas/${name}`))]));
const lines = (map: Json): string => Object.entries(map).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(",\n");
const source = `@octokit/openapi ${VERSION} (MIT), cut by scripts/github-openapi.ts`;
await writeFile(path.join(import.meta.dirname, "../test/fakes/github/openapi/slice.json"), `{"source":${JSON.stringify(source)},\n"operations":{\n${lines(paths)}\n},\n"components":{"schemas":{\n${lines(schemas)}\n}}}\n`);
