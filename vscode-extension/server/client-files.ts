import type { Connection } from "vscode-languageserver";
import type { FileSystem } from "../../shared/host/ports.ts";

/** Requests of the server to the client, in a host where only the client may read files. */
export const FILE_REQUESTS = { read: "towpath/readFile", stat: "towpath/statFile", glob: "towpath/findFiles" } as const;

/** Files below a folder, read through the client. */
export function clientFiles(connection: Connection, folder: string): FileSystem {
  return {
    read: async (path) => (await connection.sendRequest<string | null>(FILE_REQUESTS.read, { folder, path })) ?? undefined,
    stat: async (path) => (await connection.sendRequest<{ size: number; kind: "file" | "directory" } | null>(FILE_REQUESTS.stat, { folder, path })) ?? undefined,
    glob: (patterns, ignore = []) => connection.sendRequest<string[]>(FILE_REQUESTS.glob, { folder, patterns, ignore }),
  };
}
