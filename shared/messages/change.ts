import type { Messages } from "./message.ts";

export const change: Messages = {
  en: {
    "change/loosened-check:removed": "This change removes the check “{check}” of {asset}. Say why in the pull request, or put it back.",
    "change/loosened-check:severity": "This change makes the check “{check}” of {asset} a warning; it blocked before.",
    "change/loosened-check:where": "This change restricts the check “{check}” of {asset} to some rows ({where}).",
    "change/loosened-check:at_least": "This change lowers the share that the check “{check}” of {asset} asks for: {after} instead of {before}.",
    "change/loosened-check:max_failing": "This change lets more rows fail the check “{check}” of {asset}: {after} instead of {before}.",
    "change/loosened-check:option": "This change loosens the check “{check}” of {asset}: {option} is {after} instead of {before}.",
    "change/loosened-gate": "This change loosens the gate on {metric} of “{task}”: {bound} is {after} instead of {before}.",
    "change/loosened-gate:removed": "This change removes the gate on {metric} of “{task}”. Say why in the pull request, or put it back.",
    "change/loosened-policy:policy": "This change lets data tagged “{tag}” reach {kinds}; the policy that forbids it still holds until it is merged.",
    "change/loosened-policy:untested": "This change lets pull requests pass although something was not tested. It holds after it is merged, not for this one.",
    "change/loosened-policy:preset": "This change leaves the preset “strict”.",
    "change/loosened-policy:rule": "This change sets the rule “{rule}” from {before} to {after}.",
    "change/loosened-policy:environment": "This change takes {key} from the environment “{environment}”.",
  },
  fr: {
    "change/loosened-check:removed": "Ce changement supprime le contrôle « {check} » de {asset}. Dites pourquoi dans la pull request, ou remettez-le.",
    "change/loosened-check:severity": "Ce changement fait du contrôle « {check} » de {asset} un avertissement ; il bloquait auparavant.",
    "change/loosened-check:where": "Ce changement limite le contrôle « {check} » de {asset} à certaines lignes ({where}).",
    "change/loosened-check:at_least": "Ce changement abaisse la part qu’exige le contrôle « {check} » de {asset} : {after} au lieu de {before}.",
    "change/loosened-check:max_failing": "Ce changement laisse échouer plus de lignes au contrôle « {check} » de {asset} : {after} au lieu de {before}.",
    "change/loosened-check:option": "Ce changement assouplit le contrôle « {check} » de {asset} : {option} vaut {after} au lieu de {before}.",
    "change/loosened-gate": "Ce changement assouplit le seuil sur {metric} de « {task} » : {bound} vaut {after} au lieu de {before}.",
    "change/loosened-gate:removed": "Ce changement supprime le seuil sur {metric} de « {task} ». Dites pourquoi dans la pull request, ou remettez-le.",
    "change/loosened-policy:policy": "Ce changement laisse les données étiquetées « {tag} » atteindre {kinds} ; la règle qui l’interdit reste en vigueur jusqu’à la fusion.",
    "change/loosened-policy:untested": "Ce changement laisse passer des pull requests dont une partie n’a pas été testée. Il vaut après sa fusion, pas pour celle-ci.",
    "change/loosened-policy:preset": "Ce changement quitte le préréglage « strict ».",
    "change/loosened-policy:rule": "Ce changement fait passer la règle « {rule} » de {before} à {after}.",
    "change/loosened-policy:environment": "Ce changement retire {key} de l’environnement « {environment} ».",
  },
};
