import { spawn } from "node:child_process";
import { CAREFULLY, gitProgram } from "./git-program.ts";
import { HostError } from "../host/ports.ts";

/** Reads objects of a repository by their hash, through one long-lived process. */
export interface Blobs extends Disposable {
  /** Content of a file. */
  read(hash: string): Promise<Buffer>;
  /** A folder as git keeps it; undefined when there is none of this name: a hash, or `commit:path`. */
  tree(name: string): Promise<Buffer | undefined>;
}

interface Waiting {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/** Starts `git cat-file --batch` in a folder. Dispose it when done; nothing else ends it. */
export function readBlobs(folder: string): Blobs {
  const child = spawn(gitProgram(), [...CAREFULLY, "cat-file", "--batch"], { cwd: folder, env: { ...process.env, GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0" }, stdio: ["pipe", "pipe", "ignore"] });
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
      next.resolve(taken);
    }
  });
  child.on("error", (error) => fail(`git could not be started: ${error.message}`));
  child.on("close", () => fail("git ended before it answered"));
  child.stdin.on("error", () => fail("git ended before it answered"));
  const ask = (name: string): Promise<Answer> => new Promise((resolve, reject) => {
    waiting.push({ resolve, reject });
    child.stdin.write(`${name}\n`);
  });
  return {
    async read(hash) {
      const { type, content } = await ask(hash);
      if (type !== "blob") throw new HostError(`git has no object ${hash}: the clone is incomplete; check out with fetch-depth: 0`);
      return content;
    },
    async tree(name) {
      const { type, content } = await ask(name);
      return type === "tree" ? content : undefined;
    },
    [Symbol.dispose]: () => void child.stdin.end(),
  };
}

interface Answer {
  /** Undefined: there is no such object. */
  type: string | undefined;
  content: Buffer;
}

/** One answer at the start of the buffer: `<hash> <type> <size>\n<content>\n`, or `<name> missing\n`. Undefined: not all of it is there yet. */
function take(all: Buffer): (Answer & { end: number }) | undefined {
  const line = all.indexOf(10);
  if (line < 0) return undefined;
  const words = /^[0-9a-f]{40,64} (blob|tree|commit|tag) (\d+)$/.exec(all.toString("utf8", 0, line));
  if (words === null) return { type: undefined, content: Buffer.alloc(0), end: line + 1 };
  const end = line + 1 + Number(words[2]);
  return all.length < end + 1 ? undefined : { type: words[1], content: all.subarray(line + 1, end), end: end + 1 };
}
