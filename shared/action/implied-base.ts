import type { Refs } from "../git/refs.ts";
import { asObject } from "./read-event.ts";

/** The event's refs, with the default branch as their base where somebody starts a run on another branch. A tag and the default branch itself stand for no change. */
export function withImpliedBase(refs: Refs, payload: Readonly<Record<string, unknown>>): Refs {
  if (refs.base !== undefined || refs.event !== "workflow_dispatch") return refs;
  const branch = /^refs\/heads\/(.+)$/u.exec(refs.head.ref ?? "")?.[1];
  const main = asObject(payload["repository"])["default_branch"];
  return branch === undefined || typeof main !== "string" || main === "" || branch === main ? refs : { ...refs, base: { ref: main } };
}
