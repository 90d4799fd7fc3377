import { readdir, utimes } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { folderStore } from "../../shared/deploy/models/folder-store.ts";
import { measure } from "../../shared/run/kinds/artifact-store.ts";
import { tempProject } from "../harness/temp-project.ts";

it("a folder of models: what a killed copy has left is no model, and is dropped a day later; a copy that another one is making now stays", async () => {
  const [old, young] = ["a".repeat(64), "b".repeat(64)];
  await using project = await tempProject({ "model.bin": "weights", [`kept/net/${old}.4711.tmp/model.bin`]: "wei", [`kept/net/${young}.4712.tmp/model.bin`]: "wei", "kept/net/notes.tmp/mine.txt": "not ours" });
  const kept = path.join(project.root, "kept");
  const days = new Date(Date.now() - 2 * 24 * 3_600_000);
  for (const name of [`${old}.4711.tmp`, "notes.tmp"]) await utimes(path.join(kept, "net", name), days, days);
  const store = folderStore(kept);
  expect(await store.look(path.join(kept, "net", old, "model.bin"), old, { read: false })).toBe("gone");
  const local = path.join(project.root, "model.bin");
  const { digest } = await measure(local);
  const uri = await store.put(local, { task: "net", digest, name: "model.bin" });
  expect(await store.look(uri, digest, { read: true })).toBe("there");
  expect((await readdir(path.join(kept, "net"))).toSorted()).toEqual([digest, `${young}.4712.tmp`, "notes.tmp"].toSorted());
});

it("a copy that fails leaves nothing; of several at once one model comes out", async () => {
  await using project = await tempProject({ "model/a.bin": "one", "model/b.bin": "two" });
  const kept = path.join(project.root, "kept");
  const local = path.join(project.root, "model");
  const { digest } = await measure(local);
  await expect(folderStore(kept).put(path.join(project.root, "nowhere"), { task: "net", digest, name: "model" })).rejects.toThrow(/ENOENT|no such/);
  expect(await readdir(path.join(kept, "net"))).toEqual([]);
  const uris = await Promise.all(Array.from({ length: 8 }, () => folderStore(kept).put(local, { task: "net", digest, name: "model" })));
  expect(new Set(uris).size).toBe(1);
  expect(await readdir(path.join(kept, "net"))).toEqual([digest]);
});
