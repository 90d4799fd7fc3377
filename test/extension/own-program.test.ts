import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ownProgram } from "../../vscode-extension/client/own-program.ts";
import { tempProject } from "../harness/temp-project.ts";

const CLI = "node_modules/towpath/dist/cli";
const INSTALLED = { [`${CLI}/towpath.mjs`]: 'await import("./main.mjs");\n', [`${CLI}/main.mjs`]: "1;\n", "towpath.yml": "version: 1\n" };

describe("the project's own program", () => {
  it("is found in the project, or above it as far as the folder that is open, and no further", async () => {
    await using opened = await tempProject({ ...INSTALLED, "deep/er/towpath.yml": "" });
    const script = path.join(opened.root, CLI, "towpath.mjs");
    expect(await ownProgram(opened.root, opened.root)).toMatchObject({ found: true, script });
    expect(await ownProgram(path.join(opened.root, "deep/er"), opened.root)).toMatchObject({ found: true, script });
    expect(await ownProgram(path.join(opened.root, "deep/er"), path.join(opened.root, "deep"))).toBeUndefined();
    // A folder that is not below the one that is open has no program.
    expect(await ownProgram(opened.root, path.join(opened.root, "deep"))).toBeUndefined();
  });

  it("is another one as soon as any of its files changes, comes or goes", async () => {
    await using opened = await tempProject(INSTALLED);
    const digest = async (): Promise<string> => {
      const found = await ownProgram(opened.root, opened.root);
      return found?.found === true ? found.digest : "";
    };
    const seen = [await digest()];
    expect(await digest()).toBe(seen[0]);
    await writeFile(path.join(opened.root, CLI, "main.mjs"), "2;\n");
    seen.push(await digest());
    await writeFile(path.join(opened.root, CLI, "more.mjs"), "");
    seen.push(await digest());
    await rm(path.join(opened.root, CLI, "main.mjs"));
    seen.push(await digest());
    expect(new Set(seen).size).toBe(4);
    expect(seen).not.toContain("");
  });

  it("is judged by where its links lead", async () => {
    await using elsewhere = await tempProject(INSTALLED);
    await using opened = await tempProject({ "towpath.yml": "version: 1\n" });
    await mkdir(path.join(opened.root, "node_modules"));
    await symlink(path.join(elsewhere.root, "node_modules/towpath"), path.join(opened.root, "node_modules/towpath"));
    expect(await ownProgram(opened.root, opened.root)).toEqual({ found: false, outside: path.join(elsewhere.root, CLI, "towpath.mjs") });
    await using within = await tempProject({ [`store/${CLI}/towpath.mjs`]: "", "towpath.yml": "" });
    await mkdir(path.join(within.root, "node_modules"));
    await symlink(path.join(within.root, "store/node_modules/towpath"), path.join(within.root, "node_modules/towpath"));
    expect(await ownProgram(within.root, within.root)).toMatchObject({ found: true, script: path.join(within.root, "store", CLI, "towpath.mjs") });
    await symlink(path.join(elsewhere.root, CLI, "main.mjs"), path.join(within.root, "store", CLI, "main.mjs"));
    expect(await ownProgram(within.root, within.root)).toMatchObject({ found: false });
  });
});
