/**
 * Everything that a data value could use to deceive a reader and that carries no meaning in a report:
 * terminal escape sequences, C0 and C1 controls, bidirectional overrides, invisible and tag characters, lone surrogates.
 */

// Whole sequences first, so that no visible tail (`[31m`) is left behind. An unfinished string sequence ends at its line's end.
const sequences = new RegExp(
  [
    "(?:\\u001b[PX^_\\]]|[\\u0090\\u0098\\u009d\\u009e\\u009f])[^\\u0007\\u001b\\u009c\\n]*(?:\\u0007|\\u001b\\\\|\\u009c)?",
    "(?:\\u001b\\[|\\u009b)[\\u0030-\\u003f]*[\\u0020-\\u002f]*[\\u0040-\\u007e]?",
    "\\u001b[\\u0020-\\u002f]*[\\u0030-\\u007e]?",
  ].join("|"),
  "gu",
);
const controls = /[\p{Cc}--\n]/gv;
// Joiners and variation selectors stay: emoji and some scripts need them.
const invisible = /[[\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufff9-\ufffb]--[\p{Join_Control}\p{Variation_Selector}]]/gv;
const plainAscii = /^[\n\u0020-\u007e]*$/u;

/** The text as a reader would see it: lines end in `\n`, tabs are two spaces, nothing invisible is left but joiners inside emoji. */
export function visible(text: string): string {
  if (plainAscii.test(text)) return text;
  return text
    .replaceAll(/\r\n?|[\u0085\u2028\u2029\v\f]/gu, "\n")
    .replaceAll("\t", "  ")
    .replaceAll(sequences, "")
    .replaceAll(controls, "")
    .replaceAll(invisible, "")
    .toWellFormed();
}
