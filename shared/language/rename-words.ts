import type { Edit } from "../pipeline/finding.ts";
import type { Language } from "../messages/message.ts";

export type Renamed = { edits: Edit[] } | { refused: string };

const en = {
  what: "Only tasks, sources, columns that a query makes, CTEs and aliases can be renamed here.",
  name: "A name has letters, digits and _, and does not start with a digit.",
  reserved: "SQL keeps that word for itself.",
  clash: "The pipeline has that name already.",
  shadow: "A query that reads it uses that name for something else.",
  broken: "Correct what cannot be read first: {file}.",
  code: "{file} may name it in code that is not understood. Rename it by hand there.",
  outside: "{file} declares it, and it comes from outside of the project. Give it another name in the query that reads it.",
  taken: "{file} uses that name already, so it would be ambiguous there.",
  matched: "{file} matches it by its name with another column (USING, BY NAME, REPLACE, a whole row).",
  unnamed: "{file} has an expression without a name, which would be called otherwise. Give it an alias first.",
  unknown: "{file} reads columns that are not known, and this may be one of them.",
} as const;
const fr: Record<keyof typeof en, string> = {
  what: "Seules les tâches, les sources, les colonnes qu’une requête produit, les CTE et les alias peuvent être renommés ici.",
  name: "Un nom a des lettres, des chiffres et _, et ne commence pas par un chiffre.",
  reserved: "SQL se réserve ce mot.",
  clash: "Le pipeline a déjà ce nom.",
  shadow: "Une requête qui la lit emploie ce nom pour autre chose.",
  broken: "Corrigez d’abord ce qui ne peut être lu : {file}.",
  code: "{file} la nomme peut-être dans du code qui n’est pas compris. Renommez-la là à la main.",
  outside: "{file} la déclare, et elle vient de l’extérieur du projet. Donnez-lui un autre nom dans la requête qui la lit.",
  taken: "{file} emploie déjà ce nom, qui y serait ambigu.",
  matched: "{file} la rapproche par son nom d’une autre colonne (USING, BY NAME, REPLACE, une ligne entière).",
  unnamed: "{file} a une expression sans nom, qui s’appellerait autrement. Donnez-lui d’abord un alias.",
  unknown: "{file} lit des colonnes qui ne sont pas connues, et celle-ci en est peut-être une.",
};

export type RefusalReason = keyof typeof en;

/** Why a name stays as it is; thrown inside, told as a sentence. */
export class Refusal extends Error {
  readonly reason: RefusalReason;
  readonly file: string;
  constructor(reason: RefusalReason, file = "") {
    super(reason);
    this.reason = reason;
    this.file = file;
  }

  sentence(language: Language): string {
    return (language === "fr" ? fr : en)[this.reason].replace("{file}", this.file);
  }
}

/** Edits, or the sentence of why there are none. */
export function refusing(language: Language, make: () => Edit[]): Renamed {
  try {
    return { edits: make() };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.sentence(language) };
    throw error;
  }
}

/** Words that stand for a column or table in no dialect unless they are quoted. */
const RESERVED = new Set(
  "all analyse analyze and any array as asc asymmetric both by case cast check collate column constraint create cross current_date current_time current_timestamp current_user default deferrable desc describe distinct do else end except exists false fetch filter for foreign from full grant group having in initially inner insert intersect into is join lambda lateral leading left like limit localtime localtimestamp natural not null offset on only or order outer over partition pivot placing primary qualify references returning right row rows select session_user set show similar some summarize symmetric table tablesample then to trailing true union unique unpivot update user using values variadic when where window with".split(" "),
);

/** Refuses what is no name that SQL and YAML take without quotes. */
export function checkName(name: string): void {
  if (!/^(?!towpath_)[A-Za-z_][A-Za-z0-9_]{0,62}$/i.test(name)) throw new Refusal("name");
  if (RESERVED.has(name.toLowerCase())) throw new Refusal("reserved");
}
