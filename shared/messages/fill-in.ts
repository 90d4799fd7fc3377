export type MessageArgs = Readonly<Record<string, string | number>>;

const OPTIONAL = /\[\?(.*?)\?\]/gsu;
const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9_]*)\}/gu;

/** Fills the placeholders of a sentence. One without argument stays visible as it is, so that the mistake is seen. */
export function fillIn(sentence: string, args: MessageArgs): string {
  const present = (name: string): boolean => Object.hasOwn(args, name) && args[name] !== "";
  return sentence
    .replaceAll(OPTIONAL, (_, inside: string) => ([...inside.matchAll(PLACEHOLDER)].every(([, name]) => present(name ?? "")) ? inside : ""))
    .replaceAll(PLACEHOLDER, (written, name: string) => (Object.hasOwn(args, name) ? String(args[name]) : written));
}

/** The placeholders that a sentence cannot do without, and all of them. */
export function placeholders(sentence: string): { required: Set<string>; all: Set<string> } {
  return { required: names(sentence.replaceAll(OPTIONAL, "")), all: names(sentence) };
}

function names(text: string): Set<string> {
  return new Set([...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? ""));
}
