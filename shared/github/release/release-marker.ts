/** The first line of our notes: by it a release is known to be ours, and nobody else's draft is touched. */
export function releaseMarker(tag: string): string {
  return `<!-- towpath release ${tag} -->`;
}

/** The second line of a draft: by it whoever lost the answer knows his own, and does not take it for that of another run. */
export function attemptLine(attempt: string): string {
  return `<!-- attempt ${attempt} -->`;
}

/** Notes without that line, as they are published. */
export function attemptless(notes: string): string {
  return notes.replace(/^(<!-- towpath release [^\n]* -->\r?\n)<!-- attempt \w+ -->\r?\n/, "$1");
}
