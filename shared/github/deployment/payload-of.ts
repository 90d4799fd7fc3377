/** What we have written into a deployment: GitHub gives a payload back as an object, or as the text that it was sent as. */
export function payloadOf(payload: unknown): unknown {
  if (typeof payload !== "string") return payload;
  try {
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
}
