import { changelogNotes } from "../../../shared/report/version/changelog-notes.ts";
import { releaseNotes } from "../../../shared/report/version/release-notes.ts";
import type { Unit, Versions } from "../../../shared/generated/version.ts";
import { validate } from "../../../shared/generated/validate-version.js";
import type { MadeRelease } from "../../../shared/version/made-release.ts";
import { versionProject, type VersionProject } from "../../../shared/verbs/version-project.ts";
import { writeReleases } from "../../../shared/verbs/version/write-releases.ts";
import { gitRepo, type GitRepo } from "../../harness/git-repo.ts";

export const PIPELINE = `version: 1
pipeline: shop
sources:
  raw: { table: landing.raw, columns: { id: bigint, amount: integer } }
tasks:
  orders: { sql: orders.sql, materialized: table, key: [id], columns: { id: bigint, amount: integer } }
`;

export const FILES: Record<string, string> = {
  ".gitignore": ".towpath/\n",
  "towpath.yml": "version: 1\nproject: p\nenvironments:\n  dev: { engine: duckdb, path: dev.duckdb }\n",
  "shop.pipeline.yml": PIPELINE,
  "orders.sql": "select id, amount from raw\n",
};

export interface Versioned extends GitRepo {
  look(options?: Partial<VersionProject>): Promise<Versions>;
  unit(name?: string, options?: Partial<VersionProject>): Promise<Unit>;
  /** What `--write` does. */
  release(options?: Partial<VersionProject>): Promise<MadeRelease[]>;
}

/** A repository with one pipeline that was never released. Every document that it gives keeps to its schema. */
export async function versioned(files: Record<string, string> = FILES, folder = "."): Promise<Versioned> {
  const repo = await gitRepo(files);
  const root = folder === "." ? repo.root : `${repo.root}/${folder}`;
  const look = async (options: Partial<VersionProject> = {}): Promise<Versions> => {
    const found = await versionProject({ root, cache: true, version: "0.1.0", ...options });
    if ("head" in found) throw new Error(found.reason);
    if (!validate(found)) throw new Error(JSON.stringify(validate.errors));
    return found;
  };
  return {
    ...repo,
    look,
    async unit(name = "shop", options = {}) {
      const unit = (await look(options)).units.find((each) => each.name === name);
      if (unit === undefined) throw new Error(`${name} is not there`);
      return unit;
    },
    release: async (options) => writeReleases(await look(options), { root, notes: { changelog: changelogNotes, release: releaseNotes }, tagger: { name: "Ada", email: "ada@example.com" } }),
  };
}
