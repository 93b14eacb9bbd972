import {
  anyWord,
  endWords,
  exactly,
  type ProposalWords,
  SPACED,
  withTerm,
} from "./proposal-words.ts";

const article = String.raw`(?<article>Une?|Le|La|L['’]|Les|Des)`;
const said = String.raw`(?<said>(?:une?|le|la|les|des|l['’]|tout|toute|ce|celui|celle|quelque) ?.*)`;
const verbs = `
  accepte|ajoute|associe|attribue|autorise|calcule|choisit|combine|compare|comprend|consiste|contient|contrôle|crée|décide|
  décrit|définit|dépend|désigne|détermine|dit|donne|empêche|enregistre|évite|exige|fixe|fournit|garantit|garde|gère|groupe|
  identifie|impose|indique|interdit|lie|limite|lit|marque|mesure|montre|offre|organise|permet|pointe|prend|protège|réduit|
  refuse|regroupe|relie|remplace|représente|réunit|sépare|sert|stocke|supprime|transforme|trouve|utilise|vérifie
`.replaceAll(/\s+/g, "");

export const fr: ProposalWords = {
  ...SPACED,
  defines: [
    withTerm(String.raw`^(?<article>Une?) TERM est ${said}`),
    withTerm(
      String.raw`^${article} ?TERM est (?<said>(?:une?|l['’]|le|la) ?(?:[\p{L}'’-]+,? ){1,4}(?:qui|que|dont|où|de|d['’]|pour|lequel|laquelle) ?.*)`,
    ),
    withTerm(
      String.raw`^${article}? ?TERM (?:signifie|désigne|veut dire|se définit comme) (?<said>.*)`,
    ),
    withTerm(String.raw`^Par (?<article>une?|le|la|l['’])? ?TERM,? on entend (?<said>.*)`),
    withTerm(
      String.raw`^On appelle (?<article>une?|le|la|l['’])? ?TERM (?<said>(?:une?|le|la|l['’]|les|tout) ?.*)`,
    ),
    withTerm(String.raw`[;,] (?:et )?(?<article>une?) TERM est ${said}`),
  ],
  works: [
    withTerm(String.raw`^${article}? ?TERM (?:est|sont) ${said}`),
    withTerm(String.raw`^${article}? ?TERM (?:${verbs}) (?<said>.*)`),
  ],
  names: [
    withTerm(
      String.raw`(?:s['’]appellent?|se nomment?|(?:est|sont) appelée?s?|(?:est|sont) (?:dite?s?|nommée?s?)|connue? sous le nom de|qu['’]on appelle|on (?:l['’]|les )?appelle|on parle (?:de |d['’])) ?(?<article>une?|le|la|l['’]|les|des)? ?TERM(?=[.;,:]| et |$)`,
    ),
    withTerm(String.raw`^C['’]est (?<article>une?) TERM(?=[.;,]|$)`),
  ],
  refersBack:
    /^(?:C['’]est|Ce|Cela|Ceci|Cette|Cet|Ces|Il|Elle|Ils|Elles|On (?:l['’]|les |parle|appelle cela)|Ainsi|Alors|Et|Mais|Ici|Celui|Celle)(?!\p{L})/u,
  notTerms: endWords({
    first: `
      il|elle|ils|elles|ce|cela|ceci|cette|cet|ces|ici|qui|que|quoi|nous|vous|je|on|tu|chaque|chacun|chacune|tout|tous|toute|
      toutes|plusieurs|certains|rien|son|sa|ses|leur|leurs|notre|nos|votre|vos|si|quand|lorsque|parce|et|ou|mais|avec|par|
      comme|ne|pas|aussi|puis|pour|dans|sur|en|au|aux|oui|non|après|avant|sans|c['’]est
    `,
    last: `
      erreurs?|remède|erreur à éviter|à éviter|piège|raisons?|réponses?|résultat|exemples?|cas|point|image|comparaison|différence|avantages?|inconvénients?|prix|
      coûts?|but|objectifs?|danger|risque|reste|choses?|façon|manière|étapes?|choix|habitude|astuce|cours|chapitre|section|
      page|figure|phrase|remarque|attention|conseil|le|la|les|un|une|de|des|du|en|et|que|qui|pour|avec|ne|ici|oui|non
    `,
    within:
      "peut|doit|toujours|jamais|aussi|quand|où|qui|que|est|sont|était|a|ont|on|nous|vous|il|elle|ne",
  }),
  dangling: /^(?:le|la|les|lui|cela|ceci|celui-ci|celle-ci)(?= \p{L}+e[rz]?(?!\p{L}))/iu,
  vagueTerms: anyWord(
    "premi(?:er|ère)s?|deuxième|second|seconde|troisième|dernier|dernière|autres?|même|mêmes|seule?|meilleure?|bonn?e?|mauvaise?|nouvelle?|nouveau|vieux|simple|grande?|petite?|principale?|courante?|classique|vraie?",
  ),
  legalTitles: exactly(
    "sommaire|table des matières|journal des modifications|historique des versions|licence|droits d['’]auteur|contributeurs|remerciements|références|bibliographie|voir aussi|mentions légales|confidentialité|changelog|license",
  ),
  idleTitles: exactly(
    "(?:erreurs? )(?:fréquentes?|courantes?|à éviter)|à retenir|points? clés?|objectifs?|prérequis|étapes suivantes|pour aller plus loin|références|ressources|en bref|liens|installation|utilisation|premiers pas|exemples?|remarques?|important|attention|conseils?|résumé|conclusion|introduction|aperçu|exercices?|devoirs|contexte|motivation|détails|à retenir|pour aller plus loin",
  ),
  picture: anyWord(
    "(?:est|sont|fonctionne|marche) (?:un peu )?comme|imagin\\p{L}*|pense[rz]? à|ressemble|comme si|à la manière",
  ),
  hollow:
    /(?:est|sont) (?:une?|le|la|l['’]|pas une?) ?(?:[\p{L}-]+ )?(?:exemple|erreur|raison|cas|problème|question|réponse|piège|idée|choix|point|image|comparaison|aide|astuce|avantage|prix|but)(?!\p{L})/u,
  example: anyWord("par exemple|supposons|prenons|prends|soit|imaginons"),
  pitfall: anyWord(
    "erreurs?|attention|jamais|piège|évite[rz]?|faux|fausse|ne (?:doit|faut) pas|dangereux|oubli\\p{L}*|confond\\p{L}*|gare à",
  ),
  mechanism: anyWord(
    "parce que|car|donc|ainsi|c['’]est pourquoi|de sorte que|si bien que|quand|lorsque|dès que|alors|puisque|sinon",
  ),
  asksWhat: [
    withTerm(
      String.raw`^Qu['’]est[- ]ce (?:que |qu['’])(?:c['’]est (?:que |qu['’]))?(?<article>une?|le|la|l['’]|les|des)? ?TERM\s*\?$`,
      "iu",
    ),
    withTerm(
      String.raw`^Que (?:signifie|désigne) (?<article>une?|le|la|l['’]|les)? ?TERM\s*\?$`,
      "iu",
    ),
  ],
  ask: ({ article: own, term }) => {
    const name = `${own}${own === "" || /['’]$/u.test(own) ? "" : " "}${term}`;
    return `Qu'est-ce ${/^[aeiouyhéèêàâîôœæ]/iu.test(name) ? "qu'" : "que "}${name} ?`;
  },
  say: ({ article: own, term }) => sayDefinite(own, term),
  fold: (word) =>
    word
      .replace(/^(?:l|d|qu)['’]/u, "")
      .replace(/(?<=\p{L}{3})(?:aux)$/u, "al")
      .replace(/(?<=\p{L}{3})[sx]$/u, ""),
  articles: /^(?:une? |le |la |les |des |l['’])/iu,
  plural: /^(?:Les |Des )[^,;]{1,50}? sont /u,
  predicate: new RegExp(String.raw`^(?:est|sont|était|signifie|peut|a|ont|${verbs})(?!\p{L})`, "u"),
  elided: new RegExp(
    String.raw`^(?:Une?|Le|La) (?:[\p{L}'’-]+ ){1,4}(?:qui|que|dont|où) |^(?:${verbs}) `,
    "iu",
  ),
  imperative: /^(?:Si|Lorsque|Quand)(?!\p{L})/u,
  phrase: new RegExp(
    String.raw`^(?:une?|le|la|les|l['’]|tout|toute|ce qui|ce que|qui|comment|si|quand|${verbs})(?!\p{L})`,
    "iu",
  ),
  questionMark: /^(?:Q|Question)\s*\d*\s*[:.]\s*/iu,
  answerMark: /^(?:R|Réponse)\s*\d*\s*[:.]\s*/iu,
  common: anyWord(
    "cette|cela|celui|celle|chaque|comme|dans|pour|sans|avec|entre|leur|leurs|mais|même|nous|vous|elle|elles|ils|plus|moins|très|toujours|jamais|souvent|quand|alors|donc|aussi|autre|autres|tout|tous|toute|toutes|peut|doit|sont|être|avoir|fait|dont|quel|quelle|qui|que",
  ),
};

/** With the definite article. */
function sayDefinite(own: string, term: string): string {
  if (own === "") return term;
  if (/^(?:le|la|les|l['’])$/u.test(own))
    return own === "l'" || own === "l’" ? `${own}${term}` : `${own} ${term}`;
  if (own === "des") return `les ${term}`;
  if (/^[aeiouhéèêàâîôœæ]/iu.test(term)) return `l'${term}`;
  return `${own === "une" ? "la" : "le"} ${term}`;
}
