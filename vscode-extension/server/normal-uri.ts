/** One way to write an address, so that two can be compared: editors, Node and `encodeURIComponent` each leave other marks as they are. */
export function normalUri(uri: string): string {
  const [, root = "", path = "", rest = ""] = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)?([^?#]*)(.*)$/is.exec(uri) ?? [];
  return root + path.split("/").map(normalSegment).join("/") + rest;
}

/** A name as a part of an address, as VS Code writes it. */
export function uriSegment(name: string): string {
  return encodeURIComponent(name).replaceAll(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

function normalSegment(segment: string): string {
  try {
    return uriSegment(decodeURIComponent(segment));
  } catch {
    return segment;
  }
}
