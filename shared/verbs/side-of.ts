import type { NodeId } from "../graph/graph.ts";
import type { ReadSqlTexts } from "../graph/open-workspace.ts";
import type { Workspace } from "../graph/workspace.ts";
import { contentOf } from "../git/content-of.ts";
import { follow, type TreeContents } from "../git/tree-contents.ts";
import type { FileSystem } from "../host/ports.ts";
import type { Side } from "../impact/side.ts";
import type { Check, UnitTest } from "../pipeline/model.ts";
import { checkReads, type CheckReads } from "../run/check-reads.ts";
import { taskCode } from "../run/code-digest.ts";
import { digestOf } from "../run/fingerprint.ts";
import { ownReads } from "../sql/own-reads.ts";
import { checkedWith } from "./checked-with.ts";

/** Beside the tree. */
export interface SideOptions {
  /** Only these nodes. */
  only?: ReadonlySet<NodeId>;
  /** Understands the queries of checks. Without it nothing is said of what checks read: for who compares data only. */
  checks?: { readSql: ReadSqlTexts; dialect: string };
}

/** A tree of a project with the digests that comparing it needs. */
export async function sideOf(workspace: Workspace, fs: FileSystem, tree: TreeContents, { only, checks }: SideOptions = {}): Promise<Side> {
  const read = async (file: string): Promise<string | undefined> => workspace.texts.get(file) ?? (await fs.read(file).catch(() => undefined));
  const kept = async (file: string): Promise<string | undefined> => workspace.texts.get(file) ?? (await keptText(fs, tree, file).catch(() => undefined));
  const asked = checks === undefined ? undefined : await checkReads(workspace, checks.dialect, read, checks.readSql);
  const checked = asked && checkedWith(workspace, asked);
  const codes = new Map<NodeId, string>();
  const contents = new Map<NodeId, string>();
  const judges = new Map<NodeId, string>();
  const outside = new Map<NodeId, string>();
  for (const node of workspace.graph.nodes.values()) {
    if (only?.has(node.id) === false) continue;
    if (node.kind === "task" && node.task.kind !== "sql") {
      const { digest, requirements = "", names = [] } = await taskCode(workspace, node.id, node.task, kept);
      codes.set(node.id, [digest, requirements, digestOf((await contentOf(names, tree)).digest)].join(" "));
    }
    const own = node.kind === "task" ? ownReads(workspace.sql.get(node.id)?.facts ?? {}).files.map(({ path }) => path) : [];
    const data = node.kind === "source" && node.source.location.kind === "file" ? node.source.location.files : own;
    if (data.length > 0) {
      const content = await contentOf(data, tree);
      (node.kind === "source" ? contents : codes).set(node.id, content.digest);
      if (content.outside !== undefined) outside.set(node.id, content.outside);
    }
    const judging = node.kind === "exposure" ? [] : judgingFiles(node.kind === "source" ? node.source.checks : node.task.checks, node.kind === "task" ? node.task.unitTests : [], asked?.queries);
    if (judging.length > 0) {
      const content = await contentOf(judging, tree);
      judges.set(node.id, content.digest);
      if (content.outside !== undefined) checked?.set(node.id, { tables: [], ...checked.get(node.id), unknown: `'${content.outside}'` });
    }
  }
  return { workspace, codes, contents, judges, outside, ...(checked === undefined ? {} : { checked }) };
}

/** The text of a file that git keeps, links followed; of one in a submodule the commit of that. What git does not keep is the same on both sides. */
async function keptText(fs: FileSystem, tree: TreeContents, file: string): Promise<string | undefined> {
  const found = await follow(tree, file);
  if (found.kind === "submodule") return `commit ${found.commit}`;
  return found.kind === "outside" || (await tree.entry(found.path)) === undefined ? undefined : fs.read(found.path);
}

/** Files of custom checks, those that their SQL reads by itself, and those of rows that are given or expected. */
function judgingFiles(checks: readonly Check[], unitTests: readonly UnitTest[], queries: CheckReads["queries"] = new Map()): string[] {
  return [
    ...checks.flatMap(({ kind, options: { file } }) => (kind === "sql" && typeof file === "string" ? [file] : [])),
    ...checks.flatMap((check) => ownReads(queries.get(check)?.facts ?? {}).files.map(({ path }) => path)),
    ...unitTests.flatMap(({ given, expect }) => [...Object.values(given), expect].flatMap((rows) => ("file" in rows ? [rows.file] : []))),
  ];
}
