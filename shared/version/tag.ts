import { parse } from "semver";

/** What a tag says, in GTO's grammar. */
export type Tag =
  /** `name@v1.2.3`, `project/name@v1.2.3`; with `!` the version is withdrawn. */
  | { kind: "version"; name: string; version: string; withdrawn: boolean }
  /** `name#production`, `name#production#3`, `name#production!#4`. */
  | { kind: "stage"; name: string; stage: string; assigned: boolean; counter?: number }
  /** `name@deprecated#2`. */
  | { kind: "deprecated"; name: string; counter?: number };

const GRAMMAR = /^(?<name>(?:[\w./-]+=)?[a-zA-Z0-9](?:[\w/-]*[a-zA-Z0-9])?)(?:@v(?<version>[^!#]+)(?<gone>!?)|#(?<stage>[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)(?<left>!?)|@(?:deprecated|created))(?:#(?<counter>\d+))?$/;

/** Reads the short name of a tag; undefined for tags that are none of ours. */
export function parseTag(text: string): Tag | undefined {
  const groups = GRAMMAR.exec(text)?.groups;
  const name = groups?.["name"];
  if (groups === undefined || name === undefined) return undefined;
  const counter = groups["counter"] === undefined ? {} : { counter: Number(groups["counter"]) };
  const { version, stage } = groups;
  if (version !== undefined) {
    // Build metadata has no order, so two tags could be the same version.
    const read = parse(version);
    return read === null || read.version !== version ? undefined : { kind: "version", name, version, withdrawn: groups["gone"] === "!" };
  }
  if (stage !== undefined) return { kind: "stage", name, stage, assigned: groups["left"] !== "!", ...counter };
  return text.includes("@deprecated") ? { kind: "deprecated", name, ...counter } : undefined;
}

/** Name of a release's tag. `project` only where a repository has several. */
export function tagName({ project, name, version }: { project?: string; name: string; version: string }): string {
  return `${project === undefined ? "" : `${project}/`}${name}@v${version}`;
}
