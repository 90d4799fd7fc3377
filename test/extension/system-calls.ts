/** What a traced process did to the world outside of itself. */
export interface Deeds {
  /** Programs that were started, without the first. */
  programs: string[];
  /** Children that are no threads. */
  children: string[];
  /** Sockets that are not just a pair within the process. */
  sockets: string[];
  /** Files that were opened for writing, made, moved, linked or removed. */
  written: string[];
  /** Every path that was opened for reading. */
  read: string[];
}

export const STRACE = ["strace", "-f", "-q", "-s", "300", "-e", "trace=process,network,%file,openat2", "-o"] as const;

/** Reads the log of `strace -f`: one call a line. What was asked for and refused counts as well. */
export function deedsOf(log: string): Deeds {
  const deeds: Deeds = { programs: [], children: [], sockets: [], written: [], read: [] };
  let first = true;
  for (const line of log.split("\n")) {
    const [, call = "", rest = ""] = /^\d+\s+(?:<\.\.\. )?(\w+)(?: resumed>)?\(?(.*)$/.exec(line) ?? [];
    const path = /"((?:[^"\\]|\\.)*)"/.exec(rest)?.[1] ?? "";
    if (call === "execve" || call === "execveat") {
      if (!first) deeds.programs.push(line);
      first = false;
    } else if (/^(fork|vfork)$/.test(call) || (/^clone3?$/.test(call) && rest.includes("flags=") && !rest.includes("CLONE_THREAD"))) deeds.children.push(line);
    else if (/^(socket|connect|bind|sendto|sendmsg)$/.test(call)) deeds.sockets.push(line);
    else if (/^open(at2?)?$/.test(call)) (/O_(WRONLY|RDWR|CREAT|TRUNC|APPEND)/.test(rest) ? deeds.written : deeds.read).push(path);
    else if (/^(creat|mkdir|mkdirat|mknod|mknodat|rename|renameat2?|link|linkat|symlink|symlinkat|unlink|unlinkat|rmdir|truncate|chmod|fchmodat|chown|fchownat|utimensat)$/.test(call)) deeds.written.push(path);
  }
  return deeds;
}
