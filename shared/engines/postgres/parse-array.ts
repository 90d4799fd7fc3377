export type Items = (string | null | Items)[];

/** An array as the server writes it, `{a,"b \"c\"",NULL,{…}}`, also with bounds before it (`[0:1]={…}`). */
export function parseArray(text: string): Items {
  const start = text.indexOf("{");
  const open: Items[] = [[]];
  let item = "";
  let quoted = false;
  const close = (): void => {
    if (item !== "" || quoted) open.at(-1)?.push(!quoted && item.toUpperCase() === "NULL" ? null : item);
    item = "";
    quoted = false;
  };
  for (let at = start; at < text.length; at++) {
    const char = text[at] ?? "";
    if (char === '"') {
      quoted = true;
      for (at++; at < text.length && text[at] !== '"'; at++) {
        if (text[at] === "\\") at++;
        item += text[at] ?? "";
      }
    } else if (char === "{") open.push([]);
    else if (char === "}") {
      close();
      const inner = open.pop() ?? [];
      open.at(-1)?.push(inner);
    } else if (char === ",") close();
    else if (char === "\\") item += text[++at] ?? "";
    else item += char;
  }
  const [whole] = open[0] ?? [];
  return Array.isArray(whole) ? whole : [];
}
