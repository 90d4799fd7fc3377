import { realpath } from "node:fs/promises";
import { parse } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { EngineError } from "../engine.ts";
import { makeDatabase } from "./make-database.ts";
import { quoteIdentifier, quoteLiteral } from "./quote.ts";

export interface DuckDBOptions {
  /** Database file (absolute), or `:memory:`. */
  path: string;
  /** The only directories that SQL may read: the project's data. Symlinks are followed, so give the real directory of linked data too. */
  allowedDirectories: readonly string[];
  readOnly?: boolean;
  threads?: number;
  /** As DuckDB writes it: `2GB`. */
  memoryLimit?: string;
  /** Where big joins and sorts spill. SQL may read this folder, so it should be one of its own. */
  tempDirectory?: string;
  /** Other database files, read only, as `"name"."schema"."table"`. SQL can attach nothing. */
  attach?: readonly { name: string; path: string }[];
  /** Schema that will be used, or made. */
  schema?: string;
  /** Time zone of naive timestamps; default UTC. */
  timezone?: string;
}

export interface OpenedInstance {
  instance: DuckDBInstance;
  /** Makes a new connection look at the database. */
  enter: (connection: DuckDBConnection) => Promise<void>;
}

/** Name of a database whose file is called like one of its schemas. */
const ALIAS = "towpath_database";

/** Opens the database and locks it: what is not allowed here cannot be allowed by any later statement. */
export async function openInstance(options: DuckDBOptions): Promise<OpenedInstance> {
  const { path, schema } = options;
  if (path !== ":memory:" && options.readOnly !== true) await makeDatabase(path);
  // DuckDB calls the database by its file, and takes `sales.orders` for ambiguous when a schema has that name, too.
  const own = parse(path).name.toLowerCase();
  if (path !== ":memory:" && schema?.toLowerCase() === own) return openNamed(options);
  const instance = await create(options);
  const connection = await instance.connect();
  try {
    if (path !== ":memory:" && (await hasSchema(connection, own))) {
      connection.closeSync();
      instance.closeSync();
      return await openNamed(options);
    }
    await lockDown(connection, options);
    connection.closeSync();
  } catch (error) {
    instance.closeSync();
    throw error;
  }
  return { instance, enter: async () => {} };
}

/** The same under a name of ours, attached to an empty database. */
async function openNamed(options: DuckDBOptions): Promise<OpenedInstance> {
  const { readOnly, path, ...others } = options;
  const instance = await create({ ...others, path: ":memory:", tempDirectory: options.tempDirectory ?? `${path}.tmp` });
  const connection = await instance.connect();
  try {
    await connection.run(`ATTACH ${quoteLiteral(path)} AS ${ALIAS}${readOnly === true ? " (READ_ONLY)" : ""}`).catch((error: unknown) => {
      throw openingError(error, path);
    });
    await lockDown(connection, options);
  } catch (error) {
    instance.closeSync();
    throw error;
  } finally {
    connection.closeSync();
  }
  return { instance, enter: enterNamed };
}

async function enterNamed(connection: DuckDBConnection): Promise<void> {
  await connection.run(`USE ${ALIAS}`);
}

async function create(options: DuckDBOptions): Promise<DuckDBInstance> {
  const config: Record<string, string> = { autoload_known_extensions: "false", autoinstall_known_extensions: "false", allow_community_extensions: "false" };
  if (options.readOnly) config["access_mode"] = "READ_ONLY";
  if (options.threads !== undefined) config["threads"] = String(options.threads);
  if (options.memoryLimit !== undefined) config["memory_limit"] = options.memoryLimit;
  // Else DuckDB would take `.tmp` below the working directory for a database in memory, and so allow SQL to read it.
  config["temp_directory"] = options.tempDirectory ?? (options.path === ":memory:" ? "" : `${options.path}.tmp`);
  return DuckDBInstance.create(options.path, config).catch((error: unknown) => {
    throw openingError(error, options.path);
  });
}

async function hasSchema(connection: DuckDBConnection, name: string): Promise<boolean> {
  const found = await connection.runAndReadAll(`SELECT 1 FROM duckdb_schemas() WHERE database_name = current_database() AND lower(schema_name) = ${quoteLiteral(name)}`);
  return found.currentRowCount > 0;
}

async function lockDown(connection: DuckDBConnection, options: DuckDBOptions): Promise<void> {
  try {
    for (const { name, path } of options.attach ?? []) {
      await connection.run(`ATTACH ${quoteLiteral(path)} AS ${quoteIdentifier(name)} (READ_ONLY)`).catch((error: unknown) => {
        throw openingError(error, path);
      });
    }
    const directories = await withRealPaths(options.allowedDirectories);
    await connection.run(`SET GLOBAL allowed_directories = [${directories.map((directory) => quoteLiteral(directory)).join(", ")}]`);
    await connection.run(`SET GLOBAL TimeZone = ${quoteLiteral(options.timezone ?? "UTC")}`);
    await connection.run("SET GLOBAL errors_as_json = true");
    await connection.run("SET GLOBAL enable_external_access = false");
    await connection.run("SET GLOBAL lock_configuration = true");
  } catch (error) {
    if (error instanceof EngineError) throw error;
    throw new EngineError(`DuckDB refused an option (time zone, memory limit or folder): ${firstLine(error)}`, "other");
  }
}

/** A directory as given and as it really is, each with a final slash: DuckDB compares prefixes, and `/data` must not allow `/data-secret`. */
async function withRealPaths(directories: readonly string[]): Promise<string[]> {
  const real = await Promise.all(directories.map((directory) => realpath(directory).catch(() => directory)));
  return [...new Set([...directories, ...real].map((directory) => (directory.endsWith("/") ? directory : `${directory}/`)))];
}

function openingError(error: unknown, path: string): EngineError {
  const text = firstLine(error);
  const holder = /Conflicting lock is held in (.*?) \(PID (\d+)\)/.exec(text);
  if (holder) {
    return new EngineError(`The database file ${path} is in use by another process: ${holder[1]}, process ${holder[2]}. Wait until it ends, or stop it, and try again; DuckDB lets one process at a time open a file.`, "io");
  }
  if (text.includes("Could not set lock on file")) {
    return new EngineError(`The database file ${path} is in use by another process. Wait until it ends, or stop it, and try again; DuckDB lets one process at a time open a file.`, "io");
  }
  if (text.includes("not a valid DuckDB database file")) return new EngineError(`The file ${path} is not a DuckDB database. Choose another path for the environment, or move the file away.`, "io");
  if (text.includes("database does not exist")) return new EngineError(`The database file ${path} does not exist, and it was to be opened for reading only. Run the pipeline in this environment first.`, "missing");
  if (text.includes("No such file or directory")) return new EngineError(`The database file ${path} cannot be made: its folder does not exist.`, "io");
  return new EngineError(`The database ${path} cannot be opened: ${text}`, "io");
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}
