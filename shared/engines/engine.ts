/** The port to a database. An engine knows its dialect and its catalog; what to build and when is decided above. */
export interface Engine {
  readonly name: string;
  /** Dialect of the SQL parser. */
  readonly dialect: string;
  /** "A": many objects change in one transaction; "B": journal and roll forward. */
  readonly promotion: "A" | "B";
  readonly version: string;
  /** Several independent statements at once; each has its own connection. */
  readonly maxConcurrency: number;

  /** `"name"`, escaped for this dialect. Throws a sentence for a name that the engine cannot hold (NUL, too long). */
  quote(identifier: string): string;
  /** A string literal, escaped. */
  literal(value: string | number | boolean | null): string;
  /**
   * SQL of a relation over data files (Parquet, CSV, JSON); throws a sentence for what this engine cannot read. Paths are absolute.
   * `text`: values of CSV stay as they are written, for who knows the types better than a guess. `columns`: all columns of CSV and JSON
   * files, in the spelling of the files, with the types to read them as; a value that is not of its type fails the statement that reads it.
   */
  scanFiles(paths: readonly string[], options?: ScanOptions): string;

  execute(sql: string, options?: QueryOptions): Promise<void>;
  /** All rows as plain values: bigint beyond 2^53, decimals and timestamps as strings, null as null. */
  query(sql: string, options?: QueryOptions): Promise<Row[]>;
  /** The same with the names and types of the columns, in their order. */
  read(sql: string, options?: QueryOptions): Promise<{ columns: { name: string; type: string }[]; rows: Row[] }>;
  /** Columns of a relation or query, without running it. */
  describe(query: string, options?: QueryOptions): Promise<{ name: string; type: string }[]>;
  /** Names of all schemas of the database. */
  schemas(): Promise<string[]>;
  /** Relations of a schema with their comment; undefined type is unknown. */
  list(schema: string): Promise<{ name: string; kind: "table" | "view"; comment?: string }[]>;
  /** Columns of all relations of a schema, in their order: one look-up, whatever their number. */
  columns(schema: string): Promise<{ relation: string; name: string; type: string }[]>;
  /** Who was given a right on relations of a schema, or on columns of them, beside their owners; an engine without roles knows nobody. */
  grantees(schema: string): Promise<Grantee[]>;
  /** Runs `work` in one transaction: commits when it resolves, rolls back when it rejects, is cancelled or takes too long. */
  transaction<T>(work: (tx: Session) => Promise<T>, options?: QueryOptions): Promise<T>;
  /** Moves names in a transaction of {@link transaction}. `lock_timeout`: readers hold a name; trying the whole transaction again may help. */
  swapViews(tx: Session, swap: ViewSwap): Promise<void>;
  /** What would keep names from moving, and trying again would not help. Said before anything is tried. */
  swapProblems(swap: ViewSwap): Promise<SwapProblem[]>;
  /** Writes a relation to a Parquet file (absolute path). */
  exportParquet(query: string, file: string, options?: QueryOptions & { maxRows?: number }): Promise<void>;
  /** Writes the rows of a query to a CSV file (absolute path) without header: NULL is nothing, every other value is quoted. Only of engines that read files, too. */
  exportCsv?(query: string, file: string, options?: QueryOptions): Promise<void>;
  /**
   * Makes a table of the rows of a query on another engine, which can read files that this one cannot, and comments it, all or nothing.
   * `folder`: for what stands in between. Undefined for engines that read files themselves.
   */
  importRows?(from: Engine, query: string, table: NewTable, options: QueryOptions & { folder: string }): Promise<void>;
  /** Interrupts what runs. */
  interrupt(): void;
  close(): Promise<void>;
}

/** Names that consumers read, and what they are to show from now on. */
export interface ViewSwap {
  /** Schema of the names. */
  schema: string;
  /** Schema of what they show. */
  from: string;
  shown: readonly { name: string; source: string; comment: string; /** Names of its columns, while it is not made yet. */ columns?: readonly string[] }[];
  /** Names that go. */
  hidden: readonly string[];
}

/** A role that may do something with a relation. */
export interface Grantee {
  relation: string;
  /** Undefined: everybody. */
  role: string | undefined;
}

/** A table that is made, and its comment. */
export interface NewTable {
  schema: string;
  name: string;
  comment: string;
}

export interface SwapProblem {
  /** The name; undefined when it is about all of them. */
  name: string | undefined;
  text: string;
}

export interface ScanOptions {
  text?: boolean;
  columns?: readonly FileColumn[];
}

export interface FileColumn {
  name: string;
  type: string;
  /** The type is only what the engine itself found. */
  guessed?: boolean;
}

export interface Session {
  execute(sql: string): Promise<void>;
  /**
   * Statements of our own that hold nothing but names and literals quoted by this engine, in order and in one journey: for many small
   * ones the way there takes longer than the work. Never anything that a user wrote.
   */
  executeOwn(statements: readonly string[]): Promise<void>;
  query(sql: string): Promise<Row[]>;
}

export type Row = Record<string, unknown>;

export interface QueryOptions {
  signal?: AbortSignal;
  timeoutMs?: number;
}

/** What an engine says of a failed statement, without row values: message, and the offset in the SQL when it tells. */
export class EngineError extends Error {
  override readonly name = "EngineError";
  /** UTF-16 offset into the SQL that failed. */
  readonly offset: number | undefined;
  /**
   * `unknown_outcome`: the connection broke after COMMIT was sent, so only a look tells what happened. `lock_timeout`: another session holds
   * what is needed; nothing was changed, and trying again may help. `connection`: the server cannot be reached, or went away.
   * `missing`: a database file that was only to be read is not there.
   */
  readonly code: "syntax" | "catalog" | "constraint" | "conversion" | "interrupted" | "io" | "missing" | "connection" | "lock_timeout" | "unknown_outcome" | "other";
  /** Where in a data file reading failed, when the engine tells. */
  readonly inFile: { line: number; file?: string } | undefined;
  constructor(message: string, code: EngineError["code"], offset?: number, inFile?: EngineError["inFile"]) {
    super(message);
    this.code = code;
    this.offset = offset;
    this.inFile = inFile;
  }
}
