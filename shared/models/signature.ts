/** A model signature as MLflow writes it. */
export interface Signature {
  inputs: Field[];
  outputs: Field[];
  params: Param[];
}

export interface Field {
  /** Missing in schemas that go by position. */
  name?: string;
  /** `double`, `tensor(float64)[-1, 4]`, or the JSON of an array, object or map. */
  type: string;
  required: boolean;
  tensor?: { dtype: string; shape: number[] };
}

export interface Param {
  name: string;
  type: string;
}

/** Reads `signature:` of an MLmodel file, whose three parts are JSON texts. Undefined when it is none: unknown, never "empty". */
export function readSignature(data: unknown): Signature | undefined {
  if (!isRecord(data)) return undefined;
  const inputs = list(data["inputs"]);
  const outputs = list(data["outputs"]);
  const params = list(data["params"]);
  if (inputs === undefined || outputs === undefined || params === undefined || inputs.length + outputs.length === 0) return undefined;
  const [into, out] = [fields(inputs), fields(outputs)];
  if (into === undefined || out === undefined) return undefined;
  const readParams = params.flatMap((each) => (isRecord(each) && typeof each["name"] === "string" ? [{ name: each["name"], type: String(each["type"] ?? each["dtype"] ?? "?") }] : []));
  return readParams.length === params.length ? { inputs: into, outputs: out, params: readParams } : undefined;
}

function fields(from: readonly unknown[]): Field[] | undefined {
  const read = from.map(field);
  return read.every((each) => each !== undefined) ? read : undefined;
}

function list(value: unknown): readonly unknown[] | undefined {
  if (value === undefined || value === null) return [];
  if (typeof value !== "string") return Array.isArray(value) ? value : undefined;
  try {
    const data: unknown = JSON.parse(value);
    return data === null ? [] : Array.isArray(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

function field(data: unknown): Field | undefined {
  if (!isRecord(data) || typeof data["type"] !== "string") return undefined;
  const name = typeof data["name"] === "string" ? { name: data["name"] } : {};
  const required = data["required"] !== false && data["optional"] !== true;
  const spec = data["tensor-spec"];
  if (data["type"] === "tensor") {
    if (!isRecord(spec) || typeof spec["dtype"] !== "string" || !Array.isArray(spec["shape"])) return undefined;
    const shape = spec["shape"].map(Number);
    return { ...name, type: `tensor(${spec["dtype"]})[${shape.join(", ")}]`, required, tensor: { dtype: spec["dtype"], shape } };
  }
  const { name: _name, required: _required, optional: _optional, ...rest } = data;
  return { ...name, type: Object.keys(rest).length === 1 ? data["type"] : JSON.stringify(rest), required };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
