import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { chromium, type BrowserContext, type Page } from "playwright-core";
import { packExtension } from "../../scripts/build-extension.ts";
import { chromiumPath } from "./chromium.ts";
import { codeServerEntry } from "./code-server.ts";
import { packedExtension } from "./packed-extension.ts";

const SETTINGS = {
  "telemetry.telemetryLevel": "off",
  "workbench.startupEditor": "none",
  "chat.disableAIFeatures": true,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "update.mode": "none",
  "git.openRepositoryInParentFolders": "never",
};

/** How long a window may take for anything that a story waits for. */
const PATIENCE_MS = 120_000;

export interface VsCode extends AsyncDisposable {
  /** A window on a folder of this machine, or on the folders that a `.code-workspace` file lists. */
  open(folder: string): Promise<Page>;
  /** Folder of this editor alone: settings, extensions. */
  home: string;
}

export interface Start {
  /** Whether a folder has to be trusted before anything runs in it; else all are. */
  askForTrust?: boolean;
  /** Language that the window asks its server for; the words of the editor itself stay English, those of extensions follow. */
  language?: string;
  /** Settings that only this machine may make, and no user or repository. */
  machine?: Readonly<Record<string, unknown>>;
  /** Folders of further extensions, built already. */
  extensions?: readonly string[];
}

/** A real VS Code with the packed extension, in a real browser; undefined where no Chromium can be had. */
export async function startVsCode(settings: Readonly<Record<string, unknown>> = {}, { askForTrust = false, extensions = [], language, machine = {} }: Start = {}): Promise<VsCode | undefined> {
  const executablePath = await chromiumPath();
  if (executablePath === undefined) return undefined;
  const entry = await codeServerEntry();
  const home = await mkdtemp(path.join(tmpdir(), "towpath-vscode-"));
  const packed = await Promise.all([packedExtension(home), ...extensions.map((folder, index) => packExtension(folder, path.join(home, `${index}.vsix`)))]);
  await mkdir(path.join(home, "User"));
  await mkdir(path.join(home, "Machine"));
  await writeFile(path.join(home, "Machine/settings.json"), JSON.stringify(machine));
  await writeFile(path.join(home, "User/settings.json"), JSON.stringify({ ...SETTINGS, ...settings }));
  const common = [entry, "--user-data-dir", home, "--extensions-dir", path.join(home, "ext")];
  await promisify(execFile)(process.execPath, [...common, ...packed.flatMap((vsix) => ["--install-extension", vsix])], { maxBuffer: 16 << 20 });
  const port = await freePort();
  const server = spawn(process.execPath, [...common, "--auth", "none", "--bind-addr", `127.0.0.1:${port}`, "--disable-telemetry", "--disable-update-check", "--disable-getting-started-override", ...(askForTrust ? [] : ["--disable-workspace-trust"])], { stdio: "ignore", detached: true });
  const address = `http://127.0.0.1:${port}`;
  await answers(`${address}/healthz`);
  // With a profile of its own the second window finds the editor's code compiled, which is a fifth of what it costs to open one.
  const browser = await chromium.launchPersistentContext(path.join(home, "browser"), { executablePath, args: ["--no-sandbox"], viewport: { width: 1400, height: 850 } });
  return {
    home,
    open: (folder) => openWindow(browser, `${address}/?${folder.endsWith(".code-workspace") ? "workspace" : "folder"}=${encodeURIComponent(folder)}`, language),
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

async function openWindow(browser: BrowserContext, url: string, language: string | undefined): Promise<Page> {
  const page = await browser.newPage();
  if (language !== undefined) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)}`);
  // The machine may be busy: a slow window is no failure.
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(url, { waitUntil: "commit", timeout: PATIENCE_MS });
  await page.waitForSelector(".monaco-workbench", { timeout: PATIENCE_MS });
  return page;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
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
