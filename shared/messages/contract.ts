import type { Messages } from "./message.ts";

export const contract: Messages = {
  en: {
    "contract/missing-column": "“{task}” declares “{column}”, but its SQL does not make it.[? It makes “{near}”: a rename??] Make the column, or take it out of the contract.",
    "contract/extra-column": "“{task}” makes “{column}”, which its contract does not name. Declare it, or do not select it.",
    "contract/type-mismatch": "“{column}” is declared as {declared}, but the SQL makes {made}. Cast it, or correct the contract.",
    "contract/type-mismatch:related": "“{column}” is made as {made} here",
    "contract/key-not-in-columns": "The key of “{asset}” names “{column}”, which it does not have.[? Did you mean “{near}”??]",
    "contract/key-not-in-columns:time": "“{asset}” is loaded by the time column “{column}”, which it does not have.[? Did you mean “{near}”??]",
    "contract/key-not-in-columns:incremental": "“{asset}” is loaded by the key column “{column}”, which it does not have.[? Did you mean “{near}”??]",
    "contract/unknown-type": "“{column}” has the type “{type}”, which no engine has. Did you mean “{near}”?",
    "contract/unknown-reference": "“{column}” references “{table}.{target}”, but “{table}” has no such column.[? Did you mean “{near}”??]",
    "contract/unknown-reference:table": "“{column}” references “{table}”, which is neither a source nor a task.[? Did you mean “{near}”??]",
    "contract/no-key": "Consumers read “{task}”, and nothing says what makes a row unique. Add “key: […]”.",
    "contract/none": "The exposure “{exposure}” reads “{task}”, which declares no columns. Add “columns:” with what consumers may rely on.",
    "contract/none:related": "“{exposure}” reads it here",
  },
  fr: {
    "contract/missing-column": "« {task} » déclare « {column} », mais son SQL ne la produit pas.[? Il produit « {near} » : un renommage ??] Produisez la colonne, ou retirez-la du contrat.",
    "contract/extra-column": "« {task} » produit « {column} », que son contrat ne nomme pas. Déclarez-la, ou ne la sélectionnez pas.",
    "contract/type-mismatch": "« {column} » est déclarée {declared}, mais le SQL produit {made}. Convertissez-la, ou corrigez le contrat.",
    "contract/type-mismatch:related": "« {column} » est produite ici en {made}",
    "contract/key-not-in-columns": "La clé de « {asset} » nomme « {column} », qui n’y est pas.[? Vouliez-vous dire « {near} » ??]",
    "contract/key-not-in-columns:time": "« {asset} » est chargée par la colonne de temps « {column} », qui n’y est pas.[? Vouliez-vous dire « {near} » ??]",
    "contract/key-not-in-columns:incremental": "« {asset} » est chargée par la colonne clé « {column} », qui n’y est pas.[? Vouliez-vous dire « {near} » ??]",
    "contract/unknown-type": "« {column} » a le type « {type} », qu’aucun moteur ne connaît. Vouliez-vous dire « {near} » ?",
    "contract/unknown-reference": "« {column} » référence « {table}.{target} », mais « {table} » n’a pas cette colonne.[? Vouliez-vous dire « {near} » ??]",
    "contract/unknown-reference:table": "« {column} » référence « {table} », qui n’est ni une source ni une tâche.[? Vouliez-vous dire « {near} » ??]",
    "contract/no-key": "Des consommateurs lisent « {task} », et rien ne dit ce qui rend une ligne unique. Ajoutez « key: […] ».",
    "contract/none": "L’exposition « {exposure} » lit « {task} », qui ne déclare aucune colonne. Ajoutez « columns: » avec ce sur quoi les consommateurs peuvent compter.",
    "contract/none:related": "« {exposure} » la lit ici",
  },
};
