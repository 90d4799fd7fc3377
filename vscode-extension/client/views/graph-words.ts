import type { GraphWords } from "../../webview/graph/words.ts";
import type { GraphLabels } from "./graph-page.ts";

/** What turns a text into the reader's language: `vscode.l10n`. */
export interface Translate {
  t(message: string): string;
}

/** Texts that the drawing says. */
export function graphWords(l10n: Translate): GraphWords {
  return {
    kind: { source: l10n.t("source"), task: l10n.t("task"), exposure: l10n.t("consumer") },
    look: { pass: l10n.t("passed"), reused: l10n.t("reused"), warn: l10n.t("has problems"), fail: l10n.t("failed"), skipped: l10n.t("skipped"), cancelled: l10n.t("cancelled"), idle: l10n.t("no result") },
    mark: { changed: l10n.t("changed"), affected: l10n.t("affected") },
    side: { upstream: l10n.t("Upstream of {0}"), downstream: l10n.t("Downstream of {0}"), both: l10n.t("Around {0}") },
    transform: { identity: l10n.t("as it is"), expression: l10n.t("calculated"), aggregate: l10n.t("aggregated"), constant: l10n.t("constant"), unknown: l10n.t("assumed: it could not be read") },
    stale: l10n.t("changed since"),
    errors: l10n.t("Errors: {0}"),
    warnings: l10n.t("Warnings: {0}"),
    graphOf: l10n.t("Graph of {0}, nodes: {1}. Arrow keys walk, Enter opens the file, slash searches, U shows upstream, D downstream, C goes to the columns, Escape goes back."),
    shown: l10n.t("{0} of {1}"),
    found: l10n.t("Found: {0}"),
    nothingFound: l10n.t("Nothing has this name."),
    readsAndReaders: l10n.t("reads: {0}, read by: {1}"),
    reads: l10n.t("Reads"),
    readBy: l10n.t("Read by"),
    none: l10n.t("nothing"),
    owner: l10n.t("Owner"),
    lastResults: l10n.t("Last results"),
    neverRan: l10n.t("No result is known here."),
    columns: l10n.t("Columns"),
    columnsIncomplete: l10n.t("There may be others: not all of its columns could be read."),
    noColumns: l10n.t("No columns are known."),
    comesFrom: l10n.t("Comes from"),
    goesTo: l10n.t("Goes to"),
    madeHere: l10n.t("It is made here."),
    readByNobody: l10n.t("Nothing reads it."),
    allColumns: l10n.t("all columns"),
    more: l10n.t("{0} more"),
    cut: l10n.t("There are more ways than are shown."),
    column: l10n.t("Column {0}"),
    noProject: l10n.t("There is no towpath.yml in this workspace."),
    noTasks: l10n.t("This project has no tasks yet."),
    layingOut: l10n.t("Laying out…"),
    notDrawn: l10n.t("The graph could not be drawn:"),
  };
}

/** Texts of the page's own markup. */
export function graphLabels(l10n: Translate): GraphLabels {
  return {
    title: l10n.t("Graph"), search: l10n.t("Search"), searchHint: l10n.t("Search tasks, sources, consumers"), show: l10n.t("What is shown"),
    upstream: l10n.t("Upstream"), downstream: l10n.t("Downstream"), both: l10n.t("Both"), open: l10n.t("Open file"), everything: l10n.t("Show everything"),
    fit: l10n.t("Fit to the window"), zoomIn: l10n.t("Larger"), zoomOut: l10n.t("Smaller"), details: l10n.t("Details"), close: l10n.t("Close"), legend: l10n.t("Legend"),
  };
}
