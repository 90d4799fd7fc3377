import { describe, expect, it } from "vitest";
import { hover } from "../../shared/language/hover.ts";
import { NOW, resultsOf } from "./known-results.ts";
import { openView, pointing } from "./marked-view.ts";
import { SHOP } from "./shop.ts";

const text = async (files: Readonly<Record<string, string>>, file: string, word: string, nth = 1, language: "en" | "fr" = "en"): Promise<string> => {
  const { view, cursor } = await openView(pointing(files, file, word, nth));
  const contents = hover(view, cursor, { language, resultsOf, now: NOW })?.contents;
  return typeof contents === "object" && "value" in contents ? contents.value : "";
};

describe("hover", () => {
  it("tells a task by its name in SQL, with its last run", async () => {
    const seen = await text(SHOP, "sql/revenue.sql", "paid");
    expect(seen).toContain("**Task** `sales.paid`");
    expect(seen).toMatch(/Owner: .*shop.*Kept as: `(view|table)` · Downstream: [1-9]/);
    expect(seen).toContain("Last run: ✔ here 5 min. ago · 38 ms · 12 rows · changed&#58; sql&#47;paid.sql");
  });
  it("says when a task was changed since, and links the run", async () => {
    const { view, cursor } = await openView(pointing(SHOP, "sql/revenue.sql", "paid"));
    const url = "https://github.com/shop/shop/actions/runs/7";
    const contents = hover(view, cursor, { language: "en", resultsOf: (id) => resultsOf(id)?.map((result) => ({ ...result, url })), now: NOW, isStale: ({ origin }) => origin === "local" })?.contents;
    expect(JSON.stringify(contents)).toContain(`12 rows · changed since · changed&#58; sql&#47;paid.sql · [Open the run](${url})`);
  });
  it("tells a column: type, figures, and the way from its source", async () => {
    const seen = await text(SHOP, "sql/revenue.sql", "amount");
    expect(seen).toContain("**Column** `paid.amount` `bigint`");
    expect(seen).toContain("nulls: 25.0 %");
    expect(await text(SHOP, "sales.pipeline.yml", "id: { type")).toContain("distinct: 12");
    // A check that saw only some rows says nothing of the column.
    expect(await text(SHOP, "sales.pipeline.yml", "day: { type")).not.toContain("nulls");
    expect(seen).toContain("From `orders.amount` → `paid.amount`");
  });
  it("tells a name of the query itself: how a CTE's column is made and what it reads, what a CTE or a subquery has", async () => {
    const sql = "with big as (\n  select o.id, o.amount * 2 as twice from orders o\n), best as (\n  select id, twice + 1 as more from big\n)\nselect id, more as amount from best\n";
    const files = { ...SHOP, "sql/paid.sql": sql };
    // Where it is used, not where it is made.
    expect(await text(files, "sql/paid.sql", "more as amount")).toBe("**Column** `more`\n\n`twice + 1`\n\nFrom `orders.amount`");
    expect(await text(files, "sql/paid.sql", "twice + 1")).toBe("**Column** `twice`\n\n`o.amount * 2`\n\nFrom `orders.amount`");
    expect(await text(files, "sql/paid.sql", "best\n")).toBe("**CTE** `best`\n\n`id`, `more`");
    const nested = { ...SHOP, "sql/paid.sql": "select s.id from (select id, amount from orders) as s\n" };
    expect(await text(nested, "sql/paid.sql", "s\n")).toBe("**Alias** `s`\n\n`id`, `amount`");
    expect(await text(files, "sql/paid.sql", "twice + 1", 1, "fr")).toContain("**Colonne** `twice`\n\n`o.amount * 2`\n\nVient de `orders.amount`");
  });
  it("explains a key from the schema and a rule by its reason", async () => {
    expect(await text(SHOP, "sales.pipeline.yml", "owner")).toContain("Who answers for it");
    const files = { ...SHOP, "towpath.yml": `${SHOP["towpath.yml"]}lint:\n  rules: { sql/no-select-star: error }\n` };
    const seen = await text(files, "towpath.yml", "sql/no-select-star");
    expect(seen).toContain("**Rule** `sql/no-select-star`");
    expect(seen).toContain("~~~sql");
  });
  it("speaks French", async () => {
    expect(await text(SHOP, "sql/revenue.sql", "paid", 1, "fr")).toContain("**Tâche** `sales.paid`");
  });
  it("lets no text of a file become a link, a command, a picture or HTML", async () => {
    const evil = "[x](command:evil) <img src=x> ![y](https://e.example/p.png) https://e.example `a`";
    const files = { ...SHOP, "sales.pipeline.yml": (SHOP["sales.pipeline.yml"] ?? "").replace("Orders of the shop", `'${evil}'`) };
    const seen = await text(files, "sql/paid.sql", "orders");
    expect(seen).toContain("command");
    expect(seen).not.toMatch(/\]\(|<img|!\[|https:\/\/|`a`/);
  });
});
