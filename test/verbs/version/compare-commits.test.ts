import { expect, it } from "vitest";
import { impactOf } from "../../../shared/impact/impact.ts";
import { comparer } from "../../../shared/verbs/version/compare-commits.ts";
import { openTrees } from "../../../shared/verbs/version/trees.ts";
import { bumpOf } from "../../../shared/version/bump.ts";
import { unitsOf } from "../../../shared/version/unit.ts";
import { gitRepo } from "../../harness/git-repo.ts";

const columns = "columns: { id: bigint, amount: integer }";
const FILES: Record<string, string> = {
  ".gitignore": ".towpath/\n",
  "towpath.yml": "version: 1\nproject: p\nenvironments:\n  dev: { engine: duckdb, path: dev.duckdb }\n",
  "land.pipeline.yml": `version: 1\npipeline: land\nsources:\n  raw: { table: landing.raw, ${columns} }\n  rates: { file: rates.csv }\ntasks:\n  orders: { sql: orders.sql, materialized: table, ${columns} }\n  spare: { sql: spare.sql, materialized: table, ${columns} }\n`,
  "shop.pipeline.yml": `version: 1\npipeline: shop\ntasks:\n  paid: { sql: paid.sql, materialized: table, ${columns} }\n  total: { sql: total.sql, materialized: view }\n`,
  "learn.pipeline.yml": "version: 1\npipeline: learn\ntasks:\n  paid_model: { python: train.py, inputs: [shop.paid], model: { artifact: m, metrics: m.json } }\nexposures:\n  board: { kind: dashboard, owner: a@example.com, url: https://example.com, reads: [shop.total] }\n",
  "orders.sql": "select id, amount from raw\n",
  "spare.sql": "select id, amount from raw\n",
  "paid.sql": "select id, amount from land.orders where amount > 0\n",
  "total.sql": "select sum(amount) as total from paid\n",
  "train.py": "import shared_code\nprint(1)\n",
  "shared_code.py": "x = 1\n",
  "rates.csv": "a\n1\n",
};
const edit = (file: string, from: string, to: string): Record<string, string> => ({ [file]: (FILES[file] ?? "").replace(from, to) });

// The part that a unit needs must be judged as the whole project is: with fifty releases only the part is read.
it.each<[string, Record<string, string | undefined>]>([
  ["nothing", {}],
  ["rows of what another pipeline reads", edit("orders.sql", "raw", "raw where id > 1")],
  ["a column that nobody uses", edit("spare.sql", "amount", "amount + 1 as amount")],
  ["another input of the same code", edit("paid.sql", "land.orders", "land.spare")],
  ["a task moves to another pipeline", { "land.pipeline.yml": (FILES["land.pipeline.yml"] ?? "").replace(/ {2}orders: .*\n/, ""), "shop.pipeline.yml": `${FILES["shop.pipeline.yml"] ?? ""}  orders: { sql: orders.sql, materialized: table, ${columns} }\n`, "orders.sql": "select id, amount from land.raw\n", "paid.sql": "select id, amount from orders where amount > 0\n" }],
  ["a task is renamed", { ...edit("land.pipeline.yml", "  orders:", "  purchases:"), ...edit("paid.sql", "land.orders", "land.purchases") }],
  ["a source asks for more", edit("land.pipeline.yml", `landing.raw, ${columns}`, "landing.raw, columns: { id: bigint, amount: integer, day: date }")],
  ["a module that Python code imports", { "shared_code.py": "x = 2\n" }],
  ["a data file", { "rates.csv": "a\n2\n" }],
  ["a contract", edit("shop.pipeline.yml", columns, "columns: { id: bigint }, key: [id]")],
  ["a cycle", edit("orders.sql", "raw", "raw join shop.total on true")],
  ["an input that nobody defines", edit("paid.sql", "land.orders", "land.nowhere")],
])("judges a part as the whole: %s", async (_, files) => {
  await using repo = await gitRepo(FILES);
  const base = await repo.git("rev-parse", "HEAD");
  const commit = await repo.commit("A change", files);
  using trees = await openTrees(repo.root, { cache: true });
  const headTree = await trees.list(commit);
  const [head, whole] = [(await trees.open(headTree)).side, (await trees.open(await trees.list(base))).side];
  if (head === undefined || whole === undefined) throw new Error("the project does not open");
  const units = unitsOf(head.workspace);
  const compare = await comparer(trees, { ...head, tree: headTree }, units.map((unit) => ({ unit, sha: base })));
  for (const unit of units) {
    const { read } = await compare(base, unit);
    if (read === undefined) throw new Error("the base does not open");
    expect(bumpOf(unit, read.base, read.head, read.impact), unit.name).toEqual(bumpOf(unit, whole, head, impactOf(whole, head)));
  }
});
