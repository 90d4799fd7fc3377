import { execFileSync } from "node:child_process";
import { lstat, mkdir, readdir, readFile, rename, stat, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { localRecords, type ResultFiles } from "../../vscode-extension/client/results/local-records.ts";
import { tempProject } from "../harness/temp-project.ts";
import { runRecord } from "../ledger/records.ts";

const orUndefined = <Value>(work: Promise<Value>): Promise<Value | undefined> => work.catch(() => undefined);

/** The folder as an editor has it, and what was opened of it. */
function filesOf(root: string): ResultFiles & { opened: string[] } {
  const opened: string[] = [];
  const at = (file: string): string => path.join(root, ".towpath", file);
  return {
    opened,
    look: (file) => orUndefined(Promise.all([stat(at(file)), lstat(at(file))]).then(([behind, self]) => ({ kind: behind.isFile() ? "file" as const : behind.isDirectory() ? "folder" as const : "neither" as const, link: self.isSymbolicLink(), size: behind.size }))),
    names: async (folder) => (await orUndefined(readdir(at(folder)))) ?? [],
    async read(file) {
      opened.push(file);
      return orUndefined(readFile(at(file), "utf8"));
    },
  };
}

const good = runRecord(1);
const idOf = (number: number): string => runRecord(number).id;
const read = (root: string, followLinks = false): Promise<string[]> => localRecords(filesOf(root), { followLinks }).then((found) => found.map(({ id }) => id));

describe("the run records of a folder, as the editor reads them", () => {
  it("are those that hold the schema: half a record, and one that only looks like it, take nothing from the others", async () => {
    const newer = { ...runRecord(5), cost: 3 };
    const odd = { [idOf(2)]: JSON.stringify({ version: 1, id: idOf(2), pipelines: [{}] }), [idOf(3)]: JSON.stringify(runRecord(3)).slice(0, 200), [idOf(4)]: JSON.stringify({ ...runRecord(4), finishedAt: 7, pipelines: [{ name: "shop", file: "f", sources: [], exposures: [], tasks: [{ id: "shop.orders", checks: "none" }] }] }) };
    await using project = await tempProject(Object.fromEntries(Object.entries({ ...odd, [good.id]: JSON.stringify(good), [newer.id]: JSON.stringify(newer) }).map(([id, text]) => [`.towpath/runs/${id}.json`, text])));
    expect(await read(project.root)).toEqual([newer.id, good.id]);
  });

  it("lie in the project: without trust no link is followed, wherever it stands", async () => {
    await using outside = await tempProject({ [`results/runs/${good.id}.json`]: JSON.stringify(good) });
    const results = path.join(outside.root, "results");
    for (const linked of [".towpath", ".towpath/runs", `.towpath/runs/${good.id}.json`]) {
      await using project = await tempProject({ "towpath.yml": "version: 1\n" });
      await mkdir(path.dirname(path.join(project.root, linked)), { recursive: true });
      await symlink(path.join(results, path.relative(".towpath", linked)), path.join(project.root, linked));
      const files = filesOf(project.root);
      expect(await localRecords(files, { followLinks: false }), linked).toEqual([]);
      expect(files.opened, linked).toEqual([]);
      expect(await read(project.root, true), linked).toEqual([good.id]);
    }
  });

  it.runIf(process.platform !== "win32")("are files of a sane size: nothing is opened that may never end, trusted or not", async () => {
    await using project = await tempProject({ [`.towpath/runs/${good.id}.json`]: JSON.stringify(good), [`.towpath/runs/${idOf(2)}.json`]: `{"version":1,"x":"${"x".repeat(17 << 20)}"}` });
    const runs = path.join(project.root, ".towpath/runs");
    execFileSync("mkfifo", [path.join(runs, `${idOf(3)}.json`)]);
    await symlink("/dev/zero", path.join(runs, `${idOf(4)}.json`));
    await mkdir(path.join(runs, `${idOf(5)}.json`));
    for (const followLinks of [false, true]) {
      const files = filesOf(project.root);
      expect((await localRecords(files, { followLinks })).map(({ id }) => id)).toEqual([good.id]);
      expect(files.opened).toEqual([`runs/${good.id}.json`]);
    }
    await rename(path.join(project.root, ".towpath"), path.join(project.root, "kept"));
    await writeFile(path.join(project.root, ".towpath"), "a file");
    expect(await read(project.root)).toEqual([]);
  });
});
