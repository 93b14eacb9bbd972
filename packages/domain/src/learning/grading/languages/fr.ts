import { foldMarks } from "../fold-marks.ts";
import { listWords } from "../list-words.ts";
import { listNumbers } from "../read-numbers.ts";
import { createSpacedReader } from "../read-spaced.ts";
import { listEndings } from "../stem-word.ts";

export const fr = createSpacedReader({
  // "À" is not "a".
  fold: foldMarks,
  empty: listWords(`
    l d c s j m t n qu un une le la les de du des ce cet cette ces ca cela il elle ils elles on je tu nous vous me te se lui leur leurs son sa ses mon ma mes ton ta tes notre votre
    est sont etait etre ete a ont avoir avait peut peuvent pouvoir doit doivent va vont fait font faire
    a au aux en dans sur sous par pour avec chez vers et ou y que quoi dont quel quelle quels quelles comment
    plus tres bien aussi donc alors ainsi comme deja encore meme memes propre propres juste seulement chose truc quelque soit ex exemple
    fois lors entre
  `),
  stems: { endings: listEndings("s e es ee ees er ent ez ait aient ant ante r x ement ir it") },
  numbers: listNumbers(
    "zero=0 un|une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 vingt|vingts=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70 octante=80 nonante=90 cent=100 mille=1000",
    "et",
  ),
  breaks: listWords("et mais car parce tandis alors puisque quand lorsque si"),
  denies: {
    unless: /^(?:pas (?:seulement|que|uniquement)|rien (?:que|d autre))\b/u,
    // "Ne" alone may be "ne … que", which is "only".
    clause: /^(?:pas|jamais|aucun|aucune|rien|ni|personne|nulle|nul|non|different|differente)$/u,
    next: /^(?:sans)$/u,
  },
  same: `
    cree fabrique genere produit
    supprime efface enleve
    ecarte jette laisse
    utilise emploie
    trouve localise
    montre affiche
    souvent generalement habituellement normalement
    partie morceau
    remplit complete
    decide determine etablit definit
    cause provoque entraine
    contient comprend inclut
    commun partage
    plusieurs nombreux beaucoup plein
    attend patiente
    enveloppe emballe entoure
    prend recoit
    comportement conduite
    tout tous toutes chaque entier
    copie copier dupliquer
    renvoie rend donne fournit livre retourne recoit obtient
    execute tourne lance
    commence demarre
    garde retient memorise stocke conserve
    lie attache pointe designe
    charge recupere ramene cherche
    ligne enregistrement
    journal log
    ecrit note inscrit
    modification modifier change changement
    trie ordonne ordre
    vite rapide rapidement
    droit permission autorise
    verifie controle prouve
    manque absent inconnu manquante
    avant abord premier
    apres ensuite
    partenaire correspondance
    fonction appelable
    remplacement remplace
    differe difference
    besoin necessite
    place position
    base bdd
    demande requete
  `,
  opposites: `
    avant apres
    premier dernier
    toujours jamais
    tout rien
    tous aucun
    pareil different
    rapide lent
    beaucoup peu
    gauche droite
    interne externe
    interieur exterieur
    dedans dehors
    debut fin
    haut bas
  `,
  floating: "toujours jamais seulement deja",
  time: {
    before: /^avant$/,
    after: /^apres$/,
    first: /^(?:abord|premierement)$/,
    later: /^(?:ensuite|puis)$/,
  },
  yes: listWords("oui"),
  no: listWords("non"),
});
