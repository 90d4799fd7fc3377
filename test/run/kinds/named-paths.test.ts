import { describe, expect, it } from "vitest";
import { namedFolders, quotedPaths } from "../../../shared/run/kinds/named-paths.ts";

describe("paths that code may read", () => {
  it.each([
    ["json.load(open('config.json'))", "src/config.json"],
    ["json.load(open('conf/config.json'))", "conf/config.json"],
    ["path = Path('data') / \"x.csv\"", "data/x.csv"],
    ["os.path.join(here, 'data', 'in', 'x.csv')", "src/data/in/x.csv"],
    ["glob.glob('data/*.csv')", "data/*.csv"],
    ["open(f'{here}/part_{i}.csv')", "src/part_*.csv"],
    ["%run other.ipynb", "other.ipynb"],
    ["!python tools/x.py", "tools/x.py"],
  ])("%s", (line, path) => {
    expect(quotedPaths("src/job.py", `import x\n${line}\n`)).toContain(path);
  });

  it("are no words, addresses or places outside of the project", () => {
    expect(quotedPaths("src/job.py", "log('hello')\nget('https://example.com/a.json')\nopen('../../x.csv')\nx = \"a = 'b'; c.d\"\n")).toEqual([]);
  });

  it("of a command are its folders and globs, not what it makes or starts", () => {
    expect(namedFolders("dbt build --project-dir transform && cat data/*.csv > out/all.csv")).toEqual(expect.arrayContaining(["transform/**", "data/*.csv"]));
    expect(namedFolders("mkdir -p reports && python out > x")).not.toEqual(expect.arrayContaining(["reports/**"]));
    expect(namedFolders("python job.py")).toEqual([]);
  });
});
