import { HostError } from "../host/ports.ts";

/** Why a question to git has no answer: it took longer than this, or its answer was too long. Neither is a "no", so nobody may take it for one. */
export function noAnswer(args: readonly string[], longestMs: number | undefined): HostError {
  const question = `\`${args.find((arg, i) => arg !== "-c" && args[i - 1] !== "-c") ?? ""}\``;
  if (longestMs === undefined) return new HostError(`git's answer to ${question} is longer than 16 MB; is this the repository that you mean?`);
  return new HostError(`git took longer than ${shown(longestMs)} to answer ${question}; is the disk or the connection to the remote very slow? Run it again, or check out without a filter`);
}

function shown(ms: number): string {
  return ms >= 120_000 ? `${Math.round(ms / 60_000)} minutes` : `${ms / 1000} s`;
}
