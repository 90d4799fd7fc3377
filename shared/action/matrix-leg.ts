import { hash } from "node:crypto";
import type { CiRecord } from "../results/record.ts";
import { cut } from "../report/escape/cut.ts";

const LONGEST_NAME = 200;

/** The leg of a matrix of jobs, from its values as the runner fills them in: a digest tells legs apart, the name is for people. */
export function matrixLeg(matrix = ""): Pick<CiRecord, "leg" | "legName"> {
  if (["", "null", "{}"].includes(matrix.trim())) return {};
  const name = cut(nameOf(matrix), LONGEST_NAME);
  return { leg: hash("sha256", matrix, "hex").slice(0, 12), ...(name === "" ? {} : { legName: name }) };
}

/** `ubuntu-latest, 3.12`, as GitHub writes it behind the name of the job. */
function nameOf(matrix: string): string {
  try {
    return valuesIn(JSON.parse(matrix)).join(", ");
  } catch {
    return "";
  }
}

function valuesIn(data: unknown): string[] {
  if (typeof data === "object" && data !== null) return Object.values(data).flatMap(valuesIn);
  return data === null || data === "" ? [] : [String(data)];
}
