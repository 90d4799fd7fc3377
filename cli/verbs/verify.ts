import { findAttestations } from "../../shared/github/release/find-attestations.ts";
import { terminalLine } from "../../shared/report/escape/terminal.ts";
import { openPage } from "../../shared/report/terminal/page.ts";
import { verifyRelease, type VerifiedRelease } from "../../shared/verbs/verify-release.ts";
import { UsageError, type Call } from "../command.ts";
import { openRepository } from "../open-repository.ts";
import { deliver } from "../report.ts";
import { choiceOf, colorOf, unicodeOf, widthOf } from "../settings.ts";
import { VERSION } from "../version.ts";

/** Holds a release against the clone; 1 when anything deviates. */
export async function run(call: Call): Promise<0 | 1 | 2> {
  const format = choiceOf(call, ["text", "json"]);
  const [release, ...more] = call.positionals;
  if (release === undefined || more.length > 0) throw new UsageError("towpath verify RELEASE: such as flights@v1.4.0, or flights for its newest release");
  const manifest = call.text("manifest");
  const asked = call.on("github") ? await openRepository(call) : undefined;
  const held = await verifyRelease({ root: call.root, release, cache: !call.on("no-cache"), version: VERSION, ...(manifest === undefined ? {} : { manifest }) });
  const verified = asked === undefined ? held : { ...held, notes: [...held.notes, await attestationNote(held, asked)] };
  await deliver(call, format === "json" ? `${JSON.stringify(verified, undefined, 2)}\n` : textOf(call, verified));
  return verified.deviations.length > 0 ? 1 : 0;
}

/** Whether GitHub has attested the manifest. Signatures are for GitHub's own tool: it keeps the keys of Sigstore up to date. */
async function attestationNote({ file, release }: VerifiedRelease, { github, repository }: Awaited<ReturnType<typeof openRepository>>): Promise<string> {
  if (file === undefined) return "without a manifest that fits its digest no attestation can be looked for";
  const found = await findAttestations(github, repository, file);
  if ("unknown" in found) return `whether GitHub has attested its manifest is unknown: ${found.unknown}`;
  const { owner, repo } = repository;
  return found.count === 0 ? "GitHub keeps no attestation of its manifest" : `GitHub keeps ${found.count === 1 ? "an attestation" : `${found.count} attestations`} of its manifest; the signature is checked by \`gh release download ${release} --repo ${owner}/${repo} --pattern manifest.json && gh attestation verify manifest.json --repo ${owner}/${repo}\``;
}

function textOf(call: Call, { release, commit, digest, deviations, notes }: VerifiedRelease): string {
  const { ink, signs } = openPage({ width: widthOf(call, call.out), color: call.text("output") === undefined && colorOf(call, call.out), unicode: unicodeOf(call), language: "en" });
  const title = deviations.length === 0 ? `${release} holds` : `${release} does not hold: ${deviations.length} ${deviations.length === 1 ? "deviation" : "deviations"}`;
  const lines = [
    `${ink.bold(terminalLine(title))}  ${ink.dim(commit.slice(0, 12))}`,
    ...deviations.map((text) => `${ink.red(signs.fail)} ${terminalLine(text)}`),
    ...notes.map((text) => ink.dim(`${signs.info} ${terminalLine(text)}`)),
    ...(digest === undefined ? [] : [ink.dim(`manifest ${digest}`)]),
  ];
  return `${lines.join("\n")}\n`;
}
