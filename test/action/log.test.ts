import fc from "fast-check";
import { expect, test } from "vitest";
import { openLog } from "../../shared/action/log.ts";
import { parseCommand } from "../report/runner-commands.ts";

const full = process.env["PROVE"] === "1";

function logged(use: (log: ReturnType<typeof openLog>) => void): string[] {
  let text = "";
  use(openLog((more) => (text += more), true));
  return text.split("\n").slice(0, -1);
}

const hostile = fc.array(fc.constantFrom("::", ":", "#", "##[", "[", "]", "error", "add-mask", "stop-commands", " ", "\n", "\r", "\u2028", "\u200b", "\u00ad", "%0A", "%25", "file=a,", "x")).map((parts) => parts.join(""));

for (const seed of [1, full ? Number(process.env["PROVE_SEED"] ?? Date.now()) : Date.now() % 1_000_000]) {
  test(`no text becomes a command of the runner, and an annotation stays the one command it is (seed ${seed})`, () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const line of logged((log) => log.info(text))) expect(parseCommand(line)).toBeUndefined();
        for (const line of logged((log) => log.debug(text))) expect(parseCommand(line)).toBeUndefined();
        const [line, ...more] = logged((log) => log.error(text, text));
        expect(more).toEqual([]);
        expect(parseCommand(line ?? "")?.name).toBe("error");
      }),
      { seed, numRuns: full ? 50_000 : 2_000 },
    );
  });
}

test("a secret is masked as it is, line by line, and in the forms in which libraries print it", () => {
  const secret = "postgres://app:s3cr%t/word@db";
  const masks = logged((log) => log.secret(`${secret}\nsecond line`)).map((line) => parseCommand(line)?.data);
  expect(masks).toContain(secret);
  expect(masks).toContain("second line");
  expect(masks).toContain(encodeURIComponent(`${secret}\nsecond line`));
  const base64 = (prefix: string): string => Buffer.from(`${prefix}${secret}\nsecond line and more`).toString("base64");
  for (const prefix of ["", "a", "ab"]) expect(masks.some((mask) => mask !== undefined && mask.length > 20 && base64(prefix).includes(mask)), prefix).toBe(true);
  expect(logged((log) => log.secret("ab"))).toEqual([]);
});
