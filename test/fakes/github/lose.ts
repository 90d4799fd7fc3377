import type { Fault } from "./faults.ts";
import { secondaryLimit } from "./rate-limit.ts";
import type { Reply } from "./reply.ts";

/** Ends a request before anything happened. */
export function lostBefore(fault: Fault | undefined): Reply | undefined {
  if (fault?.kind === "reset-before") throw reset();
  if (fault?.kind === "502-before") return badGateway();
  if (fault?.kind === "429") return { status: 429, headers: { "retry-after": String(fault.retryAfter) }, body: { message: "Too many requests", documentation_url: "https://docs.github.com/rest", status: "429" } };
  if (fault?.kind === "secondary") return secondaryLimit(fault.retryAfter);
  if (fault?.kind === "graphql" && fault.type !== undefined) return graphqlError(fault);
  return undefined;
}

/** Loses the answer of a request that was carried out. */
export function lostAfter(fault: Fault | undefined): Reply | undefined {
  if (fault?.kind === "reset-after") throw reset();
  if (fault?.kind === "graphql") return graphqlError(fault);
  return fault?.kind === "502-after" || fault?.kind === "half" ? badGateway() : undefined;
}

const graphqlError = ({ type, message }: { type?: string; message: string }): Reply => ({ status: 200, body: { data: null, errors: [{ message, ...(type === undefined ? {} : { type }) }] } });
const badGateway = (): Reply => ({ status: 502, body: { message: "Server Error" } });

/** What fetch throws when the connection breaks. */
function reset(): TypeError {
  return new TypeError("fetch failed", { cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }) });
}
