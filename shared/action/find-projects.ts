import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import { isInside } from "../host/is-inside.ts";
import { nodeFs } from "../host/node-fs.ts";
import { InputError } from "./input-error.ts";
import { trustCheckout } from "./trust-checkout.ts";

/**
 * The folders of the projects to work on: those that the input names, else the one at the root of the repository,
 * else all that the repository holds. From here on git reads them, whoever has checked them out.
 */
export async function findProjects(workspace: string, named: readonly string[]): Promise<string[]> {
  const root = await realpath(workspace);
  const found = await projectsIn(root, named);
  await trustCheckout(root, found);
  return found;
}

async function projectsIn(root: string, named: readonly string[]): Promise<string[]> {
  if (named.length > 0) return Promise.all(named.map((name) => namedProject(root, name)));
  if (await isFile(path.join(root, "towpath.yml"))) return [root];
  const found = await (await nodeFs(root)).glob(["**/towpath.yml"]);
  if (found.length > 0) return found.map((file) => path.join(root, path.dirname(file)));
  if (await isFile(path.join(root, "towpath.yaml"))) throw new InputError("there is no towpath.yml, but a towpath.yaml: rename it");
  throw new InputError(`there is no towpath.yml in the repository as it is checked out here; check it out before this step (actions/checkout), or make one with \`towpath init\``);
}

async function namedProject(root: string, name: string): Promise<string> {
  const folder = path.resolve(root, path.basename(name) === "towpath.yml" ? path.dirname(name) : name);
  const real = await realpath(folder).catch(() => undefined);
  if (real !== undefined && !isInside(root, real)) throw new InputError(`project: ${JSON.stringify(name)} lies outside the repository; name a folder below its root`);
  if (real === undefined || !(await isFile(path.join(real, "towpath.yml")))) throw new InputError(`project: there is no towpath.yml in ${JSON.stringify(name)}; name the folder that holds one, from the root of the repository`);
  return real;
}

async function isFile(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined))?.isFile() ?? false;
}
