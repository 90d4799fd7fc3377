import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { taskOf, testProject } from "../project.ts";

const SOURCES = "version: 1\npipeline: p\nsources:\n  numbers: { file: data/numbers.csv }\ntasks:\n";
const BASE = { "data/numbers.csv": "n\n1\n2\n3\n" };
// The standard library reads no Parquet, so the scripts of these tests only count what they are given, and write CSV.
const SCRIPT = `import json, os, pathlib, sys
from helper import double
context = json.load(open(os.environ["TOWPATH_CONTEXT"]))
given = pathlib.Path(os.environ["TOWPATH_INPUTS"], "twice.parquet").stat().st_size
print("task", context["task"], "of", context["environment"], "as of", context["as_of"][:4], "\\x1b[31m")
print("given", given > 0, file=sys.stderr)
pathlib.Path("out").mkdir(exist_ok=True)
pathlib.Path("out/scores.csv").write_text("id,score\\n1,%d\\n" % double(21))
pathlib.Path("out/metrics.json").write_text(json.dumps({"auc": 0.8, "slices": {"a": 0.5}}))
`;
const PYTHON = {
  ...BASE,
  "p.pipeline.yml": `${SOURCES}  twice: { sql: sql/twice.sql, materialized: table }
  scores:
    python: src/score.py
    inputs: [twice]
    outputs: { scores: out/scores.csv }
    model: { artifact: out/scores.csv, metrics: out/metrics.json, gates: [{ metric: auc, min: 0.7 }, { metric: auc, max_drop: 0.1 }] }
    checks: [{ accepted_range: { column: score, min: 42, max: 42 } }]
  best: { sql: sql/best.sql, materialized: view }
`,
  "sql/twice.sql": "select n * 2 as n from numbers\n",
  "sql/best.sql": "select max(score) as best from scores\n",
  "src/score.py": SCRIPT,
  "src/helper.py": "def double(x):\n    return 2 * x\n",
};

describe("a Python task", () => {
  it("gets its inputs, keeps its outputs, and is a table for SQL and checks", async () => {
    await using project = await testProject(PYTHON);
    const { record, events } = await project.run({ asOf: "2001-07-01" });
    expect(record.reasons).toEqual(["3 tasks built, 1 check passed"]);
    const task = taskOf(record, "scores");
    expect(task.log).toEqual(["task scores of dev as of 2001 \\x1b[31m", "given True"]);
    expect(task.model?.metrics).toEqual({ auc: 0.8, "slices.a": 0.5 });
    expect(task.model?.gates.map(({ status }) => status)).toEqual(["pass", "skipped"]);
    expect(task.model?.artifact).toMatchObject({ path: "out/scores.csv", bytes: 14 });
    expect(events.filter(({ type }) => type === "log")).toHaveLength(2);
    expect(await project.query("select * from shop.best")).toEqual([{ best: 42 }]);
    expect(await readdir(path.join(project.root, ".towpath", "store", task.fingerprint ?? "", "files", "out"))).toEqual(["metrics.json", "scores.csv"]);
  });

  it("is not repeated until its code, a module that it imports, or its data changes", async () => {
    await using project = await testProject(PYTHON);
    await project.run();
    expect(taskOf((await project.run()).record, "scores")).toMatchObject({ status: "reused", published: true });
    await project.write({ "src/helper.py": "def double(x):\n    return 42  # always\n" });
    expect(taskOf((await project.run()).record, "scores")).toMatchObject({ status: "success", reason: "its code changed" });
    await project.write({ "data/numbers.csv": "n\n5\n" });
    expect(taskOf((await project.run()).record, "scores")).toMatchObject({ status: "success", reason: "p.twice changed" });
    expect(taskOf((await project.run({ force: true })).record, "scores")).toMatchObject({ status: "success", reason: "p.twice changed; --force" });
    expect(taskOf((await project.run()).record, "scores")).toMatchObject({ status: "reused" });
  });

  it("tells an exception at its line of the user's code, and keeps what was published", async () => {
    await using project = await testProject(PYTHON);
    await project.run();
    await project.write({ "src/helper.py": "def double(x):\n    raise ValueError('no more doubles')\n" });
    const { record } = await project.run();
    expect(taskOf(record, "scores").error).toEqual({ message: "ValueError; its words may quote data, and are in its log", file: "src/helper.py", line: 2 });
    expect(taskOf(record, "best")).toMatchObject({ status: "skipped", reason: "p.scores did not pass" });
    expect(await project.query("select * from shop.best")).toEqual([{ best: 42 }]);
  });

  it("that does not write what it declares fails, also when an old file lies there", async () => {
    await using project = await testProject({ ...PYTHON, "src/score.py": SCRIPT.replace(/^pathlib.Path\("out\/scores.csv"\).*$/m, "") });
    expect(taskOf((await project.run()).record, "scores").error?.message).toBe("it ended well but did not write out/scores.csv, which it declares as an output");
    await project.write({ "out/scores.csv": "id,score\n1,42\n" });
    expect(taskOf((await project.run()).record, "scores").error?.message).toBe("it ended well but left out/scores.csv as it was before: an old output is not a result");
  });

  it("whose gate does not hold is not published", async () => {
    await using project = await testProject({ ...PYTHON, "src/score.py": SCRIPT.replace("0.8", "0.6") });
    const { record } = await project.run();
    expect(record).toMatchObject({ verdict: "fail", published: false });
    expect(taskOf(record, "scores")).toMatchObject({ status: "failed", reason: "built, but held back: gate auc did not hold" });
  });
});

const shell = (line: string, more = "") => ({ ...BASE, "p.pipeline.yml": `${SOURCES}  made:\n    shell: ${JSON.stringify(line)}\n    inputs: [numbers]\n    outputs: { made: made.csv }\n${more}` });

describe("a shell task", () => {
  it("makes a table, and sees no variable that it does not name", async () => {
    await using project = await testProject(shell("echo \"secret=$SECRET named=$NAMED\"; printf 'n\\n7\\n' > made.csv", "    env: [NAMED]\n"));
    const { record } = await project.run({ env: { ...process.env, SECRET: "do-not-show", NAMED: "named-value" } });
    expect(taskOf(record, "made").log).toEqual(["secret= named=***"]);
    expect(await project.query("select * from shop.made")).toEqual([{ n: 7 }]);
  });

  it("is tried again as often as it says", async () => {
    await using project = await testProject(shell("echo x >> tries; test $(wc -l < tries) -ge 3; printf 'n\\n7\\n' > made.csv", "    retries: 2\n"));
    const { record, events } = await project.run();
    expect(taskOf(record, "made")).toMatchObject({ status: "success", attempts: 3 });
    expect(events.filter((event) => event.type === "task" && event.status === "retrying")).toHaveLength(2);
  });

  it("that takes too long is stopped", async () => {
    await using project = await testProject(shell("sleep 60", "    timeout: 1s\n"));
    expect(taskOf((await project.run()).record, "made").error?.message).toBe("stopped after its timeout of 1 s");
  });

  it("is stopped by cancellation, and the record says so", async () => {
    await using project = await testProject(shell("echo started; sleep 60"));
    const controller = new AbortController();
    const { record } = await project.run({ signal: controller.signal, events: (event) => event.type === "log" && controller.abort() });
    expect(record).toMatchObject({ cancelled: true, published: false, verdict: "fail" });
    expect(taskOf(record, "made").status).toBe("cancelled");
    expect(JSON.parse(await readFile(path.join(project.root, ".towpath", "last.json"), "utf8"))).toMatchObject({ id: record.id, cancelled: true });
    expect(await readdir(path.join(project.root, ".towpath", "work"))).toEqual([]);
  });
});

const cell = (...lines: string[]) => ({ cell_type: "code", execution_count: null, metadata: {}, outputs: [], source: lines.map((line, i) => (i + 1 < lines.length ? `${line}\n` : line)) });
const notebook = (...cells: object[]) => JSON.stringify({ cells: [{ cell_type: "markdown", metadata: {}, source: ["# Title"] }, ...cells], metadata: {}, nbformat: 4, nbformat_minor: 5 }, undefined, 1);
const notebookFiles = (text: string) => ({
  ...BASE, "n.ipynb": text,
  "p.pipeline.yml": `${SOURCES}  report:\n    notebook: n.ipynb\n    inputs: [numbers]\n    outputs: { report: report.csv }\n`,
});

describe("a notebook task", () => {
  it("runs its cells in order without Jupyter, and keeps the executed notebook", async () => {
    await using project = await testProject(notebookFiles(notebook(cell("%matplotlib inline", "x = 20"), cell("print('x is', x)", "x + 1"), cell("open('report.csv', 'w').write(f'n\\n{x}\\n');"))));
    const { record } = await project.run();
    const task = taskOf(record, "report");
    expect(task.error).toBeUndefined();
    expect(task.log).toEqual(["x is 20", "21"]);
    const executed: unknown = JSON.parse(await readFile(path.join(project.root, ".towpath", "store", task.fingerprint ?? "", "executed.ipynb"), "utf8"));
    expect(executed).toMatchObject({ cells: [{}, { execution_count: 1 }, { execution_count: 2, outputs: [{ name: "stdout" }, { data: { "text/plain": ["21"] } }] }, {}] });
  });

  it("tells a failure at its cell and line, and at the line of the file", async () => {
    const text = notebook(cell("x = 1"), cell("def half(y):", "    return 1 / y", "", "half(0)"));
    await using project = await testProject(notebookFiles(text));
    const { error } = taskOf((await project.run()).record, "report");
    expect(error?.message).toBe("cell 2, line 2: ZeroDivisionError: division by zero");
    expect(error?.file).toBe("n.ipynb");
    expect(text.split("\n")[(error?.line ?? 0) - 1]).toContain("return 1 / y");
  });

  it("tells a syntax error and a command of IPython at their lines", async () => {
    await using project = await testProject(notebookFiles(notebook(cell("x = 1", "y = = 2"))));
    expect(taskOf((await project.run()).record, "report").error?.message).toMatch(/^cell 1, line 2: SyntaxError/);
    await project.write({ "n.ipynb": notebook(cell("x = 1", "!ls")) });
    expect(taskOf((await project.run()).record, "report").error?.message).toMatch(/^cell 1, line 2: MagicError: !ls is a command of IPython/);
  });

  it("is not repeated when only its stored outputs changed", async () => {
    const write = cell("open('report.csv', 'w').write('n\\n1\\n');");
    await using project = await testProject(notebookFiles(notebook(write)));
    await project.run();
    const before = await stat(path.join(project.root, "report.csv"));
    await project.write({ "n.ipynb": notebook({ ...write, execution_count: 9, outputs: [{ output_type: "stream", name: "stdout", text: ["hello"] }] }) });
    expect(taskOf((await project.run()).record, "report").status).toBe("reused");
    expect((await stat(path.join(project.root, "report.csv"))).mtimeMs).toBe(before.mtimeMs);
  });
});
