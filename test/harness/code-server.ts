import { npmTool } from "./tools.ts";
import path from "node:path";

const HOME = "node_modules/code-server/lib/vscode";

/** Path of code-server's entry: VS Code with a Node extension host, installed once. */
export async function codeServerEntry(): Promise<string> {
  const folder = await npmTool("code-server", [HOME, `${HOME}/extensions`]);
  return path.join(folder, "node_modules/code-server/out/node/entry.js");
}
