import { validate } from "../../generated/validate-results.js";
import { HostError } from "../../host/ports.ts";
import type { RunRecord } from "../../results/record.ts";
import { parseRecord } from "../../results/run-store.ts";
import { RESULTS_FILE } from "./artifact-name.ts";
import { readZip } from "./read-zip.ts";

const LIMITS = { packed: 8 << 20, unpacked: 32 << 20 };
const MOST_RECORDS = 50;

/** A record, and the folder of its project within the repository; empty at its root. */
export interface Result {
  folder: string;
  record: RunRecord;
}

/** A way down from the root of the repository. Whoever shows it escapes it: folders are called `data (2024)` or, by a Mac, with accents that are letters of their own. */
const FOLDER = /^(?!.*(?:^|\/)\.{0,2}(?:\/|$))[^\p{Cc}\p{Cs}\\]{1,1000}$|^$/su;

/** The results in an artifact whose maker may have been anybody: each record holds the schema, or nothing is taken from it. */
export function readResults(zip: Buffer): Result[] {
  const text = readZip(zip, RESULTS_FILE, LIMITS).toString("utf8");
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw refused("its content is no JSON");
  }
  if (!Array.isArray(data) || data.length > MOST_RECORDS) throw refused(`expected a list of at most ${MOST_RECORDS} results`);
  return data.map(result);
}

function result(data: unknown): Result {
  if (typeof data !== "object" || data === null || !("record" in data) || !("folder" in data)) throw refused("a result in it has no record or no folder");
  const { folder, record: given } = data;
  if (typeof folder !== "string" || !FOLDER.test(folder)) throw refused("the folder of a project in it is none");
  if (!validate(given)) {
    const [first] = validate.errors ?? [];
    throw refused(`a run record in it does not hold the schema (${first === undefined ? "" : `${first.instancePath} ${first.keyword}`}); was it made by another version of Towpath?`);
  }
  const record = parseRecord(JSON.stringify(given));
  if (record === undefined) throw refused("a run record in it is of another version");
  return { folder, record };
}

function refused(why: string): HostError {
  return new HostError(`the artifact of results was refused: ${why}`);
}
