import { describe, expect, it } from "vitest";
import { diffPage } from "../../vscode-extension/client/views/diff-page.ts";
import type { RunRecord } from "../../shared/results/record.ts";
import { gitRepo } from "../harness/git-repo.ts";
import { towpath } from "../harness/towpath.ts";
import { SHOP } from "../language/shop.ts";

const ROWS = "id,day,amount\n1,2026-01-01,100\n2,2026-01-01,300\n3,2026-01-02,50\n";
const page = (record: RunRecord, more: Partial<Parameters<typeof diffPage>[0]> = {}): string => diffPage({ record, task: "sales.revenue", title: "sales.revenue", nothing: "Nothing.", language: "en", nonce: "n", ...more });

describe("the page of a task's difference from main", { timeout: 60_000 }, () => {
  it("shows what a real change does to the data, and why, without a value or a script", async () => {
    await using repository = await gitRepo({ ...SHOP, "data/orders.csv": ROWS, ".gitignore": ".towpath/\n" });
    await repository.write({ "sql/paid.sql": "select id, day, amount\nfrom orders\nwhere amount > 60\n" });
    const ran = await towpath(["test", "--base", "main", "--select", "+sales.revenue", "--format", "json"], { cwd: repository.root });
    const record: RunRecord = JSON.parse(ran.out);
    const shown = page(record);
    const text = shown.replaceAll(/<style[\s\S]*?<\/style>/g, "").replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
    expect(text).toMatch(/main .* → .* with uncommitted changes 2 → 1 rows by day .*1 row removed/);
    expect(text).toContain("reads sales.paid, whose rows may differ");
    // Another task of the same run is not shown.
    expect(text).not.toContain("from contract");
    expect(shown).not.toMatch(/<script|\son\w+=/);
    expect(shown).toContain("default-src 'none'; style-src 'nonce-n'");
    expect(page(record, { task: "stock.busy_days" })).toContain("<p>Nothing.</p>");
    expect(page(record, { title: "<b>&" })).toContain("&lt;b&gt;&amp;");
  });
});
