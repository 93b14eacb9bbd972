import {
  anyWord,
  endWords,
  exactly,
  type ProposalWords,
  SPACED,
  withTerm,
} from "./proposal-words.ts";

const article = String.raw`(?<article>Un['’]|Uno|Una|Un|Il|Lo|La|L['’]|I|Gli|Le)`;
const said = String.raw`(?<said>(?:un['’]|uno|una|un|il|lo|la|l['’]|i|gli|le|ciò|tutto|ogni|qualsiasi) ?.*)`;
const verbs = `
  accetta|aggiunge|associa|assegna|calcola|cambia|collega|combina|confronta|consiste|contiene|controlla|converte|crea|decide|
  definisce|descrive|determina|dice|evita|fissa|fornisce|garantisce|gestisce|identifica|impedisce|impone|include|indica|
  lega|legge|limita|marca|misura|mostra|obbliga|offre|ordina|permette|produce|protegge|punta|raccoglie|raggruppa|rappresenta|
  registra|richiede|rifiuta|rimuove|salva|sceglie|separa|serve|sostituisce|trasforma|trova|unisce|usa|verifica|vieta
`.replaceAll(/\s+/g, "");

export const it: ProposalWords = {
  ...SPACED,
  defines: [
    withTerm(String.raw`^(?<article>Un['’]|Uno|Una|Un) ?TERM è ${said}`),
    withTerm(
      String.raw`^${article}? ?TERM è (?<said>(?:un['’]|uno|una|un|il|lo|la|l['’]) ?(?:[\p{L}'’-]+,? ){1,4}(?:che|di|del|della|per|dove|cui|in) .*)`,
    ),
    withTerm(
      String.raw`^${article}? ?TERM (?:significa|indica|si riferisce a|vuol dire|si definisce come) (?<said>.*)`,
    ),
    withTerm(
      String.raw`^Per (?<article>un['’]|uno|una|un|il|lo|la|l['’])? ?TERM si intende (?<said>.*)`,
    ),
    withTerm(String.raw`[;,] (?:e )?(?<article>un['’]|uno|una|un) ?TERM è ${said}`),
  ],
  works: [
    withTerm(String.raw`^${article}? ?TERM (?:è|sono) ${said}`),
    withTerm(String.raw`^${article}? ?TERM (?:${verbs}) (?<said>.*)`),
  ],
  names: [
    withTerm(
      String.raw`(?:si chiamano?|(?:è|sono) (?:chiamat[oaie]|dett[oaie])|(?:è |sono )?not[oaie] come|prende il nome di|viene chiamat[oa]|chiamiamo) (?<article>un['’]|uno|una|un|il|lo|la|l['’]|i|gli|le)? ?TERM(?=[.;,:]| e |$)`,
    ),
    withTerm(
      String.raw`^(?:Questo|Questa|Quello) è (?<article>un['’]|uno|una|un) ?TERM(?=[.;,]|$)`,
    ),
  ],
  refersBack:
    /^(?:Quest[oaie]|Quell[oaie]|Ciò|Egli|Ella|Ess[oaie]|Si chiama|Così|Allora|E|Ma|Qui|Tale|Lui|Lei)(?!\p{L})/u,
  notTerms: endWords({
    first: `
      questo|questa|questi|queste|quello|quella|ciò|qui|che|chi|cosa|lui|lei|loro|noi|voi|io|ogni|ognuno|tutti|tutte|tutto|
      molti|molte|alcuni|alcune|entrambi|niente|nulla|nessuno|suo|sua|suoi|sue|nostro|nostra|se|quando|mentre|perché|e|o|ma|
      con|per|come|non|anche|solo|poi|in|nel|nella|sul|sulla|al|alla|sì|no|dopo|prima|senza
    `,
    last: `
      rimedio|da evitare|tipica|tipico|errore|errori|trappola|ragione|ragioni|risposta|risultato|esempio|esempi|caso|casi|punto|immagine|confronto|differenza|
      vantaggio|vantaggi|svantaggi|prezzo|costo|costi|scopo|obiettivo|pericolo|rischio|resto|cosa|cose|modo|passo|passi|scelta|
      abitudine|trucco|corso|capitolo|sezione|pagina|figura|frase|nota|avviso|consiglio|il|lo|la|i|gli|le|un|una|di|del|in|e|
      che|per|con|non|qui|sì|no
    `,
    within: "può|deve|sempre|mai|anche|quando|dove|che|chi|è|sono|era|ha|hanno|si|non|ci",
  }),
  dangling: /^(?:lo|la|li|le|ciò|questo|questa)(?= \p{L}+(?:a|e|ano|ono)(?!\p{L}))/iu,
  vagueTerms: anyWord(
    "prim[oaie]|second[oaie]|terz[oa]|ultim[oaie]|altr[oaie]|stess[oaie]|unic[oa]|miglior[ei]?|buon[oa]?|cattiv[oa]|nuov[oaie]|vecchi[oa]?|semplice|grand[ei]|piccol[oa]|principale|comune|classic[oa]|ver[oa]",
  ),
  legalTitles: exactly(
    "indice|sommario|contenuti|registro delle modifiche|licenza|diritto d['’]autore|collaboratori|ringraziamenti|riferimenti|bibliografia|vedi anche|note legali|privacy|changelog|license",
  ),
  idleTitles: exactly(
    "error[ei] (?:frequent[ei]|comun[ei]|da evitare)|da ricordare|punti chiave|obiettivi|prerequisiti|prossimi passi|per approfondire|riferimenti|risorse|in breve|link|installazione|uso|utilizzo|primi passi|esempi?o?|note?|importante|attenzione|consigli?o?|riepilogo|conclusioni?|introduzione|panoramica|esercizi?o?|compiti|contesto|motivazione|dettagli|da ricordare",
  ),
  picture: anyWord(
    "(?:è|sono|funziona) (?:un po['’] )?come|immagin\\p{L}*|pensa a|pensate a|assomiglia|somiglia|come se|proprio come",
  ),
  hollow:
    /(?:è|sono) (?:un['’]|uno|una|un|il|lo|la|l['’]) ?(?:[\p{L}-]+ )?(?:esempio|errore|ragione|caso|problema|domanda|risposta|trappola|idea|scelta|punto|immagine|confronto|aiuto|trucco|vantaggio|prezzo|scopo)(?!\p{L})/u,
  example: anyWord("per esempio|ad esempio|supponiamo|prendiamo|prendi"),
  pitfall: anyWord(
    "errore|errori|attenzione|mai|trappola|evit\\p{L}*|sbagliat[oa]|non (?:si )?deve|pericolos[oa]|dimentic\\p{L}*|confond\\p{L}*",
  ),
  mechanism: anyWord(
    "perché|poiché|quindi|perciò|così|in modo che|quando|appena|allora|dunque|altrimenti|dato che|invece",
  ),
  asksWhat: [
    withTerm(
      String.raw`^(?:Che )?cos(?:a |['’])(?:è|sono|significa) (?<article>un['’]|uno|una|un|il|lo|la|l['’]|i|gli|le)? ?TERM\s*\?$`,
      "iu",
    ),
  ],
  ask: ({ article: own, term, isPlural }) =>
    `Che cos${isPlural ? "a sono" : "'è"} ${own}${own === "" || /['’]$/u.test(own) ? "" : " "}${term}?`,
  say: ({ article: own, term }) => {
    const definite: Record<string, string> = {
      "un'": "l'",
      "un’": "l'",
      una: "la ",
      uno: "lo ",
      un: /^[aeiou]/iu.test(term) ? "l'" : "il ",
    };
    return `${definite[own] ?? (own === "" || /['’]$/u.test(own) ? own : `${own} `)}${term}`;
  },
  fold: (word) =>
    word.replace(/^(?:l|un|d|dell|all|nell|sull)['’]/u, "").replace(/(?<=\p{L}{3})[oaeiì]$/u, ""),
  articles: /^(?:un['’]|uno |una |un |il |lo |la |l['’]|i |gli |le )/iu,
  plural: /^(?:I |Gli |Le )[^,;]{1,50}? sono /u,
  predicate: new RegExp(String.raw`^(?:è|sono|era|significa|può|ha|hanno|${verbs})(?!\p{L})`, "u"),
  elided: new RegExp(
    String.raw`^(?:Uno|Una|Un|Il|Lo|La) (?:[\p{L}'’-]+ ){1,4}(?:che|cui|dove) |^(?:${verbs}) `,
    "iu",
  ),
  imperative: /^(?:Se|Quando)(?!\p{L})/u,
  phrase: new RegExp(
    String.raw`^(?:un['’]|uno|una|un|il|lo|la|l['’]|i|gli|le|ciò|tutto|ogni|chi|come|se|quando|${verbs})(?!\p{L})`,
    "iu",
  ),
  questionMark: /^(?:D|Domanda)\s*\d*\s*[:.]\s*/iu,
  answerMark: /^(?:R|Risposta)\s*\d*\s*[:.]\s*/iu,
  common: anyWord(
    "questo|questa|questi|queste|ogni|come|senza|tra|fra|loro|stesso|stessa|più|meno|molto|sempre|mai|quando|allora|anche|altro|altra|altri|altre|tutto|tutti|tutta|tutte|può|deve|sono|essere|avere|fatto|cui|quale|quali|che|suoi|della|delle|degli|nella|nelle|dalla|dalle",
  ),
};
