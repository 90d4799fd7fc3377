import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type ProtocolConnection, type PublishDiagnosticsParams } from "vscode-languageserver/node";
import { FILE_REQUESTS } from "../../vscode-extension/server/client-files.ts";
import { memoryFs } from "../language/memory-fs.ts";

const SERVER = path.resolve(import.meta.dirname, "../../vscode-extension/server/node.ts");

export interface LanguageServer extends AsyncDisposable {
  connection: ProtocolConnection;
  process: ChildProcess;
  /** What was said last of each file, by address. */
  diagnostics: ReadonlyMap<string, PublishDiagnosticsParams["diagnostics"]>;
  /** Address of a file of the project. */
  uri(file: string): string;
  /** Opens a file as an editor does. */
  open(file: string, text?: string): Promise<void>;
}

export interface ServerStart {
  /** Instead of this Node, such as `strace` with its options and Node behind them. */
  command?: readonly string[];
  /** The bundle instead of the sources. */
  script?: string;
  options?: Readonly<Record<string, unknown>>;
  /** Folders of the workspace: paths, or addresses of what lies on no disk. */
  roots?: readonly string[];
  /** Settings of the editor by section, for a server that asks. */
  settings?: Readonly<Record<string, unknown>>;
  /** Files in memory by path, below every root that lies on no disk: the editor is asked for them. */
  virtualFiles?: Readonly<Record<string, string>>;
}

/** The extension's server as an editor starts it: a process of its own, over the protocol. */
export async function languageServer(root: string, { command = [process.execPath], script = SERVER, options = {}, roots = [root], settings = {}, virtualFiles = {} }: ServerStart = {}): Promise<LanguageServer> {
  const [program = process.execPath, ...before] = command;
  const child = spawn(program, [...before, script, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const diagnostics = new Map<string, PublishDiagnosticsParams["diagnostics"]>();
  connection.onNotification("textDocument/publishDiagnostics", ({ uri: of, diagnostics: found }: PublishDiagnosticsParams) => void diagnostics.set(of, found));
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/configuration", ({ items }: { items: readonly { section: string }[] }) => items.map(({ section }) => settings[section] ?? null));
  const files = memoryFs({ ...virtualFiles });
  connection.onRequest(FILE_REQUESTS.read, async ({ path: file }: { path: string }) => (await files.read(file)) ?? null);
  connection.onRequest(FILE_REQUESTS.stat, async ({ path: file }: { path: string }) => (await files.stat(file)) ?? null);
  connection.onRequest(FILE_REQUESTS.glob, ({ patterns, ignore }: { patterns: string[]; ignore: string[] }) => files.glob(patterns, ignore));
  connection.listen();
  const uri = (file: string): string => pathToFileURL(path.join(root, file)).href;
  const workspaceFolders = roots.map((folder) => ({ uri: folder.includes("://") ? folder : pathToFileURL(folder).href, name: path.basename(folder) }));
  await connection.sendRequest("initialize", { processId: null, rootUri: null, capabilities: {}, workspaceFolders, initializationOptions: { language: "en", trusted: true, ...options } });
  await connection.sendNotification("initialized", {});
  return {
    connection,
    process: child,
    diagnostics,
    uri,
    open: (file, text = readFileSync(path.join(root, file), "utf8")) => connection.sendNotification("textDocument/didOpen", { textDocument: { uri: uri(file), languageId: "x", version: 1, text } }),
    async [Symbol.asyncDispose]() {
      connection.end();
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill();
      await once(child, "close");
    },
  };
}
