import { visible } from "./visible.ts";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;", "\n": "&#10;" };

/** Untrusted text between tags. Control characters, lone surrogates and what XML has no place for are gone. */
export function xmlText(text: string): string {
  return clean(text).replaceAll(/[&<>]/gu, (character) => entities[character] ?? "");
}

/** An element with its attributes; those without a value vanish. `inside` is markup, the attributes are untrusted. */
export function element(name: string, attributes: Readonly<Record<string, string | number | undefined>>, inside?: string): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${attribute(String(value))}"`]));
  return `<${name}${pairs.join("")}${inside === undefined || inside === "" ? "/>" : `>${inside}</${name}>`}`;
}

function attribute(text: string): string {
  return clean(text).replaceAll(/[&<>"'\n]/gu, (character) => entities[character] ?? "");
}

function clean(text: string): string {
  return visible(text).replaceAll(/[\p{Noncharacter_Code_Point}\ufffe\uffff]/gu, "");
}
