import { ledgerBranch } from "../../ledger/layout.ts";
import { look, lookList, lookText } from "../client/look.ts";
import type { GitHub } from "../client/open-github.ts";
import type { RepositoryName } from "../repository.ts";

/** The ledger's branch at one commit, as far as somebody asked. */
export interface BranchState {
  head: string;
  files: Map<string, string>;
  /** Names in the folders that were asked for. */
  folders: Map<string, string[]>;
}

/** Reads the head and some files in one call, all of one commit. Undefined: there is no such branch. */
export async function readBranch(github: GitHub, { owner, repo }: RepositoryName, paths: readonly string[], folders: readonly string[] = []): Promise<BranchState | undefined> {
  const variables = [...paths.map((_, place) => `$f${place}: String!`), ...folders.map((_, place) => `$d${place}: String!`)].join(", ");
  const fields = [
    ...paths.map((_, place) => `f${place}: file(path: $f${place}) { object { ... on Blob { oid text isTruncated } } }`),
    ...folders.map((_, place) => `d${place}: file(path: $d${place}) { object { ... on Tree { entries { name } } } }`),
  ].join("\n");
  const query = `query($owner: String!, $repo: String!, $ref: String!${variables === "" ? "" : `, ${variables}`}) { repository(owner: $owner, name: $repo) { ref(qualifiedName: $ref) { target { oid ... on Commit { id ${fields} } } } } }`;
  const values = Object.fromEntries([...paths.map((path, place) => [`f${place}`, path]), ...folders.map((path, place) => [`d${place}`, path])]);
  const data = await github.graphql.read(query, { owner, repo, ref: `refs/heads/${ledgerBranch}`, ...values });
  const target = look(data, "repository", "ref", "target");
  const head = lookText(target, "oid");
  if (head === undefined) return undefined;
  const files = new Map<string, string>();
  for (const [place, path] of paths.entries()) {
    const blob = look(target, `f${place}`, "object");
    const text = look(blob, "isTruncated") === true ? await wholeBlob(github, { owner, repo }, lookText(blob, "oid") ?? "") : lookText(blob, "text");
    if (text !== undefined) files.set(path, text);
  }
  return { head, files, folders: new Map(folders.map((path, place) => [path, lookList(target, `d${place}`, "object", "entries").flatMap((entry) => lookText(entry, "name") ?? [])])) };
}

/** GraphQL cuts long texts; REST gives them whole. */
async function wholeBlob(github: GitHub, name: RepositoryName, oid: string): Promise<string> {
  const { data } = await github.rest.git.getBlob({ ...name, file_sha: oid });
  return Buffer.from(data.content, "base64").toString("utf8");
}
