import {
  anyWord,
  endWords,
  exactly,
  type ProposalWords,
  SPACED,
  withTerm,
} from "./proposal-words.ts";

const said = String.raw`(?<said>(?:eine?|einer|der|die|das|jede[rs]?|alles|etwas|jemand) .*)`;
const verbs = `
  ändert|beantwortet|begrenzt|beschreibt|besteht|bestimmt|bewahrt|bezeichnet|bildet|bündelt|entfernt|enthält|entscheidet|
  erklärt|erlaubt|ermöglicht|erzeugt|fasst|findet|fordert|fragt|fügt|führt|gibt|gruppiert|hält|hilft|identifiziert|kombiniert|
  legt|lässt|liefert|liest|markiert|misst|nennt|nimmt|ordnet|prüft|regelt|sammelt|schreibt|schützt|sorgt|speichert|stellt|
  teilt|trennt|umfasst|verbindet|verbietet|verhindert|verknüpft|verwaltet|verwandelt|verweist|wählt|wandelt|zählt|zeigt
`.replaceAll(/\s+/g, "");

export const de: ProposalWords = {
  ...SPACED,
  keepsCapitals: true,
  defines: [
    withTerm(String.raw`^(?<article>Eine?) TERM ist ${said}`),
    withTerm(
      String.raw`^TERM ist (?<said>eine? (?:[\p{L}-]+,? ){1,4}(?:das|der|die|dem|den|von|für|aus|zur|zum|mit|bei) .*)`,
    ),
    withTerm(
      String.raw`^(?<article>Eine?|Der|Die|Das)? ?TERM (?:bedeutet|bezeichnet|heißt),? (?<said>.*)`,
    ),
    withTerm(String.raw`^Unter (?<article>eine[rm]|der|dem)? ?TERM versteht man (?<said>.*)`),
    withTerm(String.raw`[;,] (?:und )?(?<article>eine?) TERM ist ${said}`),
  ],
  works: [
    withTerm(String.raw`^(?<article>Der|Die|Das) TERM ist ${said}`),
    withTerm(String.raw`^TERM (?:ist|sind) ${said}`),
    withTerm(String.raw`^(?<article>Eine?|Der|Die|Das)? ?TERM (?:${verbs}) (?<said>.*)`),
  ],
  names: [
    withTerm(
      String.raw`(?:heißt|nennt man|bezeichnet man als|nennen wir) (?<article>eine?|einen|der|die|das)? ?TERM(?=[.;,:]| und |$)`,
    ),
    withTerm(String.raw`wird als (?<article>eine?|der|die|das)? ?TERM bezeichnet`),
    withTerm(String.raw`wird (?<article>eine?|der|die|das)? ?TERM genannt`),
    withTerm(String.raw`^(?:Das|Dies) ist (?<article>eine?) TERM(?=[.;,]|$)`),
  ],
  refersBack:
    /^(?:Das|Dies|Diese[rsnm]?|Solche?[rsnm]?|Er|Sie|Es|So|Hier|Dann|Und|Aber|Dabei|Dadurch|Deshalb|Man)(?!\p{L})/u,
  notTerms: endWords({
    first: `
      es|das|dies|diese[rsnm]?|dieser|hier|was|wer|er|sie|wir|ihr|ich|man|jede[rsnm]?|alle|viele|einige|manche|beide|nichts|
      alles|sein|seine|ihre|unser|unsere|wenn|während|weil|und|oder|aber|mit|von|ob|wie|nicht|nur|auch|dann|so|für|als|an|
      in|im|auf|ja|nein|nach|vor|bei|durch|dort|dabei
    `,
    last: `
      fehler|versehen|gegenmittel|abhilfe|falle|grund|gründe|antwort|ergebnis|beispiele?|fall|fälle|punkt|bild|vergleich|unterschied|vorteile?|nachteile?|
      preis|kosten|ziele?|zweck|gefahr|risiko|rest|ding|dinge|weg|schritte?|wahl|gewohnheit|trick|kurs|kapitel|abschnitt|
      seite|abbildung|satz|hinweis|warnung|tipp|der|die|das|von|in|und|für|mit|nicht|jetzt|hier|ja|nein
    `,
    within:
      "zu|kann|muss|soll|darf|immer|nie|dann|oft|auch|jetzt|wenn|wo|das|dass|welche|welcher|wer|ist|sind|war|hat|haben|wird|man|wir|es|sie",
  }),
  dangling: /^(?:es|sie|ihn|ihm|ihr|das|dies|diese|dieser|dieses)(?!\p{L})/iu,
  vagueTerms: anyWord(`
    typisch\\p{L}*|üblich\\p{L}*|häufig\\p{L}*|beste[rsn]?|einzige[rsn]?|gleiche[rsn]?|erste[rsn]?|zweite[rsn]?|dritte[rsn]?|nächste[rsn]?|letzte[rsn]?|
    andere[rsn]?|alte[rsn]?|neue[rsn]?|gute[rsn]?|schlechte[rsn]?|einfache[rsn]?|falsche[rsn]?|richtige[rsn]?|große[rsn]?|kleine[rsn]?|ganze[rsn]?
  `),
  legalTitles: exactly(`
    inhalt|inhaltsverzeichnis|änderungen|änderungsprotokoll|lizenz|urheberrecht|mitwirkende|danksagung|literatur|
    literaturverzeichnis|quellen|siehe auch|impressum|datenschutz|weiterführende literatur|changelog|license
  `),
  idleTitles: exactly(`
    (?:häufige |typische )?fehler(?:, die man vermeidet)?|merksatz|merke|das wichtigste|lernziele?|voraussetzungen|nächste schritte|literatur|quellen|kurz gesagt|links|installation|verwendung|erste schritte|beispiele?|hinweise?|wichtig|achtung|tipps?|zusammenfassung|fazit|einleitung|
    einführung|überblick|übungen|hausaufgaben|hintergrund|motivation|details|ausblick|merke|aufgaben?
  `),
  picture: anyWord(
    "(?:ist|sind|funktioniert|verhält sich) (?:so )?wie|stell dir|stellen sie sich|man denke|denk an|gleicht|ähnelt|bild dafür|als ob|nicht eine?",
  ),
  hollow:
    /ist (?:eine?|der|die|das|kein|keine) (?:[\p{L}-]+ )?(?:Beispiel|Fehler|Grund|Fall|Problem|Frage|Antwort|Falle|Idee|Wahl|Punkt|Bild|Vergleich|Hilfe|Trick|Vorteil|Preis|Ziel)(?!\p{L})/u,
  example: anyWord("zum beispiel|beispielsweise|etwa|angenommen|nehmen wir|nimm|z\\.\\s?b\\."),
  pitfall: anyWord(
    "fehler|vorsicht|achtung|nie|niemals|falle|nicht verwechseln|verwechsel\\p{L}*|vermeid\\p{L}*|falsch|darf nicht|gefährlich|vergiss\\p{L}*|vergessen",
  ),
  mechanism: anyWord(
    "weil|denn|damit|daher|deshalb|dadurch|somit|also|wenn|sobald|dann|indem|sodass|stattdessen|durch",
  ),
  asksWhat: [
    withTerm(
      String.raw`^Was (?:ist|sind|bedeutet|bezeichnet) (?<article>eine?|der|die|das)? ?TERM\s*\?$`,
      "iu",
    ),
    withTerm(String.raw`^Was versteht man unter (?<article>eine[rm]|der|dem)? ?TERM\s*\?$`, "iu"),
  ],
  ask: ({ article, term, isPlural }) =>
    `Was ${isPlural ? "sind" : "ist"} ${/^(?:eine?|der|die|das)$/u.test(article) ? `${article} ` : ""}${term}?`,
  say: ({ article, term }) => (/^(?:der|die|das)$/u.test(article) ? `${article} ${term}` : term),
  fold: (word) =>
    word
      .replace(/(?<=\p{L}{4}(?:ung|heit|keit|schaft|tion|tät))en$/u, "")
      .replace(/(?<=\p{L}{4})(?:en|es|er|em|e|n|s)$/u, ""),
  articles: /^(?:eine?[rsnm]?|der|die|das|den|dem|des) /iu,
  plural: /^(?:Die )?[^,;]{1,50}? sind /u,
  predicate: new RegExp(
    String.raw`^(?:ist|sind|war|bedeutet|heißt|kann|hat|haben|wird|${verbs})(?!\p{L})`,
    "u",
  ),
  elided: new RegExp(
    String.raw`^(?:Eine?|Der|Die|Das) (?:[\p{L}-]+ ){0,3}[\p{L}-]+, (?:der|die|das|dem|den|deren|dessen) |^(?:${verbs}) `,
    "iu",
  ),
  imperative: /^(?:Wenn|Falls|Gibt|Setzt|Legt)(?!\p{L})/u,
  phrase: new RegExp(
    String.raw`^(?:eine?[rsnm]?|der|die|das|jede[rsnm]?|alle|was|wer|wie|ob|wenn|dient|${verbs})(?!\p{L})`,
    "iu",
  ),
  questionMark: /^(?:F|Frage)\s*\d*\s*[:.]\s*/iu,
  answerMark: /^(?:A|Antwort)\s*\d*\s*[:.]\s*/iu,
  common: anyWord(
    "diese[rsnm]?|jede[rsnm]?|eine[rsnm]?|welche[rsnm]?|wird|werden|wurde|sind|haben|hat|kann|können|muss|müssen|nicht|auch|oder|aber|wenn|weil|dass|durch|ohne|über|unter|zwischen|immer|meist|mehr|viele|alle|andere[rsn]?|etwas|dann|damit|dabei|sich|seine[rsnm]?|ihre[rsnm]?|genau|ganz|sehr|schon|noch|also",
  ),
};
