/** The file that explains the branch to whoever comes across it. */
export const ledgerReadme = `# The ledger of Towpath

This branch is written by workflows, one small commit for each run; nobody needs to check it out or to merge it. It has no common history with
the code.

| where | what |
|---|---|
| \`<project>/index.json\` | the latest result of each task, for each environment and branch, and the runs that are kept |
| \`<project>/runs/<year>-<month>/<id>.json\` | one run: verdict, reasons, rows, checks, fingerprints; no data, no logs |
| \`<project>/pr/<number>/<id>.json\` | runs of an open pull request; they go when it is closed |

Read it with \`towpath status --ledger\`, or without Towpath:

    git fetch origin towpath/ledger
    git show origin/towpath/ledger:<project>/index.json

It is a copy for reading: nothing is decided by it, and it may be deleted; the next run begins it anew.
`;
