import { symlink } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { findRoot } from "../../cli/find-root.ts";
import { findProjects } from "../../shared/action/find-projects.ts";
import { dataFiles } from "../../shared/run/source-files.ts";
import { tempProject } from "../harness/temp-project.ts";

const FILES = { "shop/towpath.yml": "version: 1\nproject: p\n", "shop/data/a.csv": "id\n1\n" };

describe("the project's folder, however it is written,", () => {
  it("holds its data", async () => {
    await using project = await tempProject(FILES);
    for (const root of [`${project.root}/shop`, `${project.root}/shop/`]) {
      expect((await dataFiles(root, ["data/*.csv"])).map(({ name }) => name)).toEqual(["data/a.csv"]);
      await expect(dataFiles(root, ["../shop2/a.csv"])).rejects.toThrow('"../shop2/a.csv" lies outside the project');
    }
  });

  it("is left by no link: there nothing is read, and the link is named", async () => {
    await using project = await tempProject({ ...FILES, "lib/b.csv": "id\n2\n" });
    await symlink("../lib", `${project.root}/shop/lib`);
    await symlink("data/a.csv", `${project.root}/shop/own.csv`);
    expect(await dataFiles(`${project.root}/shop`, ["*.csv"])).toEqual([{ name: "own.csv", path: `${project.root}/shop/own.csv` }]);
    for (const pattern of ["lib/b.csv", "lib/*.csv"]) await expect(dataFiles(`${project.root}/shop`, [pattern])).rejects.toThrow('"lib/b.csv" is a link that leaves the project; put the data inside the project');
  });

  it("is one folder for the command line and for the actions", async () => {
    await using project = await tempProject(FILES);
    for (const written of ["shop/", "./shop/.", "shop/data/../", "shop/towpath.yml"]) {
      expect(await findRoot(`${project.root}/${written}`, true)).toBe(`${project.root}/shop`);
      expect(await findProjects(project.root, [written])).toEqual([`${project.root}/shop`]);
    }
  });
});
