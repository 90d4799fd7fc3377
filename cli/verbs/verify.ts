import { terminalLine } from "../../shared/report/escape/terminal.ts";
import { openPage } from "../../shared/report/terminal/page.ts";
import { verifyRelease, type VerifiedRelease } from "../../shared/verbs/verify-release.ts";
import { UsageError, type Call } from "../command.ts";
import { deliver } from "../report.ts";
import { choiceOf, colorOf, unicodeOf, widthOf } from "../settings.ts";
import { VERSION } from "../version.ts";

/** Holds a release against the clone; 1 when anything deviates. */
export async function run(call: Call): Promise<0 | 1 | 2> {
  const format = choiceOf(call, ["text", "json"]);
  const [release, ...more] = call.positionals;
  if (release === undefined || more.length > 0) throw new UsageError("towpath verify RELEASE: such as flights@v1.4.0, or flights for its newest release");
  const manifest = call.text("manifest");
  const verified = await verifyRelease({ root: call.root, release, cache: !call.on("no-cache"), version: VERSION, ...(manifest === undefined ? {} : { manifest }) });
  await deliver(call, format === "json" ? `${JSON.stringify(verified, undefined, 2)}\n` : textOf(call, verified));
  return verified.deviations.length > 0 ? 1 : 0;
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
