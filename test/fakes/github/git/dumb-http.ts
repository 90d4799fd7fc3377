import { deflateSync } from "node:zlib";
import type { Repository } from "../state.ts";
import { commitOf } from "./store.ts";

/** What `git clone http://…/owner/name.git` asks of a server that only hands out files. Undefined: there is no such file. */
export function gitFile({ refs, git, defaultBranch }: Repository, path: string): Buffer | undefined {
  const peeled = (name: string, oid: string): string[] => (git.objects.get(oid)?.type === "tag" ? [`${commitOf(git, oid)}\t${name}^{}\n`] : []);
  if (path === "info/refs") return Buffer.from(Object.entries(refs).flatMap(([name, oid]) => [`${oid}\t${name}\n`, ...peeled(name, oid)]).join(""));
  if (path === "HEAD") return Buffer.from(`ref: refs/heads/${defaultBranch}\n`);
  if (path === "objects/info/packs" || path === "objects/info/alternates") return undefined;
  const oid = /^objects\/([0-9a-f]{2})\/([0-9a-f]{38})$/.exec(path);
  const found = oid === null ? undefined : git.objects.get(`${oid[1]}${oid[2]}`);
  return found === undefined ? undefined : deflateSync(Buffer.concat([Buffer.from(`${found.type} ${found.data.length}\0`), found.data]));
}
