import type { Messages } from "./message.ts";

export const governance: Messages = {
  en: {
    "governance/missing-owner": "Nobody owns the pipeline “{pipeline}”. Add “owner:” with a team, a person or an address.",
    "governance/missing-owner:task": "Nobody owns “{task}”. Add “owner:” to it, or one to the pipeline.",
    "governance/missing-description": "Consumers read “{task}”, and nothing says what a row of it is. Add “description:”.",
    "governance/missing-description:model": "Consumers use the model “{task}”, and nothing says what it predicts. Add “description:”.",
    "governance/exposure-without-owner": "The exposure “{exposure}” has no owner to warn. Add “owner:”.",
    "governance/tagged-data-reaches:exposure": "“{column}” carries {tag} data from {origin} to the exposure “{target}”: {path}. Leave the column out, or waive it here with a reason.",
    "governance/tagged-data-reaches:exposure-unknown": "{tag} data from {origin} may reach the exposure “{target}”: {path}. What a step does with it is unknown: say “columns_used:”, or leave the column out.",
    "governance/tagged-data-reaches:model": "“{column}” carries {tag} data from {origin} into the model “{target}”: {path}. Leave the column out, or waive it here with a reason.",
    "governance/tagged-data-reaches:model-unknown": "{tag} data from {origin} may reach the model “{target}”: {path}. Say “columns_used:” if the model does not read it.",
    "governance/tagged-data-reaches:related": "on its way as {column}",
    "governance/unknown-policy-tag": "No column, source or task carries the tag “{tag}”, so this policy protects nothing.[? Did you mean “{near}”??]",
    "governance/invalid-schedule": "“{seen}” is no {field} of a cron expression. It takes {min} to {max}, *, lists, ranges and steps.",
    "governance/schedule-not-executed": "No workflow of this repository runs “{pipeline}” on a schedule, so “{schedule}” starts nothing. Add a scheduled workflow with “towpath run”.",
  },
  fr: {
    "governance/missing-owner": "Personne ne répond du pipeline « {pipeline} ». Ajoutez « owner: » avec une équipe, une personne ou une adresse.",
    "governance/missing-owner:task": "Personne ne répond de « {task} ». Ajoutez-lui « owner: », ou un au pipeline.",
    "governance/missing-description": "Des consommateurs lisent « {task} », et rien ne dit ce qu’en est une ligne. Ajoutez « description: ».",
    "governance/missing-description:model": "Des consommateurs utilisent le modèle « {task} », et rien ne dit ce qu’il prédit. Ajoutez « description: ».",
    "governance/exposure-without-owner": "L’exposition « {exposure} » n’a pas de responsable à prévenir. Ajoutez « owner: ».",
    "governance/tagged-data-reaches:exposure": "« {column} » porte des données {tag} de {origin} jusqu’à l’exposition « {target} » : {path}. Retirez la colonne, ou levez la règle ici en donnant une raison.",
    "governance/tagged-data-reaches:exposure-unknown": "Des données {tag} de {origin} peuvent atteindre l’exposition « {target} » : {path}. Ce qu’une étape en fait est inconnu : précisez « columns_used: », ou retirez la colonne.",
    "governance/tagged-data-reaches:model": "« {column} » porte des données {tag} de {origin} dans le modèle « {target} » : {path}. Retirez la colonne, ou levez la règle ici en donnant une raison.",
    "governance/tagged-data-reaches:model-unknown": "Des données {tag} de {origin} peuvent atteindre le modèle « {target} » : {path}. Précisez « columns_used: » si le modèle ne les lit pas.",
    "governance/tagged-data-reaches:related": "en chemin sous le nom {column}",
    "governance/unknown-policy-tag": "Aucune colonne, source ou tâche ne porte l’étiquette « {tag} » : cette politique ne protège rien.[? Vouliez-vous dire « {near} » ??]",
    "governance/invalid-schedule": "« {seen} » n’est pas un champ {field} d’une expression cron. Il accepte {min} à {max}, *, des listes, des plages et des pas.",
    "governance/schedule-not-executed": "Aucun workflow de ce dépôt n’exécute « {pipeline} » selon un horaire : « {schedule} » ne déclenche rien. Ajoutez un workflow planifié avec « towpath run ».",
  },
};
