import { execFileSync } from "node:child_process";
import type { FakeGitHub } from "../fake-github.ts";
import { put, type ObjectType } from "./store.ts";

/** What `git push` would bring: every object of a local repository, and the branch that is checked out. Tags stay where they are. */
export function push(fake: FakeGitHub, folder: string, owner = "acme", name = "shop"): void {
  const git = (...args: string[]): Buffer => execFileSync("git", args, { cwd: folder, maxBuffer: 1 << 30 });
  const branch = git("symbolic-ref", "HEAD").toString().trim();
  const head = git("rev-parse", "HEAD").toString().trim();
  const all = git("cat-file", "--batch-all-objects", "--batch");
  fake.change(owner, name, (repository) => {
    for (let at = 0; at < all.length; ) {
      const line = all.indexOf(0x0a, at);
      const [, type = "", size = ""] = all.toString("utf8", at, line).split(" ");
      put(repository.git, isType(type) ? type : "blob", all.subarray(line + 1, line + 1 + Number(size)));
      at = line + 1 + Number(size) + 1;
    }
    return { ...repository, refs: { ...repository.refs, [branch]: head } };
  });
}

const isType = (type: string): type is ObjectType => ["blob", "tree", "commit", "tag"].includes(type);
