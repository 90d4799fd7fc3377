import { Ajv, type ValidateFunction } from "ajv";
import type { Operation } from "./operations.ts";
import { slice } from "./slice.ts";

const date = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const ajv = new Ajv({ strict: false, allErrors: true, inlineRefs: false, formats: { "date-time": date, uri: /^[a-z][a-z0-9+.-]*:/i, email: /@/, date: /^\d{4}-\d\d-\d\d$/, int64: true, int32: true, float: true, double: true, "repo.nwo": true, "ssh-key": true, timestamp: true, "ssh-key fingerprint": true, "json-string": true, hostname: true } });
let added = false;
const compiled = new Map<string, ValidateFunction>();

function validator(pointer: string): ValidateFunction {
  if (!added) ajv.addSchema({ $id: "github", ...slice() });
  added = true;
  const known = compiled.get(pointer) ?? ajv.compile({ $ref: `github#${pointer}` });
  compiled.set(pointer, known);
  return known;
}

const escaped = (part: string): string => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"));

function errorsOf(pointer: string, data: unknown): string[] {
  const validate = validator(pointer);
  if (validate(data)) return [];
  return (validate.errors ?? []).slice(0, 5).map(({ instancePath, message, params }) => `${instancePath || "/"} ${message ?? ""} ${JSON.stringify(params)}`);
}

/** What is wrong with a request, by GitHub's description; query values are strings and judged by what they spell. */
export function requestErrors(operation: Operation, query: URLSearchParams, body: unknown): string[] {
  const { parameters, body: schema, bodyRequired } = slice().operations[operation];
  const errors: string[] = [];
  for (const name of new Set(query.keys())) {
    const index = parameters.findIndex((parameter) => parameter.in === "query" && parameter.name === name);
    if (index === -1) errors.push(`unknown query parameter ${name}`);
    else errors.push(...errorsOf(`/operations/${escaped(operation)}/parameters/${index}/schema`, spelled(query.get(name) ?? "", parameters[index]?.schema)).map((error) => `query ${name}${error}`));
  }
  if (schema === undefined) return errors;
  if (body === undefined) return bodyRequired === true ? [...errors, "a body is required"] : errors;
  return [...errors, ...errorsOf(`/operations/${escaped(operation)}/body`, body)];
}

function spelled(text: string, schema: Record<string, unknown> | undefined): unknown {
  if (schema?.["type"] === "integer") return Number(text);
  if (schema?.["type"] === "boolean") return text === "true" ? true : text === "false" ? false : text;
  return text;
}

/** What is wrong with our own answer. */
export function responseErrors(operation: Operation, status: number, body: unknown): string[] {
  const { responses } = slice().operations[operation];
  // GitHub's description leaves out what every endpoint may answer.
  if ([401, 403, 404, 422, 429, 500, 502, 503].includes(status) && responses[status] === undefined) return [];
  if (!(status in responses)) return [`status ${status} is not described`];
  // An error has a body although the description does not show it.
  if (responses[status] === null) return status >= 400 || body === undefined ? [] : ["no body is described"];
  return errorsOf(`/operations/${escaped(operation)}/responses/${status}`, body);
}
