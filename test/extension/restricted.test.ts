import { execFile, execFileSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CompletionItem, Hover } from "vscode-languageserver/node";
import { languageServer, type LanguageServer } from "../harness/language-server.ts";
import { SHOP } from "../language/shop.ts";
import { hostileWorkspaces, listenForKnocks, writeBait, writeHostile, type Hostile } from "./hostile-workspaces.ts";
import { deedsOf, STRACE, type Deeds } from "./system-calls.ts";

const REPOSITORY = path.resolve(import.meta.dirname, "../..");
const strace = existsSync("/usr/bin/strace");
const FILES = ["towpath.yml", "sales.pipeline.yml", "stock.pipeline.yml", "sql/paid.sql", "sql/revenue.sql"];
/** No answer may take longer: a server that hangs is as good as one that was shot. */
const PATIENCE_MS = 90_000;

interface Seen {
  hostile: Hostile;
  root: string;
  hovers: string[];
}

/** All workspaces in one server, as a window with many folders has it: whatever one of them does, the others must still be served. */
describe.runIf(process.platform === "linux")("workspaces that are not to be trusted", { timeout: 600_000 }, () => {
  let home = "";
  let outside = "";
  let bait: Awaited<ReturnType<typeof listenForKnocks>>;
  let deeds: Deeds | undefined;
  const seen: Seen[] = [];
  let stillServes = false;
  let listing: string[] = [];

  beforeAll(async () => {
    home = realpathSync(await mkdtemp(path.join(tmpdir(), "towpath-hostile-")));
    outside = path.join(home, "outside");
    await mkdir(outside);
    await writeBait(outside);
    bait = await listenForKnocks();
    for (const [index, hostile] of hostileWorkspaces({ outside, port: bait.port }).entries()) seen.push({ hostile, root: await writeHostile(home, index, hostile), hovers: [] });
    listing = filesBelow(home);
    const log = path.join(home, "strace.log");
    const roots = seen.map(({ root }) => root);
    const server = await languageServer(home, { roots, ...(strace ? { command: [...STRACE, log, process.execPath] } : {}) });
    try {
      for (const each of seen) each.hovers = await askEverything(server, each);
      const last = await inTime(server.connection.sendRequest<Hover | null>("textDocument/hover", { textDocument: { uri: server.uri("w3/sql/revenue.sql") }, position: { line: 1, character: 6 } }), "the last question");
      stillServes = JSON.stringify(last).includes("Orders that brought money");
    } finally {
      await server.connection.sendRequest("shutdown").catch(() => {});
      await server.connection.sendNotification("exit").catch(() => {});
      if (server.process.exitCode === null) await Promise.race([once(server.process, "close"), new Promise((done) => setTimeout(done, 5000))]);
      await server[Symbol.asyncDispose]();
    }
    if (strace) deeds = deedsOf(readFileSync(log, "utf8"));
    await rm(log, { force: true });
  }, 900_000);
  afterAll(async () => {
    bait.server.close();
    await rm(home, { recursive: true, force: true });
  });

  it("are fifty and more, and all are answered in time", () => {
    expect(seen.length).toBeGreaterThanOrEqual(50);
    expect(stillServes).toBe(true);
  });

  it("start no process, open no socket, and write no file", () => {
    expect(bait.knocks()).toBe(0);
    expect(filesBelow(home).filter((file) => !listing.includes(file))).toEqual([]);
    expect(existsSync(path.join(outside, "pwned"))).toBe(false);
    if (deeds === undefined) return;
    // A trace that saw nothing would prove nothing.
    expect(deeds.read.filter((file) => file.startsWith(home)).length).toBeGreaterThan(seen.length);
    expect(deeds.programs).toEqual([]);
    expect(deeds.children).toEqual([]);
    expect(deeds.sockets).toEqual([]);
    expect(deeds.written.filter((file) => file !== "/dev/null")).toEqual([]);
  });

  it("lead nobody to a file outside of themselves", () => {
    if (deeds === undefined) return;
    const allowed = ["/proc/", "/sys/", "/dev/", "/etc/ssl/", "/etc/ld.so", "/lib", "/usr/lib", "/usr/share", realpathSync(path.dirname(path.dirname(process.execPath))), REPOSITORY, realpathSync(path.join(REPOSITORY, "node_modules"))];
    const roots = seen.map(({ root }) => `${root}/`);
    const out = deeds.read.filter((file) => file.startsWith("/") && !allowed.some((prefix) => file.startsWith(prefix)) && !roots.some((root) => `${file}/`.startsWith(root)));
    expect(out.filter((file) => !/^\/(etc\/(localtime|nsswitch\.conf|passwd|resolv\.conf|host\.conf|hosts)|usr\/local\/(lib|ssl).*)$/.test(file))).toEqual([]);
    expect(deeds.read.filter((file) => file.startsWith(outside) || file === "/etc/passwd" || file === "/proc/self/environ" || file === "/dev/zero")).toEqual([]);
  });

  it.runIf(strace)("would be caught: a process that does all of that is seen doing it", async () => {
    const log = path.join(home, "control.log");
    const wrong = `require("node:child_process").execFileSync("true"); require("node:fs").writeFileSync(${JSON.stringify(path.join(outside, "control"))}, ""); require("node:net").connect(${bait.port}, "127.0.0.1").on("error", () => {}); require("node:fs").readFileSync(${JSON.stringify(path.join(outside, "secret.sql"))});`;
    const [tool = "", ...rest] = [...STRACE, log, process.execPath, "-e", wrong];
    await promisify(execFile)(tool, rest);
    const control = deedsOf(readFileSync(log, "utf8"));
    expect(control.programs.length).toBeGreaterThan(0);
    expect(control.children.length).toBeGreaterThan(0);
    expect(control.sockets.length).toBeGreaterThan(0);
    expect(control.written).toContain(path.join(outside, "control"));
    expect(control.read).toContain(path.join(outside, "secret.sql"));
    await expect.poll(bait.knocks).toBe(1);
  });

  it("put no command, link or HTML into what is shown", () => {
    const all = seen.flatMap(({ hovers }) => hovers);
    expect(all.length).toBeGreaterThan(seen.length);
    for (const value of all) {
      const shown = value.replaceAll(/(`+)[^]*?\1/g, "");
      expect(shown, value).not.toMatch(/<\w|\]\(|command:|javascript:/);
    }
  });
});

/** What an editor asks about the files of a workspace; gives what hovers showed. */
async function askEverything(server: LanguageServer, { root, hostile }: Seen): Promise<string[]> {
  const folder = path.basename(root);
  const found: string[] = [];
  for (const file of FILES) {
    const uri = server.uri(`${folder}/${file}`);
    const ask = <T>(method: string, more: object = {}): Promise<T> => inTime(server.connection.sendRequest<T>(method, { textDocument: { uri }, ...more }), `${hostile.name}: ${method} of ${file}`);
    const text = hostile.files?.[file] ?? SHOP[file] ?? "";
    // The editor gives a text only of what is a text.
    if (text.length < 2 << 20) await server.open(`${folder}/${file}`, text);
    await ask("textDocument/documentSymbol");
    await ask("textDocument/codeLens");
    await ask("textDocument/inlayHint", { range: { start: { line: 0, character: 0 }, end: { line: 50, character: 0 } } });
    for (const [line, written] of text.slice(0, 4000).split("\n").entries()) {
      for (const character of [2, 6, 12, 20].filter((at) => at < written.length)) {
        const position = { line, character };
        const hover = await ask<Hover | null>("textDocument/hover", { position });
        const contents = hover?.contents;
        if (contents !== undefined && typeof contents === "object" && "value" in contents) found.push(contents.value);
      }
      if (line % 8 === 0) await ask<CompletionItem[]>("textDocument/completion", { position: { line, character: 0 } });
    }
    await ask("textDocument/references", { position: { line: 0, character: 8 }, context: { includeDeclaration: true } });
    await ask("textDocument/codeAction", { range: { start: { line: 0, character: 0 }, end: { line: 50, character: 0 } }, context: { diagnostics: [] } });
  }
  return found;
}

async function inTime<T>(answer: Promise<T>, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${PATIENCE_MS} ms: ${what}`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

function filesBelow(folder: string): string[] {
  const found = execFileSync("find", [folder, "-not", "-name", "strace.log"], { encoding: "utf8", maxBuffer: 64 << 20 });
  return found.split("\n").filter((line) => line !== "").toSorted();
}
