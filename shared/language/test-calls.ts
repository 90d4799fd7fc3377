import { partsOfTestId } from "./test-id.ts";

/** What somebody wants to see: whole pipelines, whole sources and tasks, and single tests, by their ids. Nothing named: everything. */
export interface WantedTests {
  pipelines: readonly string[];
  assets: readonly { id: string; kind: "task" | "source"; tests: readonly string[] }[];
  tests: readonly string[];
  /** With everything that is read: what is upstream is built and tested as well. */
  dependencies: boolean;
}

/** Calls of the command line that run this, each as its arguments. Whole tasks and single tests are two calls: only whole tasks leave a record. */
export function testCalls({ pipelines, assets, tests, dependencies }: WantedTests): string[][] {
  const common = ["test", "--events"];
  if (pipelines.length + assets.length + tests.length === 0) return [common];
  const up = dependencies ? "+" : "";
  // With dependencies a single test means its task; a source has none.
  const owners = dependencies ? tests.flatMap((id) => partsOfTestId(id)?.asset ?? []) : [];
  const tasks = [...new Set([...assets.filter(({ kind }) => kind === "task").map(({ id }) => id), ...owners])];
  const whole = [...pipelines.map((name) => `${up}pipeline:${name}`), ...tasks.map((id) => `${up}${id}`)];
  const single = [...(dependencies ? [] : tests), ...assets.flatMap((asset) => (asset.kind === "source" ? asset.tests : []))];
  const flags = single.flatMap((id) => {
    const parts = partsOfTestId(id);
    return parts === undefined ? [] : [`--${parts.kind}`, `${parts.asset}/${parts.name}`];
  });
  return [...(whole.length === 0 ? [] : [[...common, "--select", whole.join(" ")]]), ...(flags.length === 0 ? [] : [[...common, ...flags]])];
}
