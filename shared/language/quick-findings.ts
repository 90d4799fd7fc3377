import type { Finding } from "../pipeline/finding.ts";
import { readDocument } from "../pipeline/load-project.ts";

/** What a single file says about itself, without the rest of the project and without SQL: shown until the whole is read. */
export function quickFindings(files: readonly { file: string; text: string }[]): Finding[] {
  return files.flatMap(({ file, text }) => (/(^|\/)towpath\.yml$|\.pipeline\.ya?ml$/.test(file) ? readDocument(file, text).findings : []));
}
