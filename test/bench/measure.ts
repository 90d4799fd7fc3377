import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Command {
  command: string;
  args: readonly string[];
  cwd: string;
  env?: Readonly<Record<string, string>>;
  /** Exit codes that mean the work was done; default 0. */
  accept?: readonly number[];
  /** Before each run, not measured: makes it cold. */
  before?: () => void;
}

export interface Measured {
  /** Wall time of each run in milliseconds, in order. */
  runs: number[];
  medianMs: number;
  /** Largest peak of resident memory over the runs, in MB. */
  peakMb: number;
  /** Processor time of the median run's whole process tree, in milliseconds. */
  cpuMs: number;
}

/** Runs a command and asks the operating system what it took. Needs python3: Node does not tell the peak memory of its children. */
const WRAPPER = `
import json, os, resource, sys, time
out, command = sys.argv[1], sys.argv[2:]
started = time.perf_counter()
pid = os.posix_spawnp(command[0], command, os.environ)
_, status, usage = os.wait4(pid, 0)
unit = 1 if sys.platform == "darwin" else 1024
json.dump({"ms": (time.perf_counter() - started) * 1000, "peak": usage.ru_maxrss * unit,
           "cpu": (usage.ru_utime + usage.ru_stime) * 1000, "code": os.waitstatus_to_exitcode(status)}, open(out, "w"))
`;

/**
 * Measures whole processes, from start to exit. Several commands are measured in turns, so that a noisy moment hits all of them
 * and their ratio stays true.
 */
export function measure(commands: readonly Command[], runs: number): Measured[] {
  const samples = commands.map((): { ms: number; peak: number; cpu: number }[] => []);
  for (let run = 0; run < runs; run++) commands.forEach((command, at) => samples[at]?.push(once(command)));
  return samples.map((list) => {
    const times = list.map(({ ms }) => ms);
    return {
      runs: times.map(Math.round),
      medianMs: median(times),
      peakMb: Math.max(...list.map(({ peak }) => peak)) / 1e6,
      cpuMs: median(list.map(({ cpu }) => cpu)),
    };
  });
}

function once({ command, args, cwd, env, accept = [0], before }: Command): { ms: number; peak: number; cpu: number } {
  before?.();
  const folder = mkdtempSync(join(tmpdir(), "towpath-bench-"));
  try {
    const out = join(folder, "usage.json");
    const child = spawnSync("python3", ["-c", WRAPPER, out, command, ...args], {
      cwd,
      env: { ...process.env, NO_COLOR: "1", ...env },
      encoding: "utf8",
      maxBuffer: 256 << 20,
    });
    if (child.error) throw child.error;
    if (child.status !== 0) throw new Error(`the measuring wrapper failed: ${child.stderr.slice(-2000)}`);
    const { ms, peak, cpu, code } = JSON.parse(readFileSync(out, "utf8")) as { ms: number; peak: number; cpu: number; code: number };
    // A run that fails fast would look like a fast run.
    if (!accept.includes(code)) throw new Error(`${command} ${args.join(" ")} ended with ${code}\n${child.stdout.slice(-2000)}${child.stderr.slice(-3000)}`);
    return { ms, peak, cpu };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? Number.NaN) + high) / 2;
}
