import type { NodeId } from "../graph/graph.ts";
import type { Workspace } from "../graph/workspace.ts";
import type { Pipeline, Task } from "../pipeline/model.ts";
import type { PlannedCode } from "./planned-code.ts";
import type { Built, EnvironmentState } from "./environment-state.ts";
import { baseFingerprint, digestOf, shortParts } from "./fingerprint.ts";
import { buildReason } from "./build-reason.ts";
import { findResult, type FoundResult } from "./find-result.ts";
import type { GivenResult } from "./given-result.ts";
import type { PreparedSource } from "./prepare-sources.ts";
import type { Stamp } from "./stamp.ts";

/** What a run will do with one task, and why. */
export interface PlannedTask {
  id: NodeId;
  task: Task;
  pipeline: Pipeline;
  /** Tasks and sources that it reads. */
  inputs: readonly NodeId[];
  action: "build" | "reuse";
  reason: string;
  base: string;
  parts: Record<string, string>;
  fingerprint: string;
  /** Name of the physical object, made or reused. */
  physical: string;
  /** The schema of that object when it is another one, read by an isolated build: neither published again nor ever dropped. */
  lent?: string;
  /** A construct, of its own or of what it reads, that gives another result each time. */
  unsteady?: string;
  /** What it, or what it reads, reads by itself and nobody can tell. */
  untold?: string;
  /** Missing when the result of a non-SQL task is in the store but not, or never, in this database. */
  reused?: Built;
  /** An incremental task is built over this much of its time only. */
  between?: { from?: string; to?: string };
  /** An incremental task adds to this object instead of starting again. */
  previous?: Built;
}

export interface RunPlan {
  /** In topological order. */
  tasks: PlannedTask[];
  /** Sources that these tasks read. */
  sources: NodeId[];
  /** Inputs outside the selection: what consumers see of them is read. */
  outside: ReadonlyMap<NodeId, Stamp>;
  /** Selected tasks that cannot be built at all: members of a cycle, and what reads them. */
  impossible: { id: NodeId; task: Task; pipeline: Pipeline; reason: string }[];
}

export interface PlanInput {
  /** Absolute folder of the project. */
  root: string;
  workspace: Workspace;
  state: EnvironmentState;
  /** Other schemas, for an isolated build, the nearest first: what is unchanged there need not be built again. */
  lenders: readonly EnvironmentState[];
  /** Results that stand for tasks outside the selection, and for the selected ones of which `keep` says that their data stays the same. */
  given?: ReadonlyMap<NodeId, GivenResult> | undefined;
  keep?: ReadonlySet<NodeId> | undefined;
  /** Only these are wanted; what they need is built when they cannot be reused. */
  needed?: ReadonlySet<NodeId> | undefined;
  /**
   * Incremental tasks are built afresh, those by time over this much of it, so that two builds can be compared. Those that are not
   * `changed` may stand as they are somewhere: then both sides read the same.
   */
  afresh?: { from?: string; to?: string } | undefined;
  changed?: ReadonlySet<NodeId> | undefined;
  /** Sources that are checked whoever reads them. */
  checkSources?: readonly NodeId[] | undefined;
  /** What differs each time is taken as it is there. */
  settled?: boolean | undefined;
  sources: ReadonlyMap<NodeId, PreparedSource>;
  codes: ReadonlyMap<NodeId, PlannedCode>;
  runId: string;
  /** The effective clock, ISO. */
  asOf: string;
  /** Whether the user froze it; else a task that reads the clock is built each time. */
  frozen: boolean;
  select?: ReadonlySet<NodeId> | undefined;
  force?: boolean | undefined;
  /** `--from/--to` of a backfill. */
  window?: { from?: string | undefined; to?: string | undefined } | undefined;
  /** Results of non-SQL tasks in the store, by task, newest first. */
  stored: ReadonlyMap<NodeId, readonly Stamp[]>;
  /** What the checks of a task read beside its own table. */
  checkReads: ReadonlyMap<NodeId, readonly NodeId[]>;
}

/** Decides what is built and what is reused. Pure: the same input gives the same plan. */
export function planRun(input: PlanInput): RunPlan {
  const { workspace, state } = input;
  const { nodes, order, inputs } = workspace.graph;
  const wanted = widen(input);
  const fingerprints = new Map<NodeId, string>([...input.sources].map(([id, { fingerprint }]) => [id, fingerprint]));
  const outside = new Map<NodeId, Stamp>();
  const tasks: PlannedTask[] = [];
  const sources = new Set<NodeId>();

  for (const id of order) {
    const node = nodes.get(id);
    if (node?.kind !== "task") continue;
    if (!wanted.has(id)) {
      const there = input.given?.get(id) ?? state.live.get(id);
      if (there !== undefined) fingerprints.set(id, there.fingerprint);
      continue;
    }
    const reads = inputs(id).filter((each) => nodes.get(each)?.kind !== "exposure");
    for (const each of reads) {
      if (nodes.get(each)?.kind === "source") sources.add(each);
      const live = wanted.has(each) || input.given?.has(each) === true ? undefined : state.live.get(each);
      if (live !== undefined) outside.set(each, live);
    }
    const planned = kept(input, id, node, reads) ?? planTask(input, id, node, reads, fingerprints);
    const unsteady = planned.action === "reuse" ? undefined : (input.codes.get(id)?.nonDeterministic ?? tasks.find((each) => each.unsteady !== undefined && reads.includes(each.id))?.unsteady);
    if (unsteady !== undefined) planned.unsteady = unsteady;
    const untold = planned.action === "reuse" ? undefined : (input.codes.get(id)?.own?.unknown ?? tasks.find((each) => each.untold !== undefined && reads.includes(each.id))?.untold);
    if (untold !== undefined) planned.untold = untold;
    if (wanted.get(id) !== "") planned.reason = `${wanted.get(id)}; ${planned.reason}`;
    fingerprints.set(id, planned.fingerprint);
    tasks.push(planned);
  }
  if (input.needed !== undefined) return { tasks: pruned(tasks, input.needed), sources: [], outside, impossible: [] };
  for (const { id } of tasks) for (const each of input.checkReads.get(id) ?? []) if (nodes.get(each)?.kind === "source") sources.add(each);
  for (const id of input.checkSources ?? []) sources.add(id);
  // Sources without a reader are still checked when everything is run.
  if (input.select === undefined) for (const id of input.sources.keys()) sources.add(id);
  return { tasks, sources: [...sources], outside, impossible: impossibleTasks(input) };
}

/** The selected tasks, and what they need that nobody has built here yet, with the reason. */
function widen({ workspace, state, select, given, checkReads, checkSources = [] }: PlanInput): Map<NodeId, string> {
  const { nodes, inputs, order } = workspace.graph;
  const wanted = new Map<NodeId, string>();
  const isTask = (id: NodeId): boolean => nodes.get(id)?.kind === "task";
  for (const id of order) if (select === undefined || select.has(id)) wanted.set(id, "");
  const open = [...wanted.keys(), ...checkSources];
  const seen = new Set(open);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const input of [...inputs(id), ...(checkReads.get(id) ?? [])]) {
      if (seen.has(input)) continue;
      seen.add(input);
      // A source that is read is checked, too.
      if (nodes.get(input)?.kind === "source") open.push(input);
      if (!isTask(input) || given?.has(input) === true || state.live.has(input)) continue;
      wanted.set(input, `needed by ${id} and not built here yet`);
      open.push(input);
    }
  }
  return wanted;
}

/** What is needed, and what that needs because it has to be built itself. */
function pruned(tasks: readonly PlannedTask[], needed: ReadonlySet<NodeId>): PlannedTask[] {
  const wanted = new Set(needed);
  for (const { id, action, inputs } of tasks.toReversed()) if (wanted.has(id) && action === "build") for (const input of inputs) wanted.add(input);
  return tasks.filter(({ id }) => wanted.has(id));
}

/** A task whose data stays what was given. */
function kept({ given, keep, state }: PlanInput, id: NodeId, { task, pipeline }: { task: Task; pipeline: Pipeline }, inputs: readonly NodeId[]): PlannedTask | undefined {
  const result = keep?.has(id) === true ? given?.get(id) : undefined;
  if (result === undefined) return undefined;
  const { fingerprint, table, built } = result;
  const object = table === undefined ? { physical: physicalName(state, task.name, fingerprint) } : { physical: table.physical, lent: table.hidden };
  return { id, task, pipeline, inputs, action: "reuse", reason: "its data stays what it is in the base", base: fingerprint, parts: {}, fingerprint, ...object, ...(built === undefined ? {} : { reused: built }) };
}

function planTask(input: PlanInput, id: NodeId, node: { task: Task; pipeline: Pipeline }, inputs: readonly NodeId[], fingerprints: ReadonlyMap<NodeId, string>): PlannedTask {
  const { state, runId } = input;
  const { task, pipeline } = node;
  const code = input.codes.get(id) ?? { digest: digestOf("missing", id), readsClock: false };
  const backfill = task.materialized.kind === "incremental" ? windowText(input.window) : undefined;
  const changed = input.changed?.has(id) !== false;
  const between = task.materialized.kind === "incremental" && task.materialized.time !== undefined ? input.afresh : undefined;
  const partsOf = (window: string | undefined): Record<string, string> => shortParts({
    code: code.digest,
    materialized: task.materialized,
    requirements: code.requirements,
    asOf: code.readsClock || (task.kind !== "sql" && input.frozen) ? input.asOf : undefined,
    timezone: timezoneOf(input.workspace),
    window,
    files: code.own?.digest,
    root: filesInPlace(input, task, inputs, code),
    inputs: new Map(inputs.map((each) => [each, fingerprints.get(each) ?? "unknown"])),
  });
  const windowed = partsOf(backfill ?? windowText(between));
  const whole = between === undefined || changed ? undefined : partsOf(undefined);
  const found = (parts: Record<string, string>): FoundResult | undefined => findResult({ ...input, afresh: changed ? input.afresh : undefined }, task, id, baseFingerprint(parts));
  const parts = whole !== undefined && found(whole) !== undefined ? whole : windowed;
  const base = baseFingerprint(parts);
  const live = state.live.get(id) ?? input.lenders.find((lender) => lender.live.has(id))?.live.get(id);
  const planned = { id, task, pipeline, inputs, base, parts, ...(between === undefined ? {} : { between }) };

  const unknownRead = code.own?.unknown;
  // A result of the base that is already there may be of other data, too.
  const again = input.force === true || unknownRead !== undefined || (code.nonDeterministic !== undefined && input.settled !== true);
  const fresh = again || backfill !== undefined;
  const earlier = fresh ? undefined : found(parts);
  if (earlier !== undefined) {
    const physical = earlier.built?.name ?? physicalName(state, task.name, earlier.fingerprint);
    const reused = earlier.built === undefined ? {} : { reused: earlier.built };
    const lent = earlier.lent === undefined ? {} : { lent: earlier.lent };
    return { ...planned, action: "reuse", reason: "unchanged: same code, same inputs", fingerprint: earlier.fingerprint, physical, ...reused, ...lent };
  }

  const before = live?.physical === undefined ? undefined : state.built.get(live.physical);
  const previous = input.afresh === undefined && continues(task, parts, before) ? before : undefined;
  // The rows of an incremental table depend on its past, and those of a forced build on its time.
  const salt = again || code.nonDeterministic !== undefined ? `${runId} ${state.schema}` : (previous?.stamp.fingerprint ?? "");
  const fingerprint = salt === "" ? base : digestOf(base, salt);
  const reason = buildReason({ parts, live, force: input.force === true, nonDeterministic: code.nonDeterministic, unknownRead, incremental: previous !== undefined });
  return { ...planned, action: "build", reason, fingerprint, physical: physicalName(state, task.name, fingerprint), ...(previous === undefined ? {} : { previous }) };
}

/** Whether an incremental task may go on from what is published: same code, same way of building. */
function continues(task: Task, parts: Readonly<Record<string, string>>, before: Built | undefined): boolean {
  if (task.materialized.kind !== "incremental" || before === undefined) return false;
  return before.kind === "table" && before.stamp.parts["code"] === parts["code"] && before.stamp.parts["as"] === parts["as"] && before.stamp.parts["timezone"] === parts["timezone"];
}

/** Of all engines Postgres keeps the shortest names. */
const LONGEST_NAME = 63;

/** `<task>__<fingerprint8>`, with more of the fingerprint when that name is taken by something else. */
function physicalName(state: EnvironmentState, task: string, fingerprint: string): string {
  const named = (length: number): string => `${task.slice(0, LONGEST_NAME - 2 - length)}__${fingerprint.slice(0, length)}`;
  for (let length = 8; length < 48; length += 4) if (!state.taken.has(named(length))) return named(length);
  return named(48);
}

/** UTC is left out, so that what was built before timezones counted is still found. */
function timezoneOf({ project: { timezone } }: Workspace): string | undefined {
  return timezone === "UTC" ? undefined : timezone;
}

function windowText(window: PlanInput["window"]): string | undefined {
  if (window === undefined || (window.from === undefined && window.to === undefined)) return undefined;
  return `${window.from ?? ""}..${window.to ?? ""}`;
}

function impossibleTasks({ workspace, select }: PlanInput): RunPlan["impossible"] {
  const { nodes, order, cycles } = workspace.graph;
  const ordered = new Set(order);
  const inCycle = new Map(cycles.flatMap((cycle) => cycle.map((id) => [id, cycle] as const)));
  return [...nodes.values()].flatMap((node) => {
    if (node.kind !== "task" || ordered.has(node.id) || (select !== undefined && !select.has(node.id))) return [];
    const cycle = inCycle.get(node.id);
    const reason = cycle === undefined ? "it reads, directly or not, a task that is part of a cycle" : `it is part of a cycle: ${[...cycle, cycle[0] ?? ""].join(" → ")}`;
    return [{ id: node.id, task: node.task, pipeline: node.pipeline, reason }];
  });
}

/**
 * Where the files are, when the result holds paths instead of rows: the project's folder, and where else an older version of one is read.
 * Else the base of a comparison would take a view for its own that reads the files of the head.
 */
function filesInPlace({ root, sources }: PlanInput, task: Task, inputs: readonly NodeId[], code: PlannedCode): string | undefined {
  if (task.kind !== "sql" || task.materialized.kind !== "view") return undefined;
  const own = [...(code.own?.found.values() ?? [])].flat();
  const ofSources = inputs.flatMap((id) => sources.get(id) ?? []).flatMap(({ files, paths }) => files.map((name, i) => ({ name, path: paths[i] ?? "" })));
  const all = [...ofSources, ...own];
  return all.length === 0 ? undefined : [root, ...all.flatMap(({ name, path }) => (path === `${root}/${name}` ? [] : [path]))].join("\0");
}
