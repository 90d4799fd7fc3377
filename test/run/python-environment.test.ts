import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, realpath, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { cacheFolderOf, ensurePython, type PythonRequest } from "../../shared/run/python-environment.ts";
import { localPackages, requirementsText } from "../../shared/run/requirements-text.ts";

const run = promisify(execFile);

async function request(requirements: string | undefined, more: Partial<PythonRequest> = {}): Promise<PythonRequest & { said: string[] }> {
  const root = await realpath(await mkdtemp(path.join(tmpdir(), "towpath-python-")));
  if (requirements !== undefined) await writeFile(path.join(root, "requirements.txt"), requirements);
  const said: string[] = [];
  return {
    root, ...(requirements === undefined ? {} : { requirements: "requirements.txt" }), host: { ...process.env, PIP_NO_INDEX: "1", UV_OFFLINE: "1" },
    cacheFolder: path.join(root, "cache"), progress: (message) => said.push(message), say: () => undefined, said, ...more,
  };
}

/** Builds a wheel with Python alone: nothing has to be fetched to install it. */
const BACKEND = `import zipfile
def build_wheel(folder, config_settings=None, metadata_directory=None):
    with zipfile.ZipFile(folder + "/ours-1.0-py3-none-any.whl", "w") as wheel:
        wheel.writestr("ours.py", open("ours.py").read())
        wheel.writestr("ours-1.0.dist-info/METADATA", "Metadata-Version: 2.1\\nName: ours\\nVersion: 1.0\\n")
        wheel.writestr("ours-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\\nGenerator: ours\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        wheel.writestr("ours-1.0.dist-info/RECORD", "ours.py,,\\nours-1.0.dist-info/METADATA,,\\nours-1.0.dist-info/WHEEL,,\\nours-1.0.dist-info/RECORD,,\\n")
    return "ours-1.0-py3-none-any.whl"
`;

async function answer(of: PythonRequest): Promise<string> {
  return (await run((await ensurePython(of)).command, ["-c", "import ours; print(ours.ANSWER)"])).stdout.trim();
}

describe("the Python of a task", () => {
  it("is an environment of its own, made once whoever asks at the same time", async () => {
    const asked = await request("# nothing but Python\n");
    const [first, second] = await Promise.all([ensurePython(asked), ensurePython(asked)]);
    expect(first.command).toBe(second.command);
    const { stdout } = await run(first.command, ["-c", "import sys; print(sys.prefix)"]);
    expect(stdout.trim()).toBe(first.env["VIRTUAL_ENV"]);
    const before = asked.said.length;
    await ensurePython(asked);
    expect(asked.said).toHaveLength(before);
    expect(await readdir(path.join(asked.root, "cache", "python"))).toHaveLength(1);
    // Nothing of it names the folder in which it was made.
    expect(await readFile(path.join(first.env["VIRTUAL_ENV"] ?? "", "bin", "activate"), "utf8")).not.toContain(".new-");
  });

  it("that cannot be made says why, at the requirements, and leaves nothing", async () => {
    const asked = await request("no-such-package-of-ours==1.2.3\n");
    await expect(ensurePython(asked)).rejects.toThrow(/^its Python environment could not be made: .*no-such-package-of-ours/);
    expect(await readdir(path.join(asked.root, "cache", "python"))).toEqual([]);
  });

  it("is made anew when a package of the project changes, and elsewhere when one stays in its place", async () => {
    const asked = await request("./libs/ours\n");
    const pack = path.join(asked.root, "libs/ours");
    await mkdir(pack, { recursive: true });
    await writeFile(path.join(pack, "pyproject.toml"), '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n');
    await writeFile(path.join(pack, "backend.py"), BACKEND);
    await writeFile(path.join(pack, "ours.py"), "ANSWER = 1\n");
    expect(await answer(asked)).toBe("1");
    await writeFile(path.join(pack, "ours.py"), "ANSWER = 2\n");
    expect(await answer(asked)).toBe("2");
  }, 120_000);

  it("without requirements is the machine's own", async () => {
    const { command } = await ensurePython(await request(undefined));
    expect((await run(command, ["--version"])).stdout).toMatch(/^Python 3\./);
  });

  it("that is not installed is asked for in words", async () => {
    await expect(ensurePython(await request(undefined, { host: { PATH: "/no/such/folder" } }))).rejects.toThrow("Python was not found: install Python 3.9 or newer, so that `python3 --version` answers");
  });
});

describe("the place of environments", () => {
  it("is the one named, the user's cache, or below the home folder", () => {
    expect(cacheFolderOf({ TOWPATH_CACHE: "/a", XDG_CACHE_HOME: "/b" })).toBe("/a");
    expect(cacheFolderOf({ XDG_CACHE_HOME: "/b", HOME: "/c" })).toBe("/b/towpath");
    expect(cacheFolderOf({ XDG_CACHE_HOME: "relative", HOME: "/c" })).toBe("/c/.cache/towpath");
  });
});

describe("requirements", () => {
  it("hold what they include, and never leave the project", async () => {
    const files: Record<string, string> = { "a/r.txt": "-r base.txt\n-c ../../out.txt\nx==1\n", "a/base.txt": "y==2\n-r r.txt\n" };
    const text = await requirementsText("a/r.txt", async (file) => files[file]);
    expect(text).toContain("y==2");
    expect(text).not.toContain("\nout.txt");
    expect(await requirementsText("none.txt", async () => undefined)).toBeUndefined();
  });
});

it("requirements name the folders of the project that they install", () => {
  expect(localPackages("env/r.txt", "-e ./libs/one\n./two[extra] ; python_version > '3'\nthree @ file:libs/three # ours\nnumpy==2.0\nhttps://example.com/x.whl\ngit+https://example.com/y.git\n-e ../../outside\n")).toEqual(["libs/one", "env/libs/one", "two", "env/two", "libs/three", "env/libs/three"]);
});
