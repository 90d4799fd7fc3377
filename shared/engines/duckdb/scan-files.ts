import { EngineError } from "../engine.ts";
import { quoteLiteral } from "./quote.ts";

const READERS: Record<string, (files: string, text: string) => string> = {
  parquet: (files) => `read_parquet(${files}, union_by_name = true)`,
  csv: (files, text) => `read_csv(${files}, union_by_name = true${text})`,
  tsv: (files, text) => `read_csv(${files}, union_by_name = true, delim = '\t'${text})`,
  json: (files) => `read_json(${files}, union_by_name = true)`,
  jsonl: (files) => `read_json(${files}, union_by_name = true, format = 'newline_delimited')`,
  ndjson: (files) => `read_json(${files}, union_by_name = true, format = 'newline_delimited')`,
};

/** A relation over data files of one format: see `Engine.scanFiles`. */
export function scanFiles(paths: readonly string[], { text = false }: { text?: boolean } = {}): string {
  const formats = new Set(paths.map(formatOf));
  const [format, other] = [...formats];
  if (format === undefined) throw new EngineError("There is no file to read.", "io");
  if (other !== undefined) throw new EngineError(`The files are of different formats (${format}, ${other}): make them sources of their own.`, "io");
  const read = Object.hasOwn(READERS, format) ? READERS[format] : undefined;
  if (read === undefined) throw new EngineError(`Files of format ".${format}" cannot be read. Formats: ${Object.keys(READERS).join(", ")}.`, "io");
  return read(`[${paths.map((path) => quoteLiteral(escapeGlob(path))).join(", ")}]`, text ? ", all_varchar = true, header = true" : "");
}

function formatOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase().replace(/\.(gz|zst)$/, "");
  return name.slice(name.lastIndexOf(".") + 1);
}

/** The globs are resolved above: here `*`, `?` and `[` are characters of a name. */
function escapeGlob(path: string): string {
  return path.replace(/[*?[]/g, "[$&]");
}
