import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nodeFs } from "../../shared/host/node-fs.ts";
import { HostError, type WritableFileSystem } from "../../shared/host/ports.ts";

describe("node file system", () => {
  let outside: string;
  let root: string;
  let fs: WritableFileSystem;
  beforeEach(async () => {
    outside = await mkdtemp(path.join(tmpdir(), "towpath-fs-"));
    root = path.join(outside, "project");
    await mkdir(path.join(root, "sql"), { recursive: true });
    await writeFile(path.join(outside, "secret.txt"), "secret");
    await writeFile(path.join(root, "sql", "a.sql"), "select 1");
    fs = await nodeFs(root);
  });
  afterEach(() => rm(outside, { recursive: true, force: true }));

  it("reads what is there and says undefined for what is not", async () => {
    expect(await fs.read("sql/a.sql")).toBe("select 1");
    expect(await fs.read("sql/b.sql")).toBeUndefined();
    expect(await fs.read("sql/a.sql/c")).toBeUndefined();
    expect(await fs.stat("sql")).toMatchObject({ kind: "directory" });
    expect(await fs.stat("nothing")).toBeUndefined();
  });

  it.each(["../secret.txt", "sql/../../secret.txt", "/etc/passwd", "a\0b", "../project-twin/x"])("refuses %j", async (file) => {
    await mkdir(path.join(outside, "project-twin"), { recursive: true });
    await expect(fs.read(file)).rejects.toThrow(HostError);
    await expect(fs.write(file, "x")).rejects.toThrow(HostError);
  });

  it.skipIf(process.platform === "win32")("refuses a pipe at once instead of waiting for somebody to write into it", async () => {
    execFileSync("mkfifo", [path.join(root, "sql", "pipe.sql")]);
    const fs = await nodeFs(root);
    await expect(fs.read("sql/pipe.sql")).rejects.toThrow("sql/pipe.sql is a pipe or a device; name a file");
    expect(await fs.glob(["**/*.sql"])).not.toContain("sql/pipe.sql");
    await rm(path.join(root, "sql", "pipe.sql"));
  });

  it("refuses links that leave the project, for files and for folders, and does not list them", async () => {
    await symlink(path.join(outside, "secret.txt"), path.join(root, "sql", "link.sql"));
    await symlink(outside, path.join(root, "up"));
    await symlink(root, path.join(root, "loop"));
    await expect(fs.read("sql/link.sql")).rejects.toThrow(/link that leaves the project/);
    await expect(fs.read("up/secret.txt")).rejects.toThrow(/link that leaves the project/);
    await expect(fs.write("up/new.txt", "x")).rejects.toThrow(HostError);
    expect(await fs.glob(["**/*"])).toEqual(["sql/a.sql"]);
  });

  it("walks hidden folders only when a pattern names them", async () => {
    await fs.write(".github/workflows/ci.yml", "on: push");
    await fs.write("node_modules/x/a.sql", "select 2");
    expect(await fs.glob(["**/*.sql", "**/*.yml"])).toEqual(["sql/a.sql"]);
    expect(await fs.glob([".github/workflows/*.yml"])).toEqual([".github/workflows/ci.yml"]);
    expect(await fs.glob(["sql/a.sql", "sql/none.sql"])).toEqual(["sql/a.sql"]);
    expect(await fs.glob(["**/*.sql"], ["sql/**"])).toEqual([]);
  });

  it("writes whole files and leaves nothing beside them", async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => fs.write("out/x.json", String(index).repeat(10_000))));
    const text = (await fs.read("out/x.json")) ?? "";
    expect(new Set(text.match(/\d+/g)?.map((digits) => digits.length)).size).toBe(1);
    expect(text.length % 10_000).toBe(0);
    expect(await readdir(path.join(root, "out"))).toEqual(["x.json"]);
  });
});
