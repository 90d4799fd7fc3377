import type { Messages } from "./message.ts";

export const security: Messages = {
  en: {
    "security/secret-in-file": "This looks like a secret: {kind} ({seen}). Revoke it now, then pass it in by name with “env:”.",
    "security/credentials-in-url": "The {scheme} URL holds the password of “{user}”. Change the password, and write the URL as “${…}”.",
    "security/unpinned-requirements": "“{requirement}” has no exact version. Pin it with ==, or let “uv pip compile” or “pip-compile” write {file}.",
    "security/pickle-artifact": "{file} is a pickle: loading it runs code. Save the model as ONNX, skops, safetensors or the library's own format.",
    "security/pipe-to-shell": "“{task}” runs what it downloads without looking. Keep the script in the repository, or check its digest first.",
  },
  fr: {
    "security/secret-in-file": "Ceci ressemble à un secret : {kind} ({seen}). Révoquez-le tout de suite, puis passez-le par son nom avec « env: ».",
    "security/credentials-in-url": "L’URL {scheme} contient le mot de passe de « {user} ». Changez-le, et écrivez l’URL sous la forme « ${…} ».",
    "security/unpinned-requirements": "« {requirement} » n’a pas de version exacte. Fixez-la avec ==, ou laissez « uv pip compile » ou « pip-compile » écrire {file}.",
    "security/pickle-artifact": "{file} est un pickle : le charger exécute du code. Enregistrez le modèle en ONNX, skops, safetensors ou au format de la bibliothèque.",
    "security/pipe-to-shell": "« {task} » exécute sans regarder ce qu’elle télécharge. Gardez le script dans le dépôt, ou vérifiez d’abord son empreinte.",
  },
};
