import { EngineError, type FileColumn, type ScanOptions } from "../engine.ts";
import { quoteLiteral } from "./quote.ts";

const READERS: Record<string, (files: string, options: ScanOptions) => string> = {
  parquet: (files) => `read_parquet(${files}, union_by_name = true)`,
  csv: (files, options) => `read_csv(${files}, union_by_name = true${csvOptions(options)})`,
  tsv: (files, options) => `read_csv(${files}, union_by_name = true, delim = '\t'${csvOptions(options)})`,
  json: (files, options) => `read_json(${files}, union_by_name = true${jsonOptions(options)})`,
  jsonl: (files, options) => `read_json(${files}, union_by_name = true, format = 'newline_delimited'${jsonOptions(options)})`,
  ndjson: (files, options) => `read_json(${files}, union_by_name = true, format = 'newline_delimited'${jsonOptions(options)})`,
};

/** A relation over data files of one format: see `Engine.scanFiles`. */
export function scanFiles(paths: readonly string[], options: ScanOptions = {}): string {
  const formats = new Set(paths.map(formatOf));
  const [format, other] = [...formats];
  if (format === undefined) throw new EngineError("There is no file to read.", "io");
  if (other !== undefined) throw new EngineError(`The files are of different formats (${format}, ${other}): make them sources of their own.`, "io");
  const read = Object.hasOwn(READERS, format) ? READERS[format] : undefined;
  if (read === undefined) throw new EngineError(`Files of format ".${format}" cannot be read. Formats: ${Object.keys(READERS).join(", ")}.`, "io");
  return read(`[${paths.map((path) => quoteLiteral(escapeGlob(path))).join(", ")}]`, options);
}

function csvOptions({ text = false, columns = [] }: ScanOptions): string {
  if (text) return ", all_varchar = true, header = true";
  // What is guessed stays a guess: with its type the reader would no longer look for the format of dates file by file.
  const types = columns.filter(({ guessed }) => guessed !== true);
  return types.length === 0 ? "" : `, types = ${struct(types)}`;
}

/** JSON is read with all columns given or none. */
function jsonOptions({ columns = [] }: ScanOptions): string {
  return columns.every(({ guessed }) => guessed === true) ? "" : `, columns = ${struct(columns)}`;
}

/** Types stand in literals, so that the text of a type can never be anything else. */
function struct(columns: readonly FileColumn[]): string {
  return `{${columns.map(({ name, type }) => `${quoteLiteral(name)}: ${quoteLiteral(type)}`).join(", ")}}`;
}

function formatOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase().replace(/\.(gz|zst)$/, "");
  return name.slice(name.lastIndexOf(".") + 1);
}

/** The globs are resolved above: here `*`, `?` and `[` are characters of a name. */
function escapeGlob(path: string): string {
  return path.replace(/[*?[]/g, "[$&]");
}
