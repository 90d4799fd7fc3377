import { expect, it } from "vitest";
import { commandFiles } from "../../../shared/run/kinds/shell-files.ts";

const started = async (command: string, files: Record<string, string>): Promise<string[]> => (await commandFiles(command, async (file) => files[file])).map(([file]) => file);

it.each<[string, Record<string, string>, string[]]>([
  ["sh pack.sh > out.csv", { "pack.sh": "", "out.csv": "" }, ["pack.sh"]],
  ["./bin/export out", { "bin/export": "#!/bin/sh\n. lib/all.sh\n", "lib/all.sh": "" }, ["bin/export", "lib/all.sh"]],
  ["cd scripts && ./run.sh", { "scripts/run.sh": "" }, ["scripts/run.sh"]],
  ["bash scripts/run.sh", { "scripts/run.sh": '. "$(dirname "$0")/lib.sh"\npython tools/x.py # not.sh\n', "scripts/lib.sh": "", "tools/x.py": "import helper\n", "tools/helper.py": "", "not.sh": "" }, ["not.sh", "scripts/lib.sh", "scripts/run.sh", "tools/helper.py", "tools/x.py"]],
  ['sh "$PWD/scripts/run.sh" "${HOME}/other.sh"', { "scripts/run.sh": "# old.sh\n", "old.sh": "" }, ["scripts/run.sh"]],
  ["python -m pack.job", { "pack/job.py": "from . import more\n", "pack/more.py": "" }, ["pack/job.py", "pack/more.py"]],
  ["make report", { Makefile: "report:\n\tsh a.sh\n", "a.sh": "" }, ["Makefile", "a.sh"]],
  ["sort <data/x.txt", { "data/x.txt": "" }, ["data/x.txt"]],
])("%s starts and reads files of the project", async (command, files, expected) => {
  expect(await started(command, files)).toEqual(expected);
});

it("never leaves the project, and a circle ends", async () => {
  const asked: string[] = [];
  await commandFiles("sh ../x.sh /etc/y.sh a.sh", async (file) => {
    asked.push(file);
    return file === "a.sh" ? "sh a.sh; sh b/../../c.sh\n" : undefined;
  });
  expect(asked.filter((file) => /^(\.\.|\/)/.test(file))).toEqual([]);
});
