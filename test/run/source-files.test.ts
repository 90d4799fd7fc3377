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

  it("is one folder for the command line and for the actions", async () => {
    await using project = await tempProject(FILES);
    for (const written of ["shop/", "./shop/.", "shop/data/../", "shop/towpath.yml"]) {
      expect(await findRoot(`${project.root}/${written}`, true)).toBe(`${project.root}/shop`);
      expect(await findProjects(project.root, [written])).toEqual([`${project.root}/shop`]);
    }
  });
});
