import type { ScheduledRun } from "./workflow-facts.ts";

/**
 * GitHub tells a job by which `cron` line it was started, and not of which time zone that was: with one spelling for two zones each job would run at both times. So what is the same in
 * another zone is spelled otherwise, and means the same.
 */
export function zonesApart(schedules: readonly ScheduledRun[]): ScheduledRun[] {
  const zones = new Map<string, (string | undefined)[]>();
  return schedules.map((run) => {
    const known = zones.get(run.cron) ?? [];
    zones.set(run.cron, known);
    if (!known.includes(run.timezone)) known.push(run.timezone);
    return { ...run, cron: respelled(run.cron, known.indexOf(run.timezone)) };
  });
}

/** The months are named in another way: all of them as ranges, or some of them twice. */
function respelled(cron: string, times: number): string {
  if (times === 0) return cron;
  const [minute, hour, day, month = "*", weekday] = cron.split(" ");
  const all = times === 1 ? "1-12" : `1-${times - 1},${times}-12`;
  return [minute, hour, day, month === "*" && times <= 12 ? all : `${month}${`,${month}`.repeat(times)}`, weekday].join(" ");
}
