import { spawn } from "node:child_process";
import { HostError } from "../host/ports.ts";

/** Reads objects of a repository by their hash, through one long-lived process. */
export interface Blobs extends Disposable {
  read(hash: string): Promise<Buffer>;
}

interface Waiting {
  hash: string;
  resolve(content: Buffer): void;
  reject(error: Error): void;
}

/** Starts `git cat-file --batch` in a folder. Dispose it when done; nothing else ends it. */
export function readBlobs(folder: string): Blobs {
  const child = spawn("git", ["-c", "core.fsmonitor=false", "cat-file", "--batch"], { cwd: folder, env: { ...process.env, GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0" }, stdio: ["pipe", "pipe", "ignore"] });
  const waiting: Waiting[] = [];
  let chunks: Buffer[] = [];
  let length = 0;
  const fail = (message: string): void => {
    for (const each of waiting.splice(0)) each.reject(new HostError(message));
  };
  child.stdout.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      const all = chunks.length === 1 ? (chunks[0] ?? Buffer.alloc(0)) : Buffer.concat(chunks, length);
      chunks = [all];
      const taken = take(all);
      if (taken === undefined) return;
      waiting.shift();
      chunks = [all.subarray(taken.end)];
      length = all.length - taken.end;
      if (taken.content === undefined) next.reject(new HostError(`git has no object ${next.hash}: the clone is incomplete; check out with fetch-depth: 0`));
      else next.resolve(taken.content);
    }
  });
  child.on("error", (error) => fail(`git could not be started: ${error.message}`));
  child.on("close", () => fail("git ended before it answered"));
  child.stdin.on("error", () => fail("git ended before it answered"));
  return {
    read: (hash) => new Promise((resolve, reject) => {
      waiting.push({ hash, resolve, reject });
      child.stdin.write(`${hash}\n`);
    }),
    [Symbol.dispose]: () => void child.stdin.end(),
  };
}

/** One answer at the start of the buffer: `<hash> blob <size>\n<content>\n`, or `<hash> missing\n`. Undefined: not all of it is there yet. */
function take(all: Buffer): { content: Buffer | undefined; end: number } | undefined {
  const line = all.indexOf(10);
  if (line < 0) return undefined;
  const words = all.toString("latin1", 0, line).split(" ");
  if (words[1] !== "blob") return { content: undefined, end: line + 1 };
  const end = line + 1 + Number(words[2]);
  return all.length < end + 1 ? undefined : { content: all.subarray(line + 1, end), end: end + 1 };
}
