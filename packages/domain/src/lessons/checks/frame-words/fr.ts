import { type FrameWords, listForms } from "./frame-words.ts";

const ones = listForms(
  "zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
);
const tens = [
  "",
  "",
  "vingt",
  "trente",
  "quarante",
  "cinquante",
  "soixante",
  "soixante",
  "quatre-vingt",
  "quatre-vingt",
];

function sayNumber(value: number): string[] {
  if (value === 100) return ["cent"];
  const small = ones[value];
  if (small !== undefined) return small;
  if (value < 20) return (ones[value - 10] ?? []).map((one) => `dix-${one}`);
  const ten = Math.floor(value / 10);
  const base = tens[ten] ?? "";
  // Seventy and ninety are sixty and eighty plus ten to nineteen.
  const rest = ten === 7 || ten === 9 ? value - (ten - 1) * 10 : value % 10;
  if (rest === 0) return [base, `${base}s`];
  return sayNumber(rest).flatMap((one) => [
    `${base}-${one}`,
    `${base} ${one}`,
    `${base} et ${one}`,
    `${base}-et-${one}`,
  ]);
}

export const fr: FrameWords = {
  isSpaced: true,
  sayNumber,
  numbers: [[12, "une douzaine"]],
  ordinalEnding: "e|ème|ième",
  ordinals: [
    [2, "deuxième|seconde?"],
    [3, "troisième"],
    [4, "quatrième"],
    [5, "cinquième"],
    [6, "sixième"],
    [7, "septième"],
    [8, "huitième"],
    [9, "neuvième"],
    [10, "dixième"],
    [11, "onzième"],
    [12, "douzième"],
  ],
  numbered: "épisode (?:numéro )?",
  multiples: [],
  units: {
    percent: "pour cent|%",
    question: "questions?",
    course: "cours",
    episode: "épisodes?",
    day: "jours?",
    week: "semaines?",
    month: "mois",
    idea: "idées?|notions?|concepts?|leçons?|sujets?|thèmes?|choses?|termes?",
    time: "fois",
    free: "minutes?|secondes?|phrases?|mots?|lignes?|étapes?|exemples?|personnes?",
  },
  spans: [
    [1, 1, "(?<!avant-)hier|il y a un jour"],
    [2, 2, "avant-hier"],
    [4, 13, "la semaine dernière"],
    [6, 10, "il y a une semaine"],
    [20, 60, "le mois dernier"],
    [25, 45, "il y a un mois"],
  ],
  definite: "ces|les|des|nos|tes|mêmes",
  more: "autres?|encore|supplémentaires?|restantes?",
  phrases: {
    beginning:
      "premier épisode|(?:c'est|voici|ceci est) (?:le|un|ton|notre) (?:tout )?début|ne fai(?:t|sons) que commencer|on (?:commence|débute) (?:tout )?juste|(?:ta|notre|cette) (?:série|aventure) (?:commence|débute)|encore rien à revoir|rien à réviser pour (?:le moment|l'instant)",
    returning:
      "content de te revoir|contente de te revoir|ravie? de te (?:revoir|retrouver)|bon retour|te revoilà|(?:dernier|précédent) épisode|épisode précédent|la dernière fois",
    fresh:
      "nouveau pour toi|nouvelle pour toi|(?:quelque chose|rien que|tout) (?:de |est )?(?:tout )?nouveau(?! jour)|nouvelles? (?:idées?|notions?|leçons?|choses?)|(?:idées?|notions?|leçons?|choses?) nouvelles?|nouveaux? (?:concepts?|sujets?|thèmes?|termes?)|pour la (?:toute )?première fois|(?:jamais|pas) encore (?:vu|vue|entendu|entendue|parlé|rencontré|rencontrée|appris|abordé|étudié)|jamais (?:vu|vue|entendu|entendue|parlé|rencontré|rencontrée|abordé|étudié)|inconnue?|première rencontre|découvres",
    heard:
      "déjà (?:vu|vue|vus|vues|entendu|entendue|rencontré|rencontrée|appris|parlé|abordé|étudié)|(?:connais|sais) déjà|(?:on )?(?:y )?revien(?:t|s|nent|dra)|revenons|revenir|retour sur|de retour|une nouvelle fois|encore une fois|à nouveau|de nouveau|on reprend|(?:te )?(?:souviens|rappelles)(?:-toi| de)?|comme tu (?:le )?sais",
    missed:
      "échappé|échappée|(?:tu t'es |t'es )?trompée?|raté|ratée|pas (?:encore )?(?:acquis|acquise|su|sue|retenu|retenue)|mal répondu|t'a posé problème|as eu du mal|as échoué",
    finished:
      "toutes les (?:notions|idées|leçons) (?:de|du)|plus rien de nouveau|(?:terminé|fini|bouclé) (?:le|ce|ton|tout|\\u{e000})|arrivée? au bout",
  },
  relation:
    "même (?:idée|principe|astuce|mécanisme|logique|chose) (?:que|derrière)|exactement comme|tout comme|semblables?|ressemble|similaires? à|(?:liée?|reliée?)s? à|en commun|rappelle (?!-)|remède|contraire|l'opposé|par contraste|pendant de|repose sur|s'appuie sur|dépend de|fait partie|une sorte de|autre (?:mot|nom) pour",
};
