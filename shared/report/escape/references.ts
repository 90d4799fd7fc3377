/**
 * Text that GitHub would turn into a link, a mention or a picture after it rendered the Markdown, where no escape of Markdown helps: a
 * zero-width space inside keeps it readable and makes it inert.
 */
export function breakReferences(text: string): string {
  return text
    .replaceAll(/@(?=\S)/gu, "@\u200b")
    .replaceAll(/#(?=\d)/gu, "#\u200b")
    .replaceAll(/\b(?:GH|GHSA|CVE|CWE)-(?=\w)/giu, "$&\u200b")
    .replaceAll(/:(?=\/\/)/gu, ":\u200b")
    .replaceAll(/(www)(?=\.)/giu, "$1\u200b")
    .replaceAll(/:(?=[\w+-]+:)/gu, ":\u200b")
    .replaceAll(/(?:mailto|xmpp)(?=:)/giu, "$&\u200b")
    .replaceAll(/\b[0-9a-f]{7,64}\b/giu, (digits) => (/[a-f]/iu.test(digits) ? digits.replaceAll(/.{6}(?=.)/gu, "$&\u200b") : digits));
}
