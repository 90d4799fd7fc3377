import { pipelineSchema, projectSchema } from "../generated/schemas.ts";
import { isRecord } from "./cursor.ts";
import { segments } from "./json-pointer.ts";

/** The part of JSON Schema that the schemas of this project use. */
export interface JsonSchema {
  type?: string | string[];
  description?: string;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  propertyNames?: JsonSchema;
  items?: JsonSchema;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  examples?: unknown[];
  required?: string[];
  minimum?: number;
  maximum?: number;
  oneOf?: { required: string[] }[];
  anyOf?: { required: string[] }[];
  then?: JsonSchema;
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
}

export interface SchemaPart {
  schema: JsonSchema;
  /** Name under `$defs`, when the part has one: `duration`, `column`. */
  definition?: string;
}

export const projectFileSchema: JsonSchema = projectSchema;
export const pipelineFileSchema: JsonSchema = pipelineSchema;

/** What the schema says about the value at a JSON pointer; undefined when no such key is known. Short and long forms share one schema. */
export function schemaAt(root: JsonSchema, pointer: string): SchemaPart | undefined {
  let part: SchemaPart | undefined = { schema: root };
  for (const segment of segments(pointer)) part = part && below(root, part.schema, segment);
  return part;
}

function below(root: JsonSchema, schema: JsonSchema, segment: string): SchemaPart | undefined {
  const { properties, additionalProperties, items } = schema;
  const named = properties && Object.hasOwn(properties, segment) ? properties[segment] : undefined;
  if (named) return followReference(root, named);
  if (items && /^[0-9]+$/.test(segment)) return followReference(root, items);
  return isRecord(additionalProperties) ? followReference(root, additionalProperties) : undefined;
}

/** The schema that a `$ref` names, with what stands beside the `$ref` laid over it. */
export function followReference(root: JsonSchema, schema: JsonSchema): SchemaPart {
  const name = schema.$ref?.replace("#/$defs/", "");
  const target = name === undefined ? undefined : root.$defs?.[name];
  return name === undefined || !target ? { schema } : { schema: { ...target, ...schema }, definition: name };
}
