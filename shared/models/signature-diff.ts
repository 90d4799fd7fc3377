import type { Field, Signature } from "./signature.ts";

/** `unknown` is never safe: one side has no signature that can be read. */
export type SignatureClass = "major" | "minor" | "none" | "unknown";

export interface SignatureChange {
  class: Exclude<SignatureClass, "none">;
  /** One sentence without a full stop. */
  sentence: string;
}

export interface SignatureDiff {
  /** The semantic version that the change asks for. */
  class: SignatureClass;
  changes: SignatureChange[];
}

/** What MLflow converts by itself when a caller sends the first type and the model wants one of the others. */
const SAFE_CASTS: Readonly<Record<string, readonly string[]>> = { integer: ["long", "double"], float: ["double"] };

/**
 * What callers of the base's model meet at the head's, by the rules of MLflow's serving: a new required input, an input of a type that is not
 * safely converted, and an output that is gone or of another type break them; columns too many are ignored.
 */
export function signatureDiff(base: Signature | undefined, head: Signature | undefined): SignatureDiff {
  if (base === undefined && head === undefined) return { class: "unknown", changes: [{ class: "unknown", sentence: "neither model has a signature: what it takes and gives cannot be compared" }] };
  if (head === undefined) return { class: "unknown", changes: [{ class: "unknown", sentence: "the signature is gone: what the model takes and gives is no longer said" }] };
  if (base === undefined) return { class: "unknown", changes: [{ class: "unknown", sentence: "the base's model has no signature to compare with" }] };
  const changes = [...inputs(base.inputs, head.inputs), ...outputs(base.outputs, head.outputs), ...params(base, head)];
  return { class: changes.some((each) => each.class === "major") ? "major" : changes.length > 0 ? "minor" : "none", changes };
}

function* inputs(base: readonly Field[], head: readonly Field[]): Generator<SignatureChange> {
  if (base.length === 0 || head.length === 0) {
    if (base.length !== head.length) yield head.length === 0 ? minor("inputs are no longer declared: nothing is checked") : major("inputs are declared now, and were not before");
    return;
  }
  const before = named(base);
  const after = named(head);
  if ((before === undefined) !== (after === undefined)) return yield major("inputs go by position on one side and by name on the other");
  if (before === undefined || after === undefined) return yield* byPosition(base, head, "input");
  for (const [name, field] of after) {
    const old = before.get(name);
    if (old === undefined) yield field.required ? major(`new required input ${name} (${field.type}): callers do not send it`) : minor(`new optional input ${name} (${field.type})`);
    else {
      if (field.required && !old.required) yield major(`input ${name} is required now`);
      if (!field.required && old.required) yield minor(`input ${name} may be left out now`);
      yield* retyped(`input ${name}`, old, field);
    }
  }
  for (const [name, { type }] of before) if (!after.has(name)) yield minor(`input ${name} (${type}) is no longer used: what callers send is ignored`);
}

function* outputs(base: readonly Field[], head: readonly Field[]): Generator<SignatureChange> {
  const before = named(base);
  const after = named(head);
  if (before === undefined || after === undefined) {
    if (JSON.stringify(base.map(({ type }) => type)) !== JSON.stringify(head.map(({ type }) => type))) yield major(`outputs are ${typesOf(head)} now, and were ${typesOf(base)}`);
    return;
  }
  for (const [name, { type }] of before) {
    const now = after.get(name);
    if (now === undefined) yield major(`output ${name} (${type}) is gone`);
    else if (now.type !== type) yield major(`output ${name} is ${now.type} now, and was ${type}`);
  }
  for (const [name, { type }] of after) if (!before.has(name)) yield minor(`new output ${name} (${type})`);
}

/** MLflow warns of parameters that it does not know, and refuses values of another type. */
function* params({ params: base }: Signature, { params: head }: Signature): Generator<SignatureChange> {
  for (const { name, type } of base) {
    const now = head.find((each) => each.name === name);
    if (now === undefined) yield minor(`parameter ${name} is gone: what callers send is ignored`);
    else if (now.type !== type) yield major(`parameter ${name} is ${now.type} now, and was ${type}`);
  }
  for (const { name, type } of head) if (!base.some((each) => each.name === name)) yield minor(`new parameter ${name} (${type})`);
}

function* byPosition(base: readonly Field[], head: readonly Field[], what: string): Generator<SignatureChange> {
  if (head.length > base.length) yield major(`${head.length} ${what}s are expected now, and ${base.length} were before`);
  if (head.length < base.length) yield minor(`${head.length} ${what}s are used now, and ${base.length} were before`);
  for (const [at, field] of head.entries()) {
    const old = base[at];
    if (old !== undefined) yield* retyped(`${what} ${at + 1}`, old, field);
  }
}

function* retyped(what: string, before: Field, after: Field): Generator<SignatureChange> {
  if (before.type === after.type || after.type === "any") return;
  if (before.tensor !== undefined && after.tensor !== undefined) {
    if (before.tensor.dtype === after.tensor.dtype && fits(before.tensor.shape, after.tensor.shape)) yield minor(`${what} is ${after.type} now, and was ${before.type}: what callers send still fits`);
    else yield major(`${what} is ${after.type} now, and was ${before.type}`);
    return;
  }
  if (SAFE_CASTS[before.type]?.includes(after.type) === true) yield minor(`${what} is ${after.type} now, and was ${before.type}: converted safely`);
  else yield major(`${what} is ${after.type} now, and was ${before.type}: MLflow does not convert it`);
}

/** -1 takes any size. */
function fits(sent: readonly number[], wanted: readonly number[]): boolean {
  return sent.length === wanted.length && wanted.every((size, at) => size === -1 || size === sent[at]);
}

function named(fields: readonly Field[]): Map<string, Field> | undefined {
  const all = fields.flatMap((field) => (field.name === undefined ? [] : [[field.name, field] as const]));
  return all.length === fields.length ? new Map(all) : undefined;
}

function typesOf(fields: readonly Field[]): string {
  return fields.map(({ type }) => type).join(", ") || "not declared";
}

function major(sentence: string): SignatureChange {
  return { class: "major", sentence };
}

function minor(sentence: string): SignatureChange {
  return { class: "minor", sentence };
}
