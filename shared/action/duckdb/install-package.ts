import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { HostError } from "../../host/ports.ts";

export interface InstallPackage {
  name: string;
  version: string;
  /** As package-lock.json writes it: `sha512-…`. */
  integrity: string;
  /** An empty folder to install in. */
  folder: string;
  env: Readonly<Record<string, string | undefined>>;
  signal: AbortSignal;
  /** What to do where nothing can be installed. */
  otherwise: string;
}

/** What npm never needs to know: inputs, tokens of the workflow run. */
const PRIVATE = /^(INPUT_|ACTIONS_|GITHUB_|STATE_)/;
const LONGEST_MS = 300_000;

/**
 * Installs one package by npm, from the registry and through the proxy that npm is set up for on this machine, runs none of its
 * scripts, and refuses anything that has not the digest. Gives its folder.
 */
export async function installPackage({ name, version, integrity, folder, env, signal, otherwise }: InstallPackage): Promise<string> {
  const dependencies = { [name]: version };
  await writeFile(path.join(folder, "package.json"), JSON.stringify({ name: "towpath-duckdb", private: true, dependencies }));
  await writeFile(path.join(folder, "package-lock.json"), JSON.stringify({ name: "towpath-duckdb", lockfileVersion: 3, requires: true, packages: { "": { name: "towpath-duckdb", dependencies }, [`node_modules/${name}`]: { version, integrity } } }));
  const { code, said } = await npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--omit=dev", "--loglevel=error"], folder, env, signal);
  if (code === 0) return path.join(folder, "node_modules", ...name.split("/"));
  signal.throwIfAborted();
  if (code === undefined) throw new HostError(`${name} ${version} is not in the tool cache, and npm, which would install it, is not on PATH: add a step with actions/setup-node before this one, or ${otherwise}`);
  if (said.includes("EINTEGRITY")) throw new HostError(`${name} ${version} as the registry gives it has not the digest that this release of Towpath was tested with (${integrity}): it was refused. Look at the registry that npm is set up for`);
  throw new HostError(`${name} ${version} could not be installed by npm (${firstError(said)}): let npm reach its registry, or ${otherwise}`);
}

function npm(args: string[], cwd: string, env: InstallPackage["env"], signal: AbortSignal): Promise<{ code: number | undefined; said: string }> {
  const shown = Object.fromEntries(Object.entries(env).filter(([key]) => !PRIVATE.test(key)));
  const child = spawn("npm", args, { cwd, env: shown, stdio: ["ignore", "pipe", "pipe"], signal, timeout: LONGEST_MS });
  let said = "";
  child.stdout.on("data", (chunk) => (said += chunk));
  child.stderr.on("data", (chunk) => (said += chunk));
  return new Promise((resolve, reject) => {
    child.on("error", (error) => ("code" in error && error.code === "ENOENT" ? resolve({ code: undefined, said }) : signal.aborted ? resolve({ code: 1, said }) : reject(error)));
    child.on("close", (code) => resolve({ code: code ?? 1, said }));
  });
}

function firstError(said: string): string {
  const line = said.split("\n").find((each) => /^npm (error|ERR!)/.test(each) && !/^npm (error|ERR!) (code )?$/.test(each));
  return line?.replace(/^npm (error|ERR!) /, "").slice(0, 200) ?? "it said nothing";
}
