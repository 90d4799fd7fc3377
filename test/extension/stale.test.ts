import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { RunRecord } from "../../shared/results/record.ts";
import type { ProjectInfo } from "../../vscode-extension/server/custom-requests.ts";
import { languageServer, type LanguageServer } from "../harness/language-server.ts";
import { tempProject } from "../harness/temp-project.ts";
import { towpath } from "../harness/towpath.ts";
import { SHOP } from "../language/shop.ts";

const FILES: Readonly<Record<string, string>> = {
  ...SHOP,
  "sales.pipeline.yml": (SHOP["sales.pipeline.yml"] ?? "").replace("    checks:\n", "    checks:\n      - sql: sql/negative.sql\n"),
  "sql/negative.sql": "select 1 from paid where amount < 0\n",
  "score.pipeline.yml": "version: 1\npipeline: score\ntasks:\n  scores:\n    python: src/score.py\n    inputs: [sales.revenue]\n    outputs: { note: out/note.txt }\n",
  "src/score.py": "import pathlib\nfrom helper import note\npathlib.Path('out').mkdir(exist_ok=True)\npathlib.Path('out/note.txt').write_text(note())\n",
  "src/helper.py": "def note():\n    return 'a'\n",
};

/** Tasks and sources of which something else is written now than when they ran. */
async function stale(server: LanguageServer, root: string): Promise<string[]> {
  const record: RunRecord = JSON.parse(await readFile(path.join(root, ".towpath/last.json"), "utf8"));
  const [project] = await server.connection.sendRequest<ProjectInfo[]>("towpath/projects");
  const ran = new Map(record.pipelines.flatMap(({ sources, tasks }) => [...sources, ...tasks].map(({ id, definition }) => [id, definition] as const)));
  expect([...ran.values()].every((each) => each !== undefined && each !== "")).toBe(true);
  expect([record.tools["towpath"], record.environment?.engine]).toEqual([project?.version, project?.environment.engine]);
  return [...(project?.sources ?? []), ...(project?.tasks ?? [])].filter(({ id, definition }) => definition === undefined || definition !== ran.get(id)).map(({ id }) => id);
}

describe("what changed since a run", () => {
  it("is told from what is written and what it means, saved or not, also in modules that Python imports", { timeout: 120_000 }, async () => {
    await using project = await tempProject(FILES);
    const ran = await towpath(["run"], { cwd: project.root });
    expect(ran.code, ran.err + ran.out).toBe(0);
    await using server = await languageServer(project.root);
    expect(await stale(server, project.root)).toEqual([]);
    const save = async (file: string, text: string): Promise<void> => {
      await writeFile(path.join(project.root, file), text);
      await server.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: server.uri(file), type: 2 }] });
    };
    const edit = async (file: string, from: string, to: string): Promise<void> => {
      const text = FILES[file] ?? "";
      expect(text).toContain(from);
      await save(file, text.replace(from, to));
    };
    await edit("sql/paid.sql", "select id, day", "SELECT  id,\n  day -- as it came\n");
    expect(await stale(server, project.root)).toEqual([]);
    await edit("sql/paid.sql", "amount > 0", "amount > 1");
    expect(await stale(server, project.root)).toEqual(["sales.paid"]);
    await edit("sales.pipeline.yml", "column: amount, min: 1", "column: amount, min: 2");
    await save("sql/paid.sql", FILES["sql/paid.sql"] ?? "");
    expect(await stale(server, project.root)).toEqual(["sales.paid"]);
    await edit("sales.pipeline.yml", "Revenue of each day", "What each day brought");
    expect(await stale(server, project.root)).toEqual([]);
    await edit("sales.pipeline.yml", "day: date, amount: bigint } }", "day: date, amount: { type: bigint, not_null: true } } }");
    expect(await stale(server, project.root)).toEqual(["sales.orders"]);
    await edit("sales.pipeline.yml", "Orders of the shop", "All of them");
    expect(await stale(server, project.root)).toEqual([]);
    await edit("sql/negative.sql", "amount < 0", "amount < 1");
    expect(await stale(server, project.root)).toEqual(["sales.paid"]);
    await save("sql/negative.sql", FILES["sql/negative.sql"] ?? "");
    await edit("src/helper.py", "'a'", "'b'");
    expect(await stale(server, project.root)).toEqual(["score.scores"]);
    await save("src/helper.py", FILES["src/helper.py"] ?? "");
    await server.open("sql/revenue.sql", "select day, sum(amount) + 1 as revenue\nfrom paid\ngroup by day\n");
    expect(await stale(server, project.root)).toEqual(["sales.revenue"]);
  });
});
