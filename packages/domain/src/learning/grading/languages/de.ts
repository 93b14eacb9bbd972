import { foldMarks } from "../fold-marks.ts";
import { listWords } from "../list-words.ts";
import { listNumbers } from "../read-numbers.ts";
import { createSpacedReader } from "../read-spaced.ts";
import { listEndings } from "../stem-word.ts";

const UNITS = [...listWords("ein zwei drei vier funf sechs sieben acht neun")];
const TENS = [...listWords("zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig")];

/** Einundzwanzig is written as one word. */
const joined = TENS.flatMap((ten, tens) => [
  `${ten}=${(tens + 2) * 10}`,
  ...UNITS.map((unit, units) => `${unit}und${ten}=${(tens + 2) * 10 + units + 1}`),
]).join(" ");

export const de = createSpacedReader({
  fold: foldMarks,
  empty: listWords(`
    der die das den dem des ein eine einen einem einer eines er sie es ihn ihm ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner man ich du wir mir dir uns
    dies diese dieser dieses diesen jener jene da dort hier sich selbst so auch noch schon halt mal eben nur doch
    ist sind war waren sei wird werden wurde worden hat haben hatte kann konnen muss mussen soll sollen will mag
    von vom im in am an auf aus bei mit nach fur zu zum zur uber unter um durch als wie was wen wem welche welcher welches wo wann
    und oder etwas jemand zb bsp also z b dazu davon dafur darin damit dabei dann sehr mehr
    macht machen tut tun geht gibt gehen geben
  `),
  stems: { endings: listEndings("e en er es em n s t te ten et st end ung ungen heit keit") },
  numbers: listNumbers(
    `null=0 eins|einmal=1 zwei|zweimal=2 drei|dreimal=3 vier=4 funf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwolf=12 dreizehn=13 vierzehn=14 funfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 hundert=100 tausend=1000 ${joined}`,
    "und",
  ),
  breaks: listWords("und aber weil denn wahrend sondern da wenn damit obwohl dass"),
  denies: {
    unless: /^(?:nicht (?:nur|bloss|allein)|nichts (?:als|anderes als|weiter)|nichts ander)/u,
    clause:
      /^(?:nicht|nie|niemals|kein|keine|keinen|keinem|keiner|keines|nichts|niemand|weder|nirgends|anders)$/u,
    next: /^(?:ohne)$/u,
  },
  same: `
    erzeugen erstellen anlegen produziert
    loschen entfernen geloscht
    behalten bewahren
    benutzen verwenden nutzen gebrauchen
    finden suchen nachschlagen
    zeigen anzeigen darstellen
    meist meistens gewohnlich normalerweise
    teil stuck
    fullen ausfullen
    festlegen bestimmen entscheiden klaren feststellen
    fuhren verursachen bewirken
    enthalten umfassen beinhalten
    gemeinsam geteilt
    warten pausieren
    hulle umhullt umhullen einwickelt einpacken packt
    gibt liefert
    mehrere viele zahlreiche
    leer leerer
    alle jede jeder ganze
    kopie kopieren kopiert duplikat
    zuruckgeben zuruck liefert liefern bekommt
    laufen lauft ausgefuhrt
    beginnt startet
    merkt behalt speichert halt
    bindet verbindet zeigt verweist
    holt ladt bringt
    zeile datensatz
    log protokoll logbuch
    schreibt notiert geschrieben
    anderung andern andert
    sortiert geordnet ordnung
    schnell rasch
    recht erlaubnis darf darfst durfen
    pruft kontrolliert
    fehlt unbekannt fehlend
    vor zuerst vorher bevor
    nach danach spater
    partner gegenstuck
    unterschiedlich verschieden
    aufrufen aufruf
    braucht benotigt
    platz position stelle
    datenbank db
  `,
  opposites: `
    vor danach
    vor spater
    zuerst zuletzt
    immer nie
    alle keine
    alles nichts
    gleich verschieden
    schnell langsam
    viele wenige
    links rechts
    innen aussen
    inneren ausseren
    mehr weniger
    oben unten
    anfang ende
  `,
  floating: "immer nie nur schon",
  time: {
    before: /^(?:bevor|vor|ehe)$/,
    after: /^(?:nach|nachdem)$/,
    next: /^(?:vor|nach)$/,
    first: /^(?:zuerst|zunachst|erst|vorher)$/,
    later: /^(?:danach|dann|spater|anschliessend)$/,
  },
  yes: listWords("ja"),
  no: listWords("nein"),
});
