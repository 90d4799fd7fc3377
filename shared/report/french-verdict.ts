type Clause = readonly [RegExp, (...parts: string[]) => string];

const worse = (word: string): string => (word === "worse" ? "pire" : "meilleur");
/** French says one also of nothing. */
const some = (number: string, one: string, many: string): string => `${number.replaceAll(",", "\u00a0")} ${number === "0" || number === "1" ? one : many}`;
const rows = (number: string): string => some(number, "ligne", "lignes");
const groups = (number: string, one = "groupe", many = "groupes"): string => some(number, one, many);
const needs = (number: string | undefined): string => (number === undefined ? "" : ` : il faut environ n = ${rows(number)}`);
const change = (name: string, base: string, head: string, gain: string, lower: string, upper: string, size: string): string => `${name} : ${base} → ${head}, ${gain} (intervalle à 95 % de ${lower} à ${upper}, ${rows(size)})`;

const GROUP = "(.+?): (\\S+) → (\\S+), (\\S+) \\(95 % interval (\\S+) to (\\S+), (\\d+) rows\\)";

/** What a verdict, a gate or a check of leakage is put together from, clause by clause. A test holds that nothing is missing. */
const CLAUSES: readonly Clause[] = [
  // Differences
  [/^(.+) (\S+) → (\S+), (worse|better) by (\S+) \((\d+) % interval (\S+) to (\S+)\)$/u, (metric, base, head, way, by, level, lower, upper) => `${metric} ${base} → ${head}, ${worse(way)} de ${by} (intervalle à ${level} % de ${lower} à ${upper})`],
  [/^(.+) (\S+) → (\S+), (worse|better) by (\S+)$/u, (metric, base, head, way, by) => `${metric} ${base} → ${head}, ${worse(way)} de ${by}`],
  [/^(.+) (\S+) → (\S+), no change$/u, (metric, base, head) => `${metric} ${base} → ${head}, sans changement`],
  [/^(.+) (\S+) on both sides, row by row$/u, (metric, value) => `${metric} ${value} des deux côtés, ligne par ligne`],
  [/^better beyond chance$/u, () => "meilleur au-delà du hasard"],
  [/^not worse within (\S+)$/u, (margin) => `pas pire à ${margin} près`],
  [/^not worse$/u, () => "pas pire"],
  [/^worse beyond chance, and not within (\S+)$/u, (margin) => `pire au-delà du hasard, et pas à ${margin} près`],
  [/^worse beyond chance$/u, () => "pire au-delà du hasard"],
  [/^no difference beyond chance(?:: needs about n = (\S+) rows)?$/u, (number) => `aucune différence au-delà du hasard${needs(number)}`],
  [/^cannot tell whether it is within (\S+?)(?:: needs about n = (\S+) rows)?$/u, (margin, number) => `impossible de dire s'il reste à ${margin} près${needs(number)}`],
  [/^within what it varies from run to run \(±(\S+)\)$/u, (noise) => `dans ce qui varie d'un entraînement à l'autre (±${noise})`],
  [/^within (\S+)$/u, (margin) => `à ${margin} près`],
  [/^beyond (\S+)$/u, (margin) => `au-delà de ${margin}`],
  // Bounds
  [/^(.+) is (\S+), expected at (least|most) (\S+)$/u, (metric, value, way, bound) => `${metric} vaut ${value}, ${way === "least" ? "au moins" : "au plus"} ${bound} est attendu`],
  [/^(.+) is (\S+), within its bounds$/u, (metric, value) => `${metric} vaut ${value}, dans ses bornes`],
  [/^at least (\S+)$/u, (bound) => `au moins ${bound}`],
  [/^at most (\S+)$/u, (bound) => `au plus ${bound}`],
  [/^no worse than the base by more than (\S+)$/u, (margin) => `pas pire que la base de plus de ${margin}`],
  [/^no worse than the release in (.+) by more than (\S+)$/u, (where, margin) => `pas pire que la version en ${where} de plus de ${margin}`],
  [/^a value$/u, () => "une valeur"],
  // What keeps from judging
  [/^only (\d+) rows?: at least (\d+) are needed$/u, (few, least) => `seulement ${rows(few)} : il en faut au moins ${least}`],
  [/^only (\d+) of (\d+) rows could be paired: is it still the same evaluation set\?$/u, (paired, all) => `seulement ${rows(paired)} sur ${all} ${paired === "1" ? "a pu être appariée" : "ont pu être appariées"} : est-ce encore le même jeu d'évaluation ?`],
  [/^only (\d+) rows? of one class: at least (\d+) of each are needed$/u, (few, least) => `seulement ${rows(few)} d'une classe : il en faut au moins ${least} de chacune`],
  [/^these predictions do not give (.+)$/u, (metric) => `ces prédictions ne donnent pas ${metric}`],
  [/^they give (.+)$/u, (metrics) => `elles donnent ${metrics}`],
  [/^no such metric$/u, () => "cette métrique n'existe pas"],
  [/^there is none$/u, () => "il n'y en a aucune"],
  [/^there are (.+)$/u, (metrics) => `il y a ${metrics}`],
  [/^the (head|base) has no metric (\S+)(?: to compare (\S+) with)?$/u, (side, metric, value) => `${side === "head" ? "le modèle proposé" : "la base"} n'a pas de métrique ${metric}${value === undefined ? "" : ` à quoi comparer ${value}`}`],
  [/^there is no base to compare (\S+) with$/u, (value) => `il n'y a pas de base à quoi comparer ${value}`],
  [/^nobody knows which way (.+) is better: write direction: higher or lower$/u, (metric) => `personne ne sait dans quel sens ${metric} est meilleur : écrivez direction: higher ou lower`],
  [/^not compared with a base$/u, () => "pas comparé à une base"],
  [/^not judged: (.+)$/u, (reason) => (said(reason) === reason ? `not judged: ${reason}` : `pas jugé : ${said(reason)}`)],
  [/^needs a base$/u, () => "il faut une base"],
  [/^new: the base has no such task$/u, () => "nouveau : la base n'a pas cette tâche"],
  [/^new: in the base the task has no model$/u, () => "nouveau : dans la base, la tâche n'a pas de modèle"],
  [/^there is no result of the base to compare with$/u, () => "il n'y a pas de résultat de la base à comparer"],
  [/^the base's result is no longer stored$/u, () => "le résultat de la base n'est plus conservé"],
  [/^the base's result lacks a file that its declaration names$/u, () => "il manque au résultat de la base un fichier que sa déclaration nomme"],
  [/^there is neither a gate nor a pair of predictions$/u, () => "il n'y a ni seuil ni paire de prédictions"],
  [/^no metric to compare$/u, () => "aucune métrique à comparer"],
  [/^both prediction files are empty$/u, () => "les deux fichiers de prédictions sont vides"],
  [/^no id of the head \((\d+)\) is among those of the base \((\d+)\): expected the same evaluation rows$/u, (ours, theirs) => `aucun identifiant du modèle proposé (${ours}) n'est parmi ceux de la base (${theirs}) : les mêmes lignes d'évaluation sont attendues`],
  [/^the base's own result$/u, () => "le résultat de la base elle-même"],
  [/^the values come from other rows, so it warns and does not fail$/u, () => "les valeurs viennent d'autres lignes : c'est un avertissement, pas un échec"],
  // Groups
  [/^(\d+) groups? within the bounds$/u, (number) => `${groups(number)} dans les bornes`],
  [/^(\d+) groups? not worse$/u, (number) => groups(number, "groupe pas pire", "groupes pas pires")],
  [/^(\d+) groups?$/u, (number) => groups(number)],
  [/^(\d+) with too few rows not judged$/u, (number) => `${number} avec trop peu de lignes, pas jugés`],
  [new RegExp(`^(\\d+) of (\\d+) groups? worse, most of all ${GROUP}$`, "u"), (worst, all, ...group) => `${groups(worst)} sur ${all} ${worst === "1" ? "pire" : "pires"}, surtout ${told(group)}`],
  [new RegExp(`^none of (\\d+) groups? worse beyond chance, but of (\\d+) nobody can tell, most of all ${GROUP}$`, "u"), (all, open, ...group) => `aucun des ${all} groupes n'est pire au-delà du hasard, mais pour ${open} personne ne peut le dire, surtout ${told(group)}`],
  [/^(\d+) of (\d+) groups? outside the bounds, the first (.+?): (.+) \((\d+) rows\)$/u, (out, all, name, bound, size) => `${groups(out)} sur ${all} hors des bornes, le premier ${name} : ${said(bound)} (${rows(size)})`],
  [/^no group of (.+) could be judged: (\d+) with fewer than (\d+) rows, or than (\d+) of a class$/u, (by, skipped, least, ofClass) => `aucun groupe de ${by} n'a pu être jugé : ${skipped} avec moins de ${rows(least)}, ou de ${ofClass} d'une classe`],
  [/^groups are computed from predictions, and (.+)$/u, (why) => `les groupes se calculent à partir des prédictions, et ${said(why)}`],
  [/^groups are computed from the predictions of both sides, and (.+)$/u, (why) => `les groupes se calculent à partir des prédictions des deux côtés, et ${said(why)}`],
  [/^the (head|base) has no predictions$/u, (side) => `${side === "head" ? "le modèle proposé" : "la base"} n'a pas de prédictions`],
  // Origin
  [/^(.+): (\d+) → (\d+) rows?$/u, (name, before, now) => `${name} : ${before} → ${rows(now)}`],
  [/^(.+): as many rows, but not the same$/u, (name) => `${name} : autant de lignes, mais pas les mêmes`],
  [/^(.+): its columns or their types changed$/u, (name) => `${name} : ses colonnes ou leurs types ont changé`],
  [/^(.+): its condition was (.+) and is (.+)$/u, (name, before, now) => `${name} : sa condition était ${before} et est ${now}`],
  [/^(.+) is new$/u, (name) => `${name} est nouveau`],
  [/^(.+) is no longer read$/u, (name) => `${name} n'est plus lu`],
  [/^the code changed$/u, () => "le code a changé"],
  [/^its code may have changed as well$/u, () => "son code a peut-être changé aussi"],
  [/^parameters changed: (.+)$/u, (values) => `paramètres changés : ${values}`],
  [/^the seed was (.+) and is (.+)$/u, (before, now) => `la graine était ${before} et est ${now}`],
  [/^the requirements changed, what is installed did not$/u, () => "les dépendances déclarées ont changé, ce qui est installé non"],
  // Leakage
  [/^no row that the model has learned from$/u, () => "aucune ligne que le modèle a apprise"],
  [/^(\d+) of (\d+) rows of (.+) are also in (.+), by (.+)$/u, (found, all, test, train, key) => `${rows(found)} sur ${all} de ${test} ${found === "1" ? "est" : "sont"} aussi dans ${train}, par ${key}`],
  [/^(\d+) of (\d+) rows of (.+) are, in all (\d+) columns beside the key, like a row of (.+)$/u, (found, all, test, columns, train) => `${rows(found)} sur ${all} de ${test} ${found === "1" ? "est" : "sont"}, dans les ${columns} colonnes autres que la clé, comme une ligne de ${train}`],
  [/^of the training rows (\d+) of (\d+) are like another one(.*)$/u, (found, all, rest) => `parmi les lignes d'entraînement, ${found} sur ${all} ${found === "1" ? "est" : "sont"} comme une autre${rest === ", so chance explains it" ? ", le hasard l'explique donc" : rest === ": the same examples may stand in both" ? " : les mêmes exemples sont peut-être des deux côtés" : rest}`],
];

const TITLES: Readonly<Record<string, string>> = { Better: "Meilleur", "Not worse": "Pas pire", Worse: "Pire", Inconclusive: "Indécis", "Not judged": "Pas jugé" };
const WHOLE: Readonly<Record<string, string>> = {
  "Not changed: it is the base's own result.": "Inchangé : c'est le résultat de la base elle-même.",
};
const TAILS: readonly Clause[] = [
  [/ Weaker evidence: without predictions of base and head nobody can say how sure this is\.$/u, () => " Preuve plus faible : sans les prédictions des deux côtés, personne ne peut dire à quel point c'est sûr."],
  [/ Groups were not looked for by (.+): the predictions have no such column\.$/u, (columns) => ` Aucun groupe n'a été cherché par ${columns} : les prédictions n'ont pas cette colonne.`],
];

/** A sentence of a verdict in French. What it does not know stays in the words of the record, clause by clause. */
export function frenchVerdict(sentence: string): string {
  const whole = WHOLE[sentence];
  if (whole !== undefined) return whole;
  for (const [pattern, say] of TAILS) {
    const match = pattern.exec(sentence);
    if (match !== null) return frenchVerdict(sentence.slice(0, match.index)) + say(...match.slice(1));
  }
  const [, title = "", rest = ""] = /^(Better|Not worse|Worse|Inconclusive|Not judged): (.*)\.$/su.exec(sentence) ?? [];
  return title === "" ? frenchClauses(sentence) : `${TITLES[title] ?? title} : ${frenchClauses(rest)}.`;
}

/** What a gate expects or has seen, in French. */
export function frenchClauses(text: string): string {
  return text.split("; ").map((clause) => {
    const known = said(clause);
    // Bounds stand side by side with commas; a value may stand before what is said of it.
    return known === clause ? clause.split(", ").map(said).join(", ") : known;
  }).join(" ; ");
}

function said(clause: string): string {
  for (const [pattern, say] of CLAUSES) {
    const match = pattern.exec(clause);
    if (match !== null) return say(...match.slice(1));
  }
  return clause;
}

function told([name = "", base = "", head = "", gain = "", lower = "", upper = "", size = ""]: readonly string[]): string {
  return change(name, base, head, gain, lower, upper, size);
}
