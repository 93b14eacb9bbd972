import { foldMarks } from "../fold-marks.ts";
import { listWords } from "../list-words.ts";
import { listNumbers } from "../read-numbers.ts";
import { createSpacedReader } from "../read-spaced.ts";
import { listEndings } from "../stem-word.ts";

const UNITS = [...listWords("uno|un due tre quattro cinque sei sette otto nove")];
const TENS = [...listWords("venti trenta quaranta cinquanta sessanta settanta ottanta novanta")];

/** Ventuno is written as one word, and loses a vowel before another one. */
const joined = TENS.flatMap((ten, tens) => [
  `${ten}=${(tens + 2) * 10}`,
  ...UNITS.map((names, unit) => {
    const words = names
      .split("|")
      .map((name) => (/^[ou]/.test(name) ? ten.slice(0, -1) + name : ten + name));
    return `${words.join("|")}=${(tens + 2) * 10 + unit + 1}`;
  }),
]).join(" ");

export const it = createSpacedReader({
  // "È" is a verb, "e" is "and".
  fold: (word) => (word === "è" ? "essere" : foldMarks(word)),
  empty: listWords(`
    l d c s un uno una il lo la i gli le di del dello della dei degli delle a al allo alla ai agli alle da dal dalla dai in nel nello nella nei nelle su sul sulla con per tra fra
    o che cui si ci ne mi ti vi lui lei loro suo sua suoi sue io tu noi voi
    essere sono era stato stata ha hanno avere puo possono potere deve devono va vanno fa fanno fare
    questo questa questi queste quello quella quelli quelle quale quali come dove quanto quanti quante quando molto piu anche gia solo soltanto ancora ogni
    cosa qualcosa qualcuno stesso stessa stessi proprio propria cosi poi allora es esempio volta volte cioe dire sia
  `),
  stems: {
    endings: listEndings(
      "a e i o are ere ire ando endo ato ata ati ate ito ita iti ite uto uta uti ute ano ono mente hi he",
    ),
  },
  // "Sei" is six, and "you are".
  numbers: listNumbers(
    `zero=0 un|uno|una=1 due=2 tre=3 quattro=4 cinque=5 sette=7 otto=8 nove=9 dieci=10 undici=11 dodici=12 tredici=13 quattordici=14 quindici=15 sedici=16 diciassette=17 diciotto=18 diciannove=19 cento=100 mille=1000 ${joined}`,
    "e",
  ),
  breaks: listWords("e ed ma perche mentre poiche pero invece siccome quando se"),
  denies: {
    unless: /^non (?:solo|soltanto|solamente\b|.*\b(?:altro che|se non)\b)/u,
    clause: /^(?:non|mai|niente|nulla|nessun|nessuna|nessuno|neanche|nemmeno|diverso|diversa)$/u,
    next: /^(?:senza)$/u,
  },
  same: `
    crea fabbrica genera produce
    cancella elimina rimuove
    scarta butta
    usa utilizza impiega
    trova individua
    mostra visualizza presenta
    solitamente normalmente generalmente spesso
    parte pezzo
    riempie compila completa
    decide determina stabilisce definisce
    causa provoca
    contiene include comprende
    comune condivide condiviso
    aspetta attende
    avvolge wrapper involucro
    prende riceve
    manca mancante
    tutto tutta tutti tutte intero
    copia copiare copie duplicare
    restituisce ritorna da consegna fornisce riceve ricevi ottieni
    esegue eseguire gira eseguito
    comincia inizia
    conserva tiene ricorda memorizza salva mantiene
    lega collega punta indica
    carica prende porta cerca
    riga record
    registro log diario
    scrive scrivere scritto annota
    modifica cambia cambiare cambiamento
    ordinato ordinata ordine
    veloce rapido presto velocemente
    diritto permesso
    controlla verifica
    manca mancante assente sconosciuto
    prima primo
    dopo successivamente
    partner corrispondenza
    sostituto sostituzione sostituisce
    serve bisogno richiede
    posto posizione
    chiede richiesta
    corpo codice dentro
    molti tanti parecchi
    testo stringa
  `,
  opposites: `
    prima dopo
    primo ultimo
    sempre mai
    tutto niente
    tutti nessuno
    uguale diverso
    veloce lento
    molti pochi
    sinistra destra
    interno esterno
    dentro fuori
    inizio fine
    sopra sotto
  `,
  floating: "sempre mai solo gia",
  time: {
    before: /^prima$/,
    after: /^(?:dopo|poi)$/,
    first: /^(?:dapprima|inizialmente)$/,
    later: /^(?:successivamente|quindi)$/,
    governs: {
      before: /^(?:di|del|dello|della|dell|dei|degli|delle|che)$/,
      after: /^(?:di|il|lo|la|l|i|gli|le|un|una|che)$/,
    },
  },
  yes: listWords("si"),
  no: listWords("no"),
});
