import { expect } from "vitest";

/** A host with Node, and one that is a web worker. */
export type HostName = "node" | "web";

const KEYS = ["checks", "columns_used", "connection", "diff", "env", "inputs", "model", "notebook", "outputs", "owner", "python", "requirements", "retries", "shell", "tags", "timeout", "unit_tests"];
const COMMANDS = ["deployPlan", "diff", "diffWithMain", "lint", "openGraph", "plan", "refresh", "restartServer", "run", "showLog", "test"];

/** What each question must be answered. Both hosts answer the same, except where something would have to be run. */
export function answersOf(host: HostName): Readonly<Record<string, unknown>> {
  const node = host === "node";
  return {
    "the folders of the window": ["shop", "flights"],
    "the extension has come up by itself": { isActive: true, gives: expect.arrayContaining(["client", "ledger", "log", "onProjectRead", "runner"]), runs: node, readsLedger: node },
    "its commands": COMMANDS.map((name) => `towpath.${name}`),
    "what is wrong in files that nobody has opened": [{ source: "towpath", code: "sql/unknown-column", message: "None of the tables of this query has a column “amont”. Did you mean “amount”?", severity: "Error", at: "0:16-0:21" }],
    "warnings and errors of the folder that is in order": { projects: ["aviation", "shop"], wrong: [] },
    "what it says once the word is right, not saved": { rules: [], dirty: ["shop/sql/revenue.sql"] },
    "what a renamed column breaks elsewhere, until it is taken back": { broken: [["sql/unknown-column"], ["contract/missing-column"]], mended: [[], []] },
    "columns in a query": { labels: expect.arrayContaining(["amount", "day", "id", "paid", "sum"]), column: { label: "amount", detail: " bigint", description: "paid" }, kind: "Field" },
    "keys in a pipeline file": expect.arrayContaining(KEYS),
    "the hover of a task": "**Task** `sales.paid`\n\nOrders that brought money\n\nOwner: &#64;shop&#47;data · Kept as: `table` · Downstream: 4",
    "where a task is written": ["shop/sales.pipeline.yml 7:2-7:6"],
    "where a task of another pipeline is written": ["shop/sales.pipeline.yml 18:2-18:9"],
    "where a column is named": ["shop/sales.pipeline.yml 15:6-15:12", "shop/sales.pipeline.yml 17:34-17:40", "shop/sql/paid.sql 0:16-0:22", "shop/sql/revenue.sql 0:16-0:22"],
    "what may be renamed": { placeholder: "amount", refused: expect.stringContaining("Only tasks, sources, columns that a query makes, CTEs and aliases can be renamed here.") },
    "a new name that is taken": expect.stringContaining("day: sql/paid.sql uses that name already, so it would be ambiguous there."),
    "a column renamed in all files": {
      edits: ["shop/sales.pipeline.yml 15:6-15:12 cents", "shop/sales.pipeline.yml 17:34-17:40 cents", "shop/sql/paid.sql 0:22-0:22  as cents", "shop/sql/revenue.sql 0:16-0:22 cents"],
      applied: true,
      queries: ["select id, day, amount as cents\nfrom orders\nwhere amount > 0\n", "select day, sum(cents) as revenue\nfrom paid\ngroup by day\n"],
      rules: [],
    },
    "the outline": [["orders", "id", "day", "amount"], ["paid", "id", "day", "cents"], ["revenue", "day", "revenue"], "dashboard"],
    "symbols of all projects": expect.arrayContaining(["airport_days in flights/pipelines/flight-delays.pipeline.yml", "busy_days in shop/stock.pipeline.yml"]),
    "what folds": [[4, 15], [5, 15], [7, 10], [13, 15], [16, 17]],
    "lenses of a pipeline file": [...(node ? ["▶ run → towpath.run", "test → towpath.test", "diff with main → towpath.diffWithMain"] : []), "1 reader → towpath.openGraph"].map((lens) => `5:2-5:11 ${lens} stock.busy_days`),
    "types behind the columns of a query": ["0:10 date", "0:33 hugeint"],
    "links to the files that are named": ["shop/sql/paid.sql", "shop/sql/revenue.sql"],
    "a fix, offered and made": { rules: ["schema/unknown-key"], titles: ["quickfix: Fix schema/unknown-key", "source.fixAll.towpath: Fix everything in this file that can be fixed"], applied: true, line: "description: What is left", after: [] },
    "what the explorer of tests holds": ["orders: check schema", "paid: check accepted_range: cents", "paid: check schema", "paid: check key", "revenue: check schema", "revenue: check key", "busy_days: check schema", "busy_days: check key"],
    "a file that is no project's": 0,
    "running a program": node ? { code: 0, summary: { error: 0, warning: 0, info: 0 } } : "this host cannot",
    "running the tests of a file": node ? { command: "test", project: "shop", verdict: "pass", tasks: expect.arrayContaining(["sales.paid", "sales.revenue"]) } : "nothing was run",
  };
}
