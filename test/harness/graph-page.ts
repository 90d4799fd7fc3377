import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Page } from "playwright-core";
import { buildGraphPage } from "../../scripts/build-graph-page.ts";
import { columnFlow, columnsOfNode } from "../../shared/language/column-flow.ts";
import { graphModel } from "../../shared/language/graph-model.ts";
import type { NodeStatus } from "../../shared/language/graph-status.ts";
import type { ProjectView } from "../../shared/language/project-view.ts";
import { graphPage } from "../../vscode-extension/client/views/graph-page.ts";
import { graphLabels, graphWords } from "../../vscode-extension/client/views/graph-words.ts";
import type { FromView, ToView } from "../../vscode-extension/webview/graph/messages.ts";
import { chromiumPath } from "./chromium.ts";

/** The graph's page in a real browser, apart from an editor, which is played by this process. */
export interface GraphPageRun extends AsyncDisposable {
  page: Page;
  /** What the page has asked for. */
  asked: FromView[];
  /** What the browser has complained of. */
  complaints: string[];
  send(message: ToView): Promise<void>;
}

export interface GraphPageOptions {
  view: ProjectView;
  statuses?: Readonly<Record<string, NodeStatus>>;
  show?: string;
  /** Variables of a theme, and the class that an editor gives to the body. */
  theme?: { kind: "vscode-light" | "vscode-dark" | "vscode-high-contrast"; variables: Readonly<Record<string, string>> };
  reducedMotion?: boolean;
}

/** Opens it, with the answers of a project's own view. Undefined where no Chromium can be had. */
export async function openGraphPage({ view, statuses = {}, show, theme = LIGHT, reducedMotion = true }: GraphPageOptions): Promise<GraphPageRun | undefined> {
  const executablePath = await chromiumPath();
  if (executablePath === undefined) return undefined;
  const folder = await mkdtemp(path.join(tmpdir(), "towpath-graph-"));
  await buildGraphPage(folder);
  const server = createServer((request, response) => {
    const name = path.basename(request.url ?? "");
    if (name === "") response.setHeader("content-type", "text/html; charset=utf-8").end(page());
    else readFile(path.join(folder, name)).then((body) => response.setHeader("content-type", name.endsWith(".css") ? "text/css" : "text/javascript").end(body), () => response.writeHead(404).end());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const l10n = { t: (text: string): string => text };
  const page = (): string => graphPage({ words: graphWords(l10n), labels: graphLabels(l10n), language: "en", cspSource: origin, nonce: "test", script: `${origin}/graph.js`, style: `${origin}/graph.css`, layoutScript: `${origin}/graph-layout.js` });
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const context = await browser.newContext({ viewport: { width: 1280, height: 760 }, reducedMotion: reducedMotion ? "reduce" : "no-preference", deviceScaleFactor: 1 });
  const opened = await context.newPage();
  const asked: FromView[] = [];
  const complaints: string[] = [];
  const send = (message: ToView): Promise<void> => opened.evaluate<void>(`postMessage(${JSON.stringify(message)})`);
  opened.on("console", (said) => said.type() === "error" && complaints.push(said.text()));
  opened.on("pageerror", ({ message }) => complaints.push(message));
  await opened.exposeBinding("fromView", async (_, message: FromView) => {
    asked.push(message);
    if (message.type === "ready") await send({ type: "graph", project: "file:///project", graph: graphModel(view), statuses, ...(show === undefined ? {} : { show }) });
    else if (message.type === "columns") await send({ type: "columns", node: message.id, ...columnsOfNode(view, message.id), ...(message.column === undefined ? {} : { flow: columnFlow(view, { node: message.id, column: message.column }) }) });
  });
  await opened.addInitScript(`
    let state; globalThis.acquireVsCodeApi = () => ({ postMessage: (message) => { globalThis.fromView(message); }, getState: () => state, setState: (next) => { state = next; } });
    addEventListener("DOMContentLoaded", () => { document.body.classList.add(${JSON.stringify(theme.kind)}); for (const [name, value] of Object.entries(${JSON.stringify(theme.variables)})) document.documentElement.style.setProperty(name, value); });
  `);
  await opened.goto(`${origin}/`);
  return {
    page: opened, asked, complaints, send,
    async [Symbol.asyncDispose]() {
      await browser.close();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const LIGHT: NonNullable<GraphPageOptions["theme"]> = {
  kind: "vscode-light",
  variables: {
    "--vscode-editor-background": "#ffffff", "--vscode-editor-foreground": "#3b3b3b", "--vscode-foreground": "#3b3b3b", "--vscode-editorWidget-background": "#f8f8f8", "--vscode-editorWidget-border": "#c8c8c8", "--vscode-descriptionForeground": "#3b3b3b",
    "--vscode-focusBorder": "#005fb8", "--vscode-testing-iconPassed": "#388a34", "--vscode-testing-iconFailed": "#f14c4c", "--vscode-editorWarning-foreground": "#bf8803", "--vscode-charts-blue": "#1a85ff", "--vscode-charts-purple": "#652d90", "--vscode-disabledForeground": "#61616180",
    "--vscode-sideBar-background": "#f8f8f8", "--vscode-textLink-foreground": "#005fb8", "--vscode-font-family": "system-ui, sans-serif",
  },
};
