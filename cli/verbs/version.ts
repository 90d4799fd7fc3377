import { changelogNotes } from "../../shared/report/version/changelog-notes.ts";
import { releaseNotes } from "../../shared/report/version/release-notes.ts";
import { versionsMarkdown } from "../../shared/report/version/versions-markdown.ts";
import { renderVersions } from "../../shared/report/version/versions-text.ts";
import { versionProject } from "../../shared/verbs/version-project.ts";
import { writeReleases } from "../../shared/verbs/version/write-releases.ts";
import { isLevel, type Level } from "../../shared/version/level.ts";
import { isPreRelease } from "../../shared/version/next-version.ts";
import { UsageError, type Call } from "../command.ts";
import { deliver } from "../report.ts";
import { choiceOf, colorOf, unicodeOf, widthOf } from "../settings.ts";
import { showFindings } from "../show-findings.ts";
import { VERSION } from "../version.ts";

/** Says what would be released and why; with `--write` makes the tags. 1 when a version is refused, or a change file is not understood. */
export async function run(call: Call): Promise<0 | 1 | 2> {
  const format = choiceOf(call, ["text", "json", "markdown"]);
  const [base, unit, preRelease, bump] = [call.text("base"), call.text("unit"), call.text("pre"), levelOf(call)];
  if (preRelease !== undefined && !isPreRelease(preRelease)) throw new UsageError(`--pre ${preRelease}: expected what may stand behind the dash of a version, such as pr.123 or pr.123.4`);
  if (bump !== undefined && unit === undefined) throw new UsageError(`--bump ${bump}: name the pipeline or model with --unit`);
  if (base !== undefined && call.on("write")) throw new UsageError("--base only looks; a release always counts all that changed since the one before. Leave --base out with --write");
  const versions = await versionProject({ root: call.root, cache: !call.on("no-cache"), version: VERSION, ...(base === undefined ? {} : { base }), ...(unit === undefined ? {} : { unit }), ...(preRelease === undefined ? {} : { preRelease }), ...(bump === undefined ? {} : { bump }) });
  if ("head" in versions) return showFindings(call, versions.head.findings, versions.head.documents);

  const look = { width: widthOf(call, call.out), color: call.text("output") === undefined && colorOf(call, call.out), unicode: unicodeOf(call) };
  await deliver(call, format === "json" ? `${JSON.stringify(versions, undefined, 2)}\n` : format === "markdown" ? versionsMarkdown(versions).markdown : renderVersions(versions, look));
  if (versions.problems.length > 0 || versions.units.some(({ status }) => status === "refused")) return 1;
  if (call.on("write")) {
    const made = (await writeReleases(versions, { root: call.root, notes: { changelog: changelogNotes, release: releaseNotes } })).filter(({ fresh }) => fresh);
    if (!call.on("quiet")) call.err.write(made.length === 0 ? "nothing new was tagged\n" : `tagged ${made.map(({ tag }) => tag).join(", ")}\npublish with: git push origin ${made.map(({ tag }) => tag).join(" ")}; CHANGELOG.md is yours to commit\n`);
  }
  return 0;
}

function levelOf(call: Call): Level | undefined {
  const given = call.text("bump");
  if (given === undefined) return undefined;
  if (!isLevel(given) || given === "none") throw new UsageError(`--bump ${given}: expected patch, minor or major`);
  return given;
}
