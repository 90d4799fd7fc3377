/** Whether a line gives a YAML file another schema than the one that we contribute, or none: then the YAML extension says nothing of ours about it. */
export function hasOtherSchema(text: string): boolean {
  return /^#\s*yaml-language-server:/m.test(text);
}
