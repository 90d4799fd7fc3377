import { describe, expect, it, type TestContext } from "vitest";
import { graphModel } from "../../shared/language/graph-model.ts";
import { openGraphPage, type GraphPageOptions, type GraphPageRun } from "../harness/graph-page.ts";
import { openView } from "../language/open-view.ts";
import { SHOP } from "../language/shop.ts";

const opened = async (context: TestContext, options: GraphPageOptions): Promise<GraphPageRun> => {
  const run = (await openGraphPage(options)) ?? context.skip("there is no Chromium");
  await run.page.locator("#canvas[aria-busy=false]").waitFor();
  return run;
};

describe("the page of the graph", { timeout: 60_000 }, () => {
  it("is walked, searched, narrowed and opened by keyboard alone, and says where one is", async (context) => {
    await using run = await opened(context, { view: await openView({ ...SHOP }), statuses: { "sales.paid": { look: "warn", lines: ["✘ here now · 1 failed"], stale: true, mark: "changed" } } });
    const { page, asked, complaints } = run;
    const said = page.locator("#said");
    await page.locator("#canvas").focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => said.textContent()).toContain("orders, source, sales");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => said.textContent()).toBe("paid, task, sales, has problems, changed, changed since, reads: 1, read by: 1");
    expect(await page.locator("#details").innerText()).toMatch(/paid[\s\S]*Orders that brought money[\s\S]*1 failed[\s\S]*@shop\/data/);
    await page.keyboard.press("/");
    await page.keyboard.type("busy");
    await expect.poll(() => page.locator("#found [aria-selected=true]").innerText()).toMatch(/busy_days/);
    await page.keyboard.press("Enter");
    await expect.poll(() => said.textContent()).toContain("busy_days, task, stock");
    await page.keyboard.press("u");
    await expect.poll(() => page.locator("#focus-text").innerText()).toBe("Upstream of busy_days · 4 of 6");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => said.textContent()).toContain("busy_days");
    await page.keyboard.press("Enter");
    await expect.poll(() => asked.at(-1)).toEqual({ type: "open", id: "stock.busy_days", part: "code" });
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("#focus").isHidden()).toBe(true);
    expect(complaints).toEqual([]);
  });

  it("shows the way of a column on the drawing and as text", async (context) => {
    await using run = await opened(context, { view: await openView({ ...SHOP }), show: "sales.revenue" });
    const { page, asked } = run;
    await page.locator("button.column", { hasText: "revenue" }).click();
    await expect.poll(() => page.locator(".flow").innerText()).toMatch(/Comes from[\s\S]*paid\.amount aggregated[\s\S]*orders\.amount as it is[\s\S]*Goes to[\s\S]*busy_days\.revenue/);
    expect(await page.locator("button.column", { hasText: "revenue" }).getAttribute("aria-pressed")).toBe("true");
    expect(asked.at(-1)).toEqual({ type: "columns", id: "sales.revenue", column: "revenue" });
    await page.locator(".flow button", { hasText: "orders.amount" }).click();
    await expect.poll(() => page.locator("#chosen-name").innerText()).toBe("orders");
  });

  it("follows edits without moving, and keeps what was chosen", async (context) => {
    await using run = await opened(context, { view: await openView({ ...SHOP }), show: "sales.paid" });
    const { page, send } = run;
    const view = await openView({ ...SHOP, "sales.pipeline.yml": (SHOP["sales.pipeline.yml"] ?? "").replace("Orders that brought money", "Orders that were paid") });
    await send({ type: "graph", project: "file:///project", graph: graphModel(view), statuses: {} });
    await expect.poll(() => page.locator("#details").innerText()).toContain("Orders that were paid");
    await send({ type: "none" });
    await expect.poll(() => page.locator("#notice").innerText()).toContain("no towpath.yml");
  });

  it("takes hostile texts for texts: nothing of them is markup, a script or an address", async (context) => {
    const bad = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>`;
    const files = { ...SHOP, "sales.pipeline.yml": (SHOP["sales.pipeline.yml"] ?? "").replace("Orders that brought money", `'${bad.replaceAll("'", "''")}'`) };
    await using run = await opened(context, { view: await openView(files), show: "sales.paid", statuses: { "sales.paid": { look: "fail", lines: [bad], message: bad, stale: false } } });
    const { page, complaints } = run;
    expect(await page.locator("#details").innerText()).toContain(bad);
    expect(await page.locator("#details img, #details script").count()).toBe(0);
    expect(await page.title()).toBe("Graph");
    expect(complaints).toEqual([]);
  });
});
