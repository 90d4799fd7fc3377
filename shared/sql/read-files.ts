import type { ExprIr } from "./ir.ts";
import type { Reading } from "./reading.ts";

/** Functions of DuckDB that read the files of their first argument. */
const FILE_FUNCTION = /^(read_(parquet|csv|csv_auto|c_s_v|json|json_auto|json_objects|json_objects_auto|ndjson|ndjson_auto|ndjson_objects|text|blob|xlsx|avro)|parquet_(scan|metadata|schema|file_metadata|kv_metadata|full_metadata)|sniff_csv|glob)$/;

/** Table functions that make their rows of their arguments alone. Whatever stands in neither list may read anything. */
const OF_ARGUMENTS = /^(range|generate_series|generate_subscripts|unnest|repeat|repeat_row|json_each|json_tree|test_all_types|values)$/;

/** Keeps which files a table function reads, or that its text does not tell. */
export function readFiles(r: Reading, name: string, args: readonly ExprIr[]): void {
  const plain = name.slice(name.lastIndexOf(".") + 1);
  if (FILE_FUNCTION.test(plain)) {
    r.fileCalls.count++;
    const paths = pathsOf(args[0]);
    if (paths !== undefined && paths.every((path) => keep(r, path))) return;
    r.unknownReads.add(plain);
    return;
  }
  // Of other engines' functions nothing is known, and they reach no file of a project.
  if (r.dialect === "duckdb" && !OF_ARGUMENTS.test(plain)) r.unknownReads.add(plain === "" ? "FROM" : plain);
}

/** Keeps the file that stands as a text in the place of a table. */
export function readNamedFile(r: Reading, e: ExprIr): void {
  const paths = pathsOf(e);
  if (r.dialect === "duckdb" && (paths === undefined || !paths.every((path) => keep(r, path)))) r.unknownReads.add("FROM");
}

/** Functions that read files stand in the text more often than they were found in its tree. */
export function hasHiddenFileCalls({ selects, fileCalls, dialect }: Reading): boolean {
  const { tokens } = selects;
  return dialect === "duckdb" && tokens.filter(({ kind, text }, i) => kind === "word" && FILE_FUNCTION.test(text.toLowerCase()) && tokens[i + 1]?.text === "(").length > fileCalls.count;
}

function pathsOf(e: ExprIr | undefined): string[] | undefined {
  const each = e?.k === "fn" && /^(array|array_func|list_value)$/.test(e.n) ? e.a : e === undefined ? [] : [e];
  const paths = each.flatMap((path) => (path.k === "lit" && path.v.startsWith("'") ? [path.v.slice(1)] : []));
  return paths.length > 0 && paths.length === each.length ? paths : undefined;
}

/** Whether the text has the path as a literal; its place is where it is replaced. */
function keep(r: Reading, path: string): boolean {
  const token = r.selects.tokens.find((t) => t.kind === "string" && r.text.slice(t.start, t.end) === `'${path.replaceAll("'", "''")}'` && !r.files.some(({ at }) => at[0] === t.start));
  if (token) r.files.push({ path, at: [token.start, token.end] });
  return token !== undefined;
}
