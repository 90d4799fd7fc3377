import { parseDocument } from "yaml";
import { readSignature } from "./signature.ts";
import type { Signature } from "./signature.ts";

/** What an `MLmodel` file says of the model in its folder. */
export interface MlModel {
  flavors: string[];
  mlflowVersion?: string;
  python?: string;
  /** Versions that the flavors record of their libraries: `sklearn` → `1.8.0`. */
  libraries: Record<string, string>;
  signature?: Signature;
}

/** Reads an `MLmodel` file; undefined when it is none. Nothing of the model is loaded. */
export function readMlModel(text: string): MlModel | undefined {
  let data: unknown;
  try {
    // Aliases could blow a small file up to gigabytes; MLflow writes none.
    const document = parseDocument(text, { logLevel: "silent" });
    if (document.errors.length > 0) return undefined;
    data = document.toJS({ maxAliasCount: 0 });
  } catch {
    return undefined;
  }
  if (!isRecord(data) || !isRecord(data["flavors"])) return undefined;
  const flavors = Object.entries(data["flavors"]);
  const versions = flavors.flatMap(([, flavor]) => (isRecord(flavor) ? Object.entries(flavor) : [])).flatMap(([key, value]): [string, string][] => {
    const library = /^(\w+)_version$/u.exec(key)?.[1];
    return library === undefined || library === "python" || (typeof value !== "string" && typeof value !== "number") ? [] : [[library, String(value)]];
  });
  const pyfunc = data["flavors"]["python_function"];
  const python = isRecord(pyfunc) ? pyfunc["python_version"] : undefined;
  const signature = readSignature(data["signature"]);
  return {
    flavors: flavors.map(([name]) => name).toSorted(), libraries: Object.fromEntries(versions.toSorted(([a], [b]) => (a < b ? -1 : 1))),
    ...(data["mlflow_version"] === undefined ? {} : { mlflowVersion: String(data["mlflow_version"]) }),
    ...(python === undefined ? {} : { python: String(python) }), ...(signature && { signature }),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
