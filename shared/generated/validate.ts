/* Generated from schemas/ by `npm run generate`. Do not edit. */

/** One violation, as the validators report it: where in the data, which keyword of which part of the schema. */
export interface SchemaError {
  instancePath: string;
  schemaPath: string;
  keyword: string;
  params: Record<string, unknown>;
  propertyName?: string;
}

/** Checks data against a schema; `errors` holds every violation of the last call. */
export interface Validate {
  (data: unknown): boolean;
  errors?: SchemaError[] | null;
}
