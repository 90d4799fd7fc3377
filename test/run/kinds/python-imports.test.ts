import { describe, expect, it } from "vitest";
import { localImports } from "../../../shared/run/kinds/python-imports.ts";

async function imported(files: Record<string, string>, start = "src/train.py"): Promise<string[]> {
  const found = await localImports(start, files[start] ?? "", async (file) => files[file]);
  return found.map(([file]) => file);
}

describe("the modules of the project that a script imports", () => {
  it("are found beside it, at the root, and through others", async () => {
    expect(await imported({
      "src/train.py": "import os, features as f\nfrom lib.text import clean\n",
      "src/features.py": "from . import scales\n",
      "src/scales.py": "",
      "lib/__init__.py": "",
      "lib/text.py": "",
      "src/unused.py": "",
    })).toEqual(["lib/__init__.py", "lib/text.py", "src/features.py", "src/scales.py"]);
  });

  it("are found in brackets, over lines, and inside functions", async () => {
    expect(await imported({
      "src/train.py": "def main():\n    from pack import (\n        one,  # first\n        two as t,\n    )\n    import pack.three, \\\n        four\n",
      "src/pack/__init__.py": "",
      "src/pack/one.py": "",
      "src/pack/two.py": "",
      "src/pack/three.py": "",
      "src/four.py": "",
    })).toEqual(["src/four.py", "src/pack/__init__.py", "src/pack/one.py", "src/pack/three.py", "src/pack/two.py"]);
  });

  it.each([
    ["behind a semicolon", "import os; import helper\n"],
    ["on one line with what they hang on", "try: import helper\nexcept ImportError: helper = None\n"],
    ["by a name in quotes", "import importlib\nhelper = importlib.import_module('helper')\n"],
  ])("are found %s", async (_, text) => {
    expect(await imported({ "src/train.py": text, "src/helper.py": "" })).toEqual(["src/helper.py"]);
  });

  it.each(["sys.path.insert(0, 'lib')", "sys.path.append(os.path.join(os.path.dirname(__file__), '../lib'))", 'sys.path.append(str(Path(__file__).parent.parent / "lib"))'])("are found where %s leads, also by those", async (line) => {
    expect(await imported({ "src/train.py": `import sys\n${line}\nimport helper\n`, "lib/helper.py": "import more\n", "lib/more.py": "" })).toEqual(["lib/helper.py", "lib/more.py"]);
  });

  it("never leave the project, and a circle ends", async () => {
    const asked: string[] = [];
    const files: Record<string, string> = { "a.py": "from ... import secret\nimport b\n", "b.py": "import a\n" };
    await localImports("a.py", files["a.py"] ?? "", async (file) => {
      asked.push(file);
      return files[file];
    });
    expect(asked.filter((file) => file.startsWith(".."))).toEqual([]);
  });
});
