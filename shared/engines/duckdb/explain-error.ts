import { EngineError } from "../engine.ts";

/** What DuckDB reports when `errors_as_json` is on. */
interface Report {
  type: string;
  message: string;
  /** Byte offset into the statement. */
  position: number | undefined;
}

/**
 * Turns what DuckDB threw into an error that is safe to print. DuckDB quotes row values in everything that fails while rows are
 * read (casts, constraints, CSV lines, `error(…)`), so such messages are rebuilt from the few templates known to be
 * harmless; all others of that kind are withheld. Errors of parsing and binding know only the SQL and the catalog, and stay.
 */
export function explainError(thrown: unknown, sql: string): EngineError {
  if (thrown instanceof EngineError) return thrown;
  const report = readReport(thrown instanceof Error ? thrown.message : String(thrown));
  const offset = report.position === undefined ? undefined : utf16Offset(sql, report.position);
  const error = (message: string, code: EngineError["code"]) => new EngineError(`${message}${lineOf(sql, offset)}`, code, offset, placeInFile(report.message));
  if (report.message.includes("No space left on device")) return new EngineError("The disk that the database lies on is full. Make room, then try again; a transaction that was not answered left nothing behind.", "io");
  switch (report.type) {
    case "Parser":
    case "Syntax":
      return error(`Syntax error: ${tidy(report.message).replace(/^syntax error:? /i, "")}`, "syntax");
    case "Binder":
    case "Catalog":
      return error(tidy(report.message), "catalog");
    case "Permission":
      return error(`${tidy(report.message)}. SQL may only read the project's own data folders`, "io");
    case "IO":
    case "HTTP":
      return error(tidy(report.message), "io");
    case "INTERRUPT":
      return new EngineError("The statement was interrupted.", "interrupted");
    case "Constraint":
      return error(constraintMessage(report.message), "constraint");
    case "Conversion":
      return error(conversionMessage(report.message), "conversion");
    case "Out of Memory":
      return error("Out of memory: the statement needs more than the engine's memory limit, and could not spill to disk", "other");
    case "Dependency":
    case "TransactionContext":
      return error(tidy(report.message), "other");
    default:
      return error(runtimeMessage(report.type, report.message), report.type === "Out of Range" || report.type === "Mismatch Type" ? "conversion" : "other");
  }
}

function readReport(text: string): Report {
  const start = text.indexOf('{"exception_type"');
  if (start >= 0) {
    try {
      const value: unknown = JSON.parse(text.slice(start));
      if (typeof value === "object" && value !== null && "exception_type" in value && "exception_message" in value) {
        const position = "position" in value ? Number(value.position) : Number.NaN;
        return { type: String(value.exception_type), message: String(value.exception_message), position: Number.isSafeInteger(position) ? position : undefined };
      }
    } catch {
      // Not the report after all: fall through to the text form, whose message is withheld unless its type is harmless.
    }
  }
  const [, type = "", message = ""] = /^([A-Za-z ]{2,40}?) Error: ([\s\S]*)$/.exec(text) ?? [];
  return { type, message: message.split("\n\nLINE ")[0] ?? "", position: undefined };
}

/** First paragraph and the "did you mean" line; the rest is advice for DuckDB's own shell. */
function tidy(message: string): string {
  const lines = message.split("\n").map((line) => line.trim()).filter((line) => line !== "" && !/^(INSTALL|LOAD) /.test(line));
  return lines.join(" ").replace(/[.\s]+$/, "");
}

const TYPE = String.raw`([A-Za-z0-9_]+(?:\([0-9, ]*\))?(?:\[[0-9]*\])*)`;
/** Greedy up to the last occurrence, so that a value that imitates a message cannot get its own words out. */
const CAST = new RegExp(String.raw`^[\s\S]* to (?:the destination type )?'?${TYPE}'?(?: when casting from source column ([\w. -]{1,120}))?$`);
const CSV_COLUMN = /\n\nColumn ([^\n]{1,120}) is being converted as type ([A-Z0-9_(), ]+)\n/;
const CSV_LINE = /^CSV Error on Line: (\d+)\n/;
const CSV_FILE = /\n {2}file = ([^\n]+)\n/;

function placeInFile(message: string): EngineError["inFile"] {
  const line = CSV_LINE.exec(message)?.[1];
  const file = CSV_FILE.exec(message)?.[1];
  return line === undefined ? undefined : { line: Number(line), ...(file === undefined ? {} : { file }) };
}

function conversionMessage(message: string): string {
  const line = CSV_LINE.exec(message);
  if (line) return csvMessage(message, line[1] ?? "");
  const column = /^(?!.*\n)[\s\S]* when casting from source column ([\w. -]{1,120})$/.exec(message)?.[1];
  const from = column === undefined ? "" : ` of column ${column}`;
  const type = CAST.exec(message)?.[1];
  if (/^Type \w+ with value [\s\S]* can't be cast because the value is out of range/.test(message)) return `A value${from} is out of range for the type it is cast to`;
  if (/^(invalid )?(date|time|timestamp)\b/i.test(message)) return `A value${from} is not a valid ${/^(?:invalid )?(date|timestamp|time)/i.exec(message)?.[1]?.toLowerCase() ?? "date"}`;
  if (message.startsWith("Malformed JSON")) return `A value${from} is not valid JSON`;
  if (type !== undefined) return `A value${from} cannot be converted to ${type}`;
  return `A value${from} cannot be converted; the engine's own words are withheld because they quote it`;
}

function csvMessage(message: string, line: string): string {
  const last = CSV_COLUMN.exec(message);
  const file = CSV_FILE.exec(message)?.[1];
  const where = `line ${line}${file === undefined ? "" : ` of ${file}`}`;
  if (last) return `CSV, ${where}: a value of column ${last[1]} cannot be read as ${last[2]}`;
  return `CSV, ${where} cannot be read with the columns and options given`;
}

function constraintMessage(message: string): string {
  const notNull = /^NOT NULL constraint failed: ([^\n]{1,200})$/.exec(message);
  if (notNull) return `A null in ${notNull[1]}, which is NOT NULL`;
  if (/duplicate key/i.test(message)) return "A key occurs twice: primary key or unique constraint violated";
  if (/foreign key/i.test(message)) return "Foreign key constraint violated";
  if (message.startsWith("CHECK constraint failed on table ")) return "A row violates a CHECK constraint";
  return "A row violates a constraint";
}

function runtimeMessage(type: string, message: string): string {
  const overflow = /^Overflow in (\w+) of (\w+) \(/.exec(message);
  if (overflow) return `Overflow in ${overflow[1]} of ${overflow[2]}: cast one side to a wider type`;
  const line = CSV_LINE.exec(message);
  if (line) return csvMessage(message, line[1] ?? "");
  if (message.startsWith("More than one row returned by a subquery")) return "A scalar subquery returned more than one row";
  if (message.startsWith("Cannot change configuration option")) return "Settings of the engine are locked and cannot be changed from SQL";
  if (/^Cannot execute statement of type "\w+" on database "[^"\n]*" which is attached in read-only mode!$/.test(message)) return "The database is open for reading only";
  if (message.startsWith("Error when sniffing file")) return "A CSV file could not be understood: give its delimiter, quote and columns";
  if (message.startsWith("Malformed JSON")) return "A value is not valid JSON";
  if (message.startsWith("Could not parse string")) return "A string does not match the date or time format given";
  if (/^cannot take (logarithm|square root) of (a negative number|zero)$/.test(message)) return message;
  if (type === "") return "The engine failed; its own words are withheld because they may quote data";
  return `${type} error while reading rows; the engine's own words are withheld because they may quote data`;
}

/** DuckDB counts bytes of UTF-8. */
function utf16Offset(sql: string, bytes: number): number | undefined {
  const all = new TextEncoder().encode(sql);
  return bytes > all.length ? undefined : new TextDecoder().decode(all.subarray(0, bytes)).length;
}

function lineOf(sql: string, offset: number | undefined): string {
  if (offset === undefined) return ".";
  const before = sql.slice(0, offset).split("\n");
  return ` (line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1} of the statement).`;
}
