import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { bytesSource, MOST_BYTES } from "../../../shared/models/artifact/byte-source.ts";
import { inspectArtifact } from "../../../shared/models/artifact/inspect-artifact.ts";
import { scanPickle } from "../../../shared/models/artifact/pickle.ts";
import { deedsOf, STRACE } from "../../extension/system-calls.ts";
import { statisticsPython } from "../oracle.ts";
import { hostileArtifacts, payloads, zipOf } from "./hostile.ts";

const sentinel = join(tmpdir(), `towpath-sentinel-${process.pid}`);

describe("hostile artifacts", () => {
  const all = hostileArtifacts(sentinel);
  it("are many", () => expect(all.size).toBeGreaterThanOrEqual(60));

  it.each([...all])("%s is not passed silently, and not run", async (name, bytes) => {
    let read = 0;
    const source = bytesSource(bytes);
    const { findings } = await inspectArtifact({ size: source.size, read: async (offset, length) => {
      const part = await source.read(offset, length);
      read += part.length;
      return part;
    } }, name);
    expect(findings.filter(({ level }) => level !== "note")).not.toEqual([]);
    expect(read).toBeLessThanOrEqual(3 * MOST_BYTES);
    expect(existsSync(sentinel)).toBe(false);
  });

  it.runIf(existsSync("/usr/bin/strace"))("start no process, open no socket and write no file, as the kernel sees it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "towpath-traced-"));
    try {
      const log = join(folder, "strace.log");
      const [tool = "", ...rest] = [...STRACE, log, process.execPath, join(import.meta.dirname, "inspect-all.ts"), sentinel];
      const { stdout } = await promisify(execFile)(tool, rest);
      expect(Number(stdout)).toBe(all.size);
      const { programs, children, sockets, written, read } = deedsOf(readFileSync(log, "utf8"));
      expect({ programs, children, sockets, written: written.filter((file) => file !== "/dev/null") }).toEqual({ programs: [], children: [], sockets: [], written: [] });
      expect(read.some((file) => file.endsWith("inspect-artifact.ts"))).toBe(true);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 120_000);

  it.each([...payloads(sentinel)].filter(([name]) => !name.startsWith("stopped")))("%s is told as code", async (name, bytes) => {
    expect((await inspectArtifact(bytesSource(bytes), `${name}.pkl`)).findings[0]?.level).toBe("code");
  });

  it("say what they would import, and never a value", async () => {
    expect((await inspectArtifact(bytesSource(payloads(sentinel).get("global os.system") ?? Buffer.alloc(0)), "m.pkl")).findings).toEqual([
      { level: "code", sentence: "a pickle whose loading imports os.system and calls what it imports: do not load it before you know why" },
    ]);
  });
});

describe("honest artifacts", () => {
  it("of real libraries are told as what they are", async () => {
    const folder = mkdtempSync(join(tmpdir(), "towpath-artifacts-"));
    try {
      await promisify(execFile)(await statisticsPython(), ["-c", `
import pickle, joblib, numpy, sys, os
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
x = numpy.random.default_rng(1).normal(size=(60, 3)); y = (x[:, 0] > 0).astype(int)
for protocol in range(6):
    pickle.dump(LogisticRegression().fit(x, y), open(os.path.join(sys.argv[1], "p%d.pkl" % protocol), "wb"), protocol=protocol)
pickle.dump(RandomForestClassifier(5).fit(x, y), open(os.path.join(sys.argv[1], "forest.pkl"), "wb"))
numpy.save(os.path.join(sys.argv[1], "plain.npy"), x)
`, folder]);
      for (const name of ["p0.pkl", "p1.pkl", "p2.pkl", "p3.pkl", "p4.pkl", "p5.pkl", "forest.pkl"]) {
        const bytes = readFileSync(join(folder, name));
        expect(scanPickle(bytes).stopped, name).toBeUndefined();
        const { format, findings } = await inspectArtifact(bytesSource(bytes), name);
        expect({ name, format, levels: findings.map(({ level }) => level) }).toEqual({ name, format: "pickle", levels: ["note"] });
        expect(findings[0]?.sentence).toContain("sklearn.");
      }
      const plain = readFileSync(join(folder, "plain.npy"));
      expect(await inspectArtifact(bytesSource(plain), "plain.npy")).toEqual({ format: "numpy", findings: [] });
      // Numbers may spell anything; only the header says what they are.
      expect((await inspectArtifact(bytesSource(Buffer.concat([plain, Buffer.from("|O|O|O|O")])), "plain.npy")).findings).toEqual([]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 200_000);

  it.each(["id,score\n1,42\n", "city\nKyiv\nLviv\nOdesa\n", "{\"a\": 1}\n"])("that are a text like %j are no pickle", async (text) => {
    expect(await inspectArtifact(bytesSource(Buffer.from(text)), "scores.csv")).toEqual({ format: "text", findings: [] });
  });

  it("without code have no finding", async () => {
    const json = Buffer.from('{"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}');
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(json.length));
    expect(await inspectArtifact(bytesSource(Buffer.concat([length, json, Buffer.alloc(4)])), "m.safetensors")).toEqual({ format: "safetensors", findings: [] });
    expect(await inspectArtifact(bytesSource(zipOf({ "schema.json": Buffer.from("{}") }, { packed: true })), "m.skops")).toEqual({ format: "zip", findings: [] });
  });
});
