import { stat } from "node:fs/promises";
import path from "node:path";
import { UsageError } from "./command.ts";

/** The folder with `towpath.yml`: the one named, or the nearest upwards. */
export async function findRoot(start: string, named: boolean): Promise<string> {
  const from = path.resolve(path.basename(start) === "towpath.yml" ? path.dirname(start) : start);
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (await isFile(path.join(folder, "towpath.yml"))) return folder;
    if (named || folder === path.dirname(folder)) break;
  }
  throw new UsageError(
    named ? `there is no towpath.yml in ${start}; \`towpath init\` makes one` : "there is no towpath.yml here or in a folder above; `towpath init` makes one, --project DIR names another folder",
  );
}

async function isFile(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined))?.isFile() ?? false;
}
