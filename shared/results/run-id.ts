/** `20261123T101500Z-3f9a`: sorts by time; the end keeps runs of one second apart. */
export function runId(now: number, random: () => number): string {
  const stamp = new Date(now).toISOString().replaceAll(/[-:]|\.\d+/g, "");
  const tail = Math.floor(random() * 0x1_0000).toString(16).padStart(4, "0");
  return `${stamp}-${tail}`;
}

/** Whether a run began in an earlier second than another; within a second nobody knows. */
export function isOlderRun(run: string, than: string): boolean {
  return run.replace(/-.*/, "") < than.replace(/-.*/, "");
}

/** Whether a name is a run's id, so that nothing else is read or pruned as one. */
export function isRunId(text: string): boolean {
  return /^\d{8}T\d{6}Z-[0-9a-f]{4}$/.test(text);
}
