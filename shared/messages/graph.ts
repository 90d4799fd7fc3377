import type { Messages } from "./message.ts";

export const graph: Messages = {
  en: {
    "graph/cycle": "These tasks read each other in a circle: {path}. Take the common part out into a task of its own.",
    "graph/cycle:related": "{reader} reads {read} here",
    "graph/cycle:itself": "“{task}” reads itself. Read what it is made from, or make it incremental.",
    "graph/unknown-input": "“{name}” is neither a source nor a task.[? Did you mean “{near}”??] Declare it under sources, or correct the name.",
    "graph/reads-published-name": "“{name}” is the published name of the task “{task}”: a pull request would read production. Write {task}.",
    "graph/unknown-exposure-read": "The exposure “{exposure}” reads “{name}”, which does not exist.[? Did you mean “{near}”??]",
    "graph/unused-source": "Nothing reads the source “{source}”. Remove it, or give it checks if it is watched on purpose.",
    "graph/orphan": "No task and no exposure reads “{task}”. Declare who uses it as an exposure, or remove it.",
    "graph/duplicate-physical-name": "“{task}” publishes the same name as {other}. Rename one of them.",
    "graph/duplicate-physical-name:related": "{other} is defined here",
    "graph/source-is-a-task": "The source “{source}” is the table {table}, which the task {task} makes. Read {task} instead of declaring a source.",
    "graph/source-is-a-task:related": "{task} is made here",
  },
  fr: {
    "graph/cycle": "Ces tâches se lisent en rond : {path}. Sortez la partie commune dans une tâche à part.",
    "graph/cycle:related": "{reader} lit {read} ici",
    "graph/cycle:itself": "« {task} » se lit elle-même. Lisez ce dont elle est faite, ou rendez-la incrémentale.",
    "graph/unknown-input": "« {name} » n’est ni une source ni une tâche.[? Vouliez-vous dire « {near} » ??] Déclarez-la sous sources, ou corrigez le nom.",
    "graph/reads-published-name": "« {name} » est le nom publié de la tâche « {task} » : une pull request lirait la production. Écrivez {task}.",
    "graph/unknown-exposure-read": "L’exposition « {exposure} » lit « {name} », qui n’existe pas.[? Vouliez-vous dire « {near} » ??]",
    "graph/unused-source": "Rien ne lit la source « {source} ». Supprimez-la, ou donnez-lui des contrôles si elle est surveillée à dessein.",
    "graph/orphan": "Aucune tâche ni exposition ne lit « {task} ». Déclarez qui l’utilise comme exposition, ou supprimez-la.",
    "graph/duplicate-physical-name": "« {task} » publie le même nom que {other}. Renommez l’une des deux.",
    "graph/duplicate-physical-name:related": "{other} est définie ici",
    "graph/source-is-a-task": "La source « {source} » est la table {table}, que fait la tâche {task}. Lisez {task} au lieu de déclarer une source.",
    "graph/source-is-a-task:related": "{task} est faite ici",
  },
};
