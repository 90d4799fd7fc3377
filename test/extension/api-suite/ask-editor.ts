import { once } from "node:events";
import { cp, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { towpathPackage } from "../../harness/own-towpath.ts";
import { tempProject } from "../../harness/temp-project.ts";
import { startVsCode } from "../../harness/vscode.ts";
import { startVsCodeWeb } from "../../harness/vscode-web.ts";
import { SHOP } from "../../language/shop.ts";
import type { HostName } from "./answers.ts";
import { buildSuite } from "./build-suite.ts";
import type { Said } from "./extension.ts";

export interface Report {
  vscode: string;
  all: Record<string, Said>;
}

const SHOP_WITH_FAULT = { ...SHOP, "sql/revenue.sql": "select day, sum(amont) as revenue\nfrom paid\ngroup by day\n" };
const WAIT_MS = 480_000;
const FLIGHTS = path.resolve(import.meta.dirname, "../../../examples/flights");

/** What a real editor on two projects answers to every question, asked by an extension inside it; undefined where no Chromium can be had. */
export async function askEditor(host: HostName): Promise<Report | undefined> {
  await using project = await tempProject(Object.fromEntries(Object.entries(SHOP_WITH_FAULT).map(([file, content]) => [`opened/shop/${file}`, content])));
  const home = project.root;
  const answers = createServer();
  const reported = new Promise<Report>((resolve, reject) => {
    answers.on("request", (request, response) => {
      // The web host is of another origin.
      response.setHeader("Access-Control-Allow-Origin", "*").end();
      if (request.method === "POST") text(request).then((body) => resolve(JSON.parse(body) as Report), reject);
    });
  });
  try {
    await once(answers.listen(0, "localhost"), "listening");
    const suite = await buildSuite(path.join(home, "suite"), `http://localhost:${(answers.address() as AddressInfo).port}/`);
    const opened = path.join(home, "opened");
    await cp(FLIGHTS, path.join(opened, "flights"), { recursive: true, filter: (from) => !/[\\/](?:\.towpath|models|[^\\/]*\.parquet)$/.test(from) });
    await writeFile(path.join(opened, "both.code-workspace"), JSON.stringify({ folders: [{ path: "shop" }, { path: "flights" }] }));
    const tool = path.join(home, "tool");
    await (await towpathPackage(path.join(home, "cli")))(tool);
    const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error("the editor did not answer in time")), WAIT_MS).unref());
    if (host === "web") {
      await using code = await startVsCodeWeb(opened, { extensions: [suite], workspace: "both.code-workspace" });
      return code === undefined ? undefined : await Promise.race([reported, late]);
    }
    await using code = await startVsCode({}, { extensions: [suite], machine: { "towpath.path": path.join(tool, "node_modules/towpath/dist/cli/towpath.mjs") } });
    if (code === undefined) return undefined;
    await code.open(path.join(opened, "both.code-workspace"));
    return await Promise.race([reported, late]);
  } finally {
    answers.close();
  }
}
