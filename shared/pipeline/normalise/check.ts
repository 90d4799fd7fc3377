import { choice, defined, entries, field, isRecord, items, text } from "../cursor.ts";
import type { Cursor } from "../cursor.ts";
import type { At, Check, CheckKind, Column, Freshness } from "../model.ts";
import { child } from "../json-pointer.ts";
import { parseShare } from "../percent.ts";
import { checkKinds, checkOptions } from "./check-options.ts";

/** What a source or a task promises, as far as checks need it. */
export interface Contract {
  columns: Column[];
  key: string[];
  keyAt: At;
  columnsAt: At;
  freshness?: Freshness | undefined;
}

/** All checks of an asset: those that its contract implies, then those that the user wrote. Ids are unique within the asset. */
export function checks(written: Cursor, contract: Contract): Check[] {
  const own = items(written).flatMap((item) => check(item, contract.key) ?? []);
  const ids = new Map<string, number>();
  const all = [...fromContract(contract, own), ...own];
  for (const each of all) {
    const times = (ids.get(each.id) ?? 0) + 1;
    ids.set(each.id, times);
    if (times > 1) each.id = `${each.id}#${times}`;
  }
  return all;
}

function check(item: Cursor, assetKey: string[]): Check | undefined {
  const short = choice(item, checkKinds);
  const [name, options] = short === undefined ? (entries(item)[0] ?? []) : [short, { value: null, at: item.at }];
  const kind = checkKinds.find((each) => each === name);
  if (kind === undefined || options === undefined) return undefined;
  const normal = checkOptions(kind, options, assetKey);
  if (normal === undefined) return undefined;
  const failing = field(options, "max_failing").value;
  return defined({
    at: short === undefined ? options.at : item.at,
    id: checkId(kind, normal),
    kind,
    options: { ...normal },
    severity: choice(field(options, "severity"), ["error", "warn"]) ?? "error",
    where: text(field(options, "where")),
    atLeast: parseShare(field(options, "at_least").value),
    maxFailing: parseShare(failing),
    maxFailingIsShare: typeof failing === "string" ? true : undefined,
    origin: "check" as const,
  });
}

function checkId(kind: CheckKind, options: object): string {
  if (!isRecord(options)) return kind;
  const { column, columns } = options;
  if (typeof column === "string") return `${kind}:${column}`;
  return Array.isArray(columns) && kind !== "key" ? `${kind}:${columns.join(",")}` : kind;
}

function derived(at: At, kind: CheckKind, options: Record<string, unknown>): Check {
  return { at, id: checkId(kind, options), kind, options, severity: "error", origin: "contract" };
}

function below(at: At, key: string): At {
  return { file: at.file, pointer: child(at.pointer, key) };
}

/** A kind that the user wrote for the whole asset (schema, freshness, key) replaces the one that the contract implies. */
function fromContract(contract: Contract, own: Check[]): Check[] {
  const result: Check[] = [];
  if (contract.columns.some(({ type }) => type !== undefined)) result.push(derived(contract.columnsAt, "schema", { allow_extra: true }));
  if (contract.key.length > 0) result.push(derived(contract.keyAt, "key", { columns: contract.key }));
  for (const column of contract.columns) {
    const { at, name } = column;
    if (column.notNull) result.push(derived(below(at, "not_null"), "not_null", { columns: [name], column: name }));
    if (column.unique) result.push(derived(below(at, "unique"), "unique", { columns: [name], column: name }));
    const to = column.references;
    if (to) result.push(derived(below(at, "references"), "references", { column: name, to: `${to.to}.${to.column}` }));
  }
  const fresh = contract.freshness;
  if (fresh) result.push(derived(fresh.at, "freshness", defined({ column: fresh.column, warn_after: fresh.warnAfterMs, error_after: fresh.errorAfterMs })));
  const replaced = (each: Check): boolean => own.some(({ kind, id }) => kind === each.kind && (kind === "schema" || kind === "key" || (kind === "freshness" && id === each.id)));
  return result.filter((each) => !replaced(each));
}
