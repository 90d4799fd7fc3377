import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { findGit } from "../../shared/git/git-program.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const windows = (Path: string, there: readonly string[]): string => findGit({ platform: "win32", env: { Path }, isThere: (file) => there.includes(file) });

describe("the git that is started", () => {
  it("is named in full on Windows, so that none is looked up in a workspace", () => {
    const installed = "C:\\Program Files\\Git\\cmd\\git.exe";
    expect(windows('C:\\Windows;"C:\\Program Files\\Git\\cmd";D:\\git', [installed, "D:\\git\\git.exe"])).toBe(installed);
    expect(windows("\\\\server\\tools;C:\\x", ["\\\\server\\tools\\git.exe"])).toBe("\\\\server\\tools\\git.exe");
    // An empty or relative folder of PATH is the workspace itself, and one without a drive may be.
    for (const odd of [";C:\\x", ".;C:\\x", "tools;C:\\x", "C:tools;C:\\x", "\\tools;C:\\x"]) expect(windows(odd, ["git.exe", "tools\\git.exe", ".\\git.exe", "C:tools\\git.exe", "\\tools\\git.exe"]), odd).toBe("C:\\Windows\\System32\\git.exe");
  });

  it("is looked up along PATH elsewhere, where the folder of a process is not asked", () => {
    expect(findGit({ platform: "linux", env: { PATH: "/usr/bin" }, isThere: () => true })).toBe("git");
  });

  it("is the only one: nobody starts a bare name", () => {
    const sources = globSync("{shared,vscode-extension/client,vscode-extension/server}/**/*.ts", { cwd: ROOT });
    expect(sources.length).toBeGreaterThan(300);
    expect(sources.filter((file) => /(?:spawn|execFile|spawnSync|execFileSync)\("git"/.test(readFileSync(path.join(ROOT, file), "utf8")))).toEqual([]);
  });
});
