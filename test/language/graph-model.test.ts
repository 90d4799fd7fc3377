import { describe, expect, it } from "vitest";
import { columnFlow, columnsOfNode } from "../../shared/language/column-flow.ts";
import { graphModel } from "../../shared/language/graph-model.ts";
import { openView } from "./open-view.ts";
import { SHOP } from "./shop.ts";

const FILE = "sales.pipeline.yml";
const write = ({ from, to, transform }: { from: { node: string; column: string }; to: { node: string; column: string }; transform: string }): string => `${from.node}.${from.column} ${transform} ${to.node}.${to.column}`;

describe("the graph of a project as data", () => {
  it("has every source, task and exposure with its place, across pipelines, and what it reads", async () => {
    const { nodes, edges } = graphModel(await openView({ ...SHOP }));
    expect(nodes.map(({ id, kind, form, kept }) => [id, kind, form, kept])).toEqual([
      ["sales.orders", "source", "file", undefined], ["sales.paid", "task", "sql", "table"], ["sales.revenue", "task", "sql", "table"], ["sales.dashboard", "exposure", "dashboard", undefined],
      ["stock.busy_days", "task", "sql", "table"], ["stock.planner", "exposure", "report", undefined],
    ]);
    expect(nodes[1]).toMatchObject({ owner: "@shop/data", description: "Orders that brought money", file: FILE, range: { start: { line: 7, character: 2 } }, code: "sql/paid.sql", errors: 0 });
    expect(nodes[4]).not.toHaveProperty("code");
    expect(edges.map(({ from, to }) => `${from} → ${to}`)).toEqual(["sales.orders → sales.paid", "sales.paid → sales.revenue", "sales.revenue → sales.dashboard", "sales.revenue → stock.busy_days", "stock.busy_days → stock.planner"]);
  });

  it("counts what lint finds in a task", async () => {
    const { nodes } = graphModel(await openView({ ...SHOP, "sql/revenue.sql": "select day, sum(amunt) as revenue\nfrom paid\ngroup by day\n" }));
    expect(nodes.filter(({ errors }) => errors > 0).map(({ id }) => id)).toEqual(["sales.revenue"]);
  });

  it("leaves out what nobody defines", async () => {
    const { edges } = graphModel(await openView({ ...SHOP, "sql/paid.sql": "select id, day, amount from nowhere\n" }));
    expect(edges.filter(({ to }) => to === "sales.paid")).toEqual([]);
  });
});

describe("the way of a column", () => {
  it("goes up to the sources and down to whoever shows it", async () => {
    const view = await openView({ ...SHOP });
    const flow = columnFlow(view, { node: "sales.revenue", column: "revenue" });
    expect(flow.upstream.map(write)).toEqual(["sales.paid.amount aggregate sales.revenue.revenue", "sales.orders.amount identity sales.paid.amount"]);
    expect(flow.downstream.map(write)).toEqual(["sales.revenue.revenue identity sales.dashboard.*", "sales.revenue.revenue identity stock.busy_days.revenue", "stock.busy_days.revenue identity stock.planner.*"]);
    expect(flow.cut).toBe(false);
  });

  it("holds both ways when two meet again", async () => {
    const view = await openView({ ...SHOP, "sql/revenue.sql": "select p.day, sum(p.amount + o.amount) as revenue from paid as p join orders as o using (id) group by p.day\n" });
    expect(columnFlow(view, { node: "sales.revenue", column: "revenue" }).upstream.map(write)).toEqual(expect.arrayContaining(["sales.orders.amount aggregate sales.revenue.revenue", "sales.orders.amount identity sales.paid.amount", "sales.paid.amount aggregate sales.revenue.revenue"]));
  });

  it("lists columns with types, and says when there may be others", async () => {
    const view = await openView({ ...SHOP });
    expect(columnsOfNode(view, "sales.paid")).toMatchObject({ complete: true, columns: [{ name: "id", type: "bigint", description: "From the shop" }, { name: "day" }, { name: "amount" }] });
    const star = await openView({ ...SHOP, "sql/paid.sql": "select * from read_csv('x.csv')\n" });
    expect(columnsOfNode(star, "sales.paid").complete).toBe(false);
  });
});
