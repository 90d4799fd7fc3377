/* Generated from schemas/ by `npm run generate`. Do not edit. */
/**
 * The two documents of the branch towpath/ledger: one entry for each run, and one index for each project.
 */
export interface Ledger {

}
