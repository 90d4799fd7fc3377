import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../../vscode-extension");
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
const keys = (file: string): string[] => Object.keys(JSON.parse(read(file))).toSorted();

describe("texts of the extension", () => {
  it("of the manifest are complete in both languages, and none is left over", () => {
    const used = [...new Set([...read("package.json").matchAll(/"%([^"%]+)%"/g)].map(([, key = ""]) => key))].toSorted();
    expect(keys("package.nls.json")).toEqual(used);
    expect(keys("package.nls.fr.json")).toEqual(used);
  });

  it("of the code are complete in French, and none is left over", () => {
    const sources = globSync("client/**/*.ts", { cwd: root }).map(read).join("\n");
    const said = [...new Set([...sources.matchAll(/l10n\.t\("((?:[^"\\]|\\.)*)"/g)].map(([, text = ""]) => text))].toSorted();
    expect(keys("l10n/bundle.l10n.fr.json")).toEqual(said);
  });

  it("are said once: a second key of the same name would silently take the place of the first", () => {
    // At the depth of a contribution each key stands once; two edits that meet in a merge may each bring their own.
    const keys = [...read("package.json").matchAll(/^ {4}"([\w]+)":/gm)].map(([, key = ""]) => key);
    expect(keys).toEqual([...new Set(keys)]);
    for (const file of ["package.nls.json", "package.nls.fr.json", "l10n/bundle.l10n.fr.json"]) {
      const said = [...read(file).matchAll(/^ {2}"((?:[^"\\]|\\.)*)":/gm)].map(([, key = ""]) => key);
      expect(said, file).toEqual([...new Set(said)]);
    }
  });

  it("declares every command that the code registers, and registers every one it declares", () => {
    const sources = globSync("client/**/*.ts", { cwd: root }).map(read).join("\n");
    const registered = new Set([...sources.matchAll(/"(towpath\.\w+)"/g)].map(([, id = ""]) => id));
    const { contributes }: { contributes: { commands: { command: string }[] } } = JSON.parse(read("package.json"));
    for (const { command } of contributes.commands) expect(registered).toContain(command);
  });

  it("names no host but the repository's, and reports to nobody", () => {
    const sources = globSync("{client,server}/**/*.ts", { cwd: root }).map(read).join("\n");
    expect([...sources.matchAll(/https?:\/\/[^\s"'`)]+/g)].map(([address]) => address).filter((address) => !address.startsWith("https:\\/\\/"))).toEqual([]);
    expect(sources).not.toMatch(/telemetry/i);
  });
});
