import type { Messages } from "./message.ts";

export const models: Messages = {
  en: {
    "models/no-gate": "“{task}” makes a model that nothing has to be good enough for. Add “gates:”, e.g. “metric: auc, min: 0.7”.",
    "models/unknown-metric-direction": "Is a higher “{metric}” better or worse? Add “direction: higher” or “direction: lower”.",
    "models/impossible-gate": "{metric} lies between {low} and {high}, so {bound}: {value} is out of its reach. Write it as a share.",
    "models/slice-without-predictions": "The gate on {metric} by “{by}” needs the predictions row by row. Add “predictions:” with a label.",
    "models/slice-without-predictions:label": "The gate on {metric} by “{by}” needs the true value of each row. Add “label:” to the predictions.",
    "models/gate-without-metrics": "“{task}” has gates but reports no figure. Add “metrics:” with the file that training writes, or “predictions:”.",
    "models/no-predictions": "“{task}” is compared with its predecessor by one figure only. Add “predictions:” so that the comparison has an error bar.",
    "models/label-among-features": "The feature “{feature}” and the label “{label}” of “{task}” are both made from {shared} alone: the feature gives the answer away. Leave it out of the inputs.",
    "models/unknown-data": "“{task}” does not read “{name}”. Name one of its inputs, or a Parquet or CSV file that it writes.",
    "models/unknown-data:near": "“{task}” does not read “{name}”. Did you mean “{near}”?",
  },
  fr: {
    "models/no-gate": "« {task} » produit un modèle dont aucune qualité n’est exigée. Ajoutez « gates: », par exemple « metric: auc, min: 0.7 ».",
    "models/unknown-metric-direction": "Un « {metric} » plus élevé est-il meilleur ou pire ? Ajoutez « direction: higher » ou « direction: lower ».",
    "models/impossible-gate": "{metric} est entre {low} et {high} : {bound}: {value} est hors d’atteinte. Écrivez-le comme une part.",
    "models/slice-without-predictions": "Le seuil sur {metric} par « {by} » a besoin des prédictions ligne à ligne. Ajoutez « predictions: » avec un label.",
    "models/slice-without-predictions:label": "Le seuil sur {metric} par « {by} » a besoin de la vraie valeur de chaque ligne. Ajoutez « label: » aux prédictions.",
    "models/gate-without-metrics": "« {task} » a des seuils mais ne rapporte aucun chiffre. Ajoutez « metrics: » avec le fichier qu’écrit l’entraînement, ou « predictions: ».",
    "models/no-predictions": "« {task} » n’est comparé à son prédécesseur que par un seul chiffre. Ajoutez « predictions: » pour que la comparaison ait une marge d’erreur.",
    "models/label-among-features": "La variable « {feature} » et le label « {label} » de « {task} » viennent tous deux de {shared} seul : la variable donne la réponse. Retirez-la des entrées.",
    "models/unknown-data": "« {task} » ne lit pas « {name} ». Nommez une de ses entrées, ou un fichier Parquet ou CSV qu’elle écrit.",
    "models/unknown-data:near": "« {task} » ne lit pas « {name} ». Vouliez-vous dire « {near} » ?",
  },
};
