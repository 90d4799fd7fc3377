import { nameResolver } from "../graph/resolve-name.ts";
import type { NodeId } from "../graph/graph.ts";
import type { Check, Column } from "../pipeline/model.ts";
import { digestOf } from "./fingerprint.ts";
import type { RunContext } from "./run-context.ts";
import { isSteadyCondition } from "./steady-condition.ts";

/** Raised when checks are measured or worded in another way. */
const CHECK_VERSION = "1";

type Known = Pick<RunContext, "options" | "workspace" | "sources" | "planned" | "given" | "state" | "checkReads" | "frozen" | "asOf" | "runId">;

/**
 * Keys under which the verdict of each check may be remembered: equal only when nothing that it depends on has changed, the very
 * objects that it reads included. A check without a key is measured every time.
 */
export function checkKeys(context: Known, node: { id: NodeId; pipeline: string; columns: readonly Column[]; checks: readonly Check[] }, sensitiveTags: readonly string[]): Map<Check, string> {
  const identity = identities(context);
  const own = identity(node.id);
  const keys = new Map<Check, string>();
  if (own === undefined) return keys;
  const { engine, tools } = context.options;
  const declared = node.columns.map(({ name, type, tags, samples }) => [name, type, tags, samples]);
  const common = [CHECK_VERSION, tools?.["towpath"] ?? "", engine.name, engine.version, own, JSON.stringify(declared), sensitiveTags.join(","), context.workspace.project.timezone];
  for (const check of node.checks) {
    const read = readsOf(context, node.pipeline, check)?.map(identity);
    const clock = clockOf(context, check);
    if (read === undefined || clock === undefined) continue;
    const others = read.filter((each) => each !== undefined);
    if (others.length < read.length) continue;
    const { kind, options, severity, where, atLeast, maxFailing, maxFailingIsShare } = check;
    const definition = JSON.stringify([kind, options, severity, where, atLeast, maxFailing, maxFailingIsShare]);
    keys.set(check, digestOf(...common, definition, clock, context.checkReads.queries.get(check)?.text ?? "", ...others).slice(0, 32));
  }
  return keys;
}

/** Other tables that a check reads; undefined when that cannot be told. */
function readsOf({ workspace, checkReads }: Known, pipeline: string, check: Check): NodeId[] | undefined {
  if (check.kind === "references") {
    const { to } = check.options;
    const id = typeof to === "string" ? nameResolver(workspace.graph.nodes)(pipeline, to.split(".").slice(0, -1)) : undefined;
    return id === undefined ? undefined : [id];
  }
  if (check.kind !== "sql") return [];
  const query = checkReads.queries.get(check);
  if (query === undefined || query.facts.problems.length > 0 || (query.facts.files ?? []).length > 0 || query.facts.unknownReads !== undefined) return undefined;
  const known = query.tables.filter((id) => id !== undefined);
  return known.length < query.tables.length ? undefined : known;
}

/** The clock as far as the check sees it: empty when it does not; undefined when its verdict holds for this moment only. */
function clockOf({ frozen, asOf, checkReads }: Known, check: Check): string | undefined {
  const conditions = [check.where, check.options["expression"]].filter((each) => typeof each === "string");
  // The history that it compares with is another one after each run.
  if (check.kind === "volume_change" || !conditions.every(isSteadyCondition)) return undefined;
  const chance = (checkReads.queries.get(check)?.facts.shapes ?? []).filter((shape) => shape.kind === "non-deterministic");
  if (chance.some(({ clock }) => !clock)) return undefined;
  if (check.kind !== "freshness" && chance.length === 0) return "";
  return frozen ? asOf : undefined;
}

/** What data a source or task holds, to the very object; undefined when nothing tells. */
function identities(context: Known): (id: NodeId) => string | undefined {
  const seen = new Map<NodeId, string | undefined>();
  const identity = (id: NodeId): string | undefined => {
    if (!seen.has(id)) seen.set(id, find(id));
    return seen.get(id);
  };
  const find = (id: NodeId): string | undefined => {
    const source = context.sources.get(id);
    if (source !== undefined) return source.versioned ? source.fingerprint : undefined;
    const planned = context.planned.get(id);
    const given = planned === undefined ? context.given.get(id) : undefined;
    const known = planned === undefined ? given?.built : planned.reused;
    const stamp = planned === undefined && given === undefined ? context.state.built.get(context.state.live.get(id)?.physical ?? "")?.stamp : known?.stamp;
    const fingerprint = planned?.fingerprint ?? given?.fingerprint ?? stamp?.fingerprint;
    const node = context.workspace.graph.nodes.get(id);
    if (fingerprint === undefined || node?.kind !== "task") return undefined;
    const made = [fingerprint, stamp?.run ?? context.runId];
    // A view holds nothing itself.
    const beneath = node.task.materialized.kind === "view" ? context.workspace.graph.inputs(id).map(identity) : [];
    const told = beneath.filter((each) => each !== undefined);
    return told.length < beneath.length ? undefined : digestOf(...made, ...told);
  };
  return identity;
}
