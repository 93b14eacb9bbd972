import { type FrameWords, joinNumber, listForms } from "./frame-words.ts";

const ones = listForms(
  "null ein/eine/einen/einem/einer/eines/eins zwei/zwo drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
);
const tens = listForms(
  "_ _ zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert/einhundert",
);

export const de: FrameWords = {
  isSpaced: true,
  sayNumber: (value) =>
    joinNumber(value, {
      ones,
      tens,
      join: (ten, one) => (/^eine[nmrs]?$|^eins$/.test(one) ? [] : [`${one}und${ten}`]),
    }),
  numbers: [
    [12, "dutzend"],
    [2, "beiden"],
  ],
  ordinalEnding: "\\.",
  ordinals: [
    [2, "zweite[nmrs]?"],
    [3, "dritte[nmrs]?"],
    [4, "vierte[nmrs]?"],
    [5, "fünfte[nmrs]?"],
    [6, "sechste[nmrs]?"],
    [7, "siebte[nmrs]?"],
    [8, "achte[nmrs]?"],
    [9, "neunte[nmrs]?"],
    [10, "zehnte[nmrs]?"],
    [11, "elfte[nmrs]?"],
    [12, "zwölfte[nmrs]?"],
  ],
  numbered: "(?:folge|episode) (?:nummer )?",
  multiples: [
    [2, "zweimal"],
    [3, "dreimal"],
    [4, "viermal"],
    [5, "fünfmal"],
  ],
  units: {
    percent: "prozent|%",
    question: "fragen?",
    course: "kurse?n?s?",
    episode: "folgen?|episoden?",
    day: "tage?n?s?",
    week: "wochen?",
    month: "monate?n?s?",
    idea: "ideen?|gedanken?|begriffe?n?|themen|thema|lektionen?|konzepte?n?|dinge?n?|sachen?",
    time: "male?",
    free: "minuten?|sekunden?|sätze?n?|satz|worten?|wörtern?|wort|zeilen?|schritte?n?|beispiele?n?|personen?|menschen",
  },
  spans: [
    [1, 1, "gestern|vor einem tag"],
    [2, 2, "vorgestern"],
    [4, 13, "letzte woche|vorige woche"],
    [6, 10, "vor einer woche"],
    [20, 60, "letzten monat|vorigen monat"],
    [25, 45, "vor einem monat"],
  ],
  definite: "diese|dieser|diesen|die|der|den|alle|allen|unsere|unseren|beide",
  more: "weitere|weiteren|andere|anderen|noch|übrigen",
  phrases: {
    beginning:
      "erste folge|erste episode|(?:das|hier|dies) ist (?:erst )?(?:der|ein|dein|unser) (?:aller)?(?:anfang|beginn)|fangen (?:gerade|jetzt|heute)? ?erst an|stehen (?:noch )?(?:ganz )?am anfang|beginnt (?:deine|unsere|die) (?:reihe|reise|serie)|(?:deine|unsere) (?:reihe|reise|serie) beginnt|noch nichts zu wiederholen",
    returning:
      "willkommen zurück|schön,? dass du wieder da bist|du (?:bist )?wieder da|(?:letzten?|vorigen?|früheren?) (?:folgen?|episoden?)|(?:beim )?letzten? mal|letztes mal",
    fresh:
      "neu für dich|(?:etwas|ganz|völlig|alles|noch) (?:ganz )?neu(?:es)?(?! an)|neuen? (?:ideen?|gedanken?|begriffe?n?|themen|thema|lektionen?|konzepte?n?|dinge?n?)|neues? (?:thema|konzept)|neuer (?:begriff|gedanke)|zum (?:aller)?ersten ?mal|noch (?:nie|nicht) (?:\\S+ ){0,3}(?:gehört|gesehen|kennengelernt|begegnet|gesprochen|behandelt|gelernt|besprochen|hattest|hatten|dran)|erste begegnung|unbekannt",
    heard:
      "schon (?:\\S+ ){0,3}(?:kennengelernt|gehört|gesehen|begegnet|besprochen|behandelt|gelernt|kennst|bekannt|gesprochen)|kennst (?:du )?(?:\\S+ ){0,2}(?:schon|bereits)|bereits (?:\\S+ ){0,2}(?:kennengelernt|gehört|gesehen|begegnet|bekannt)|wieder (?:da|dran|hier|auf|zurück)|kommt? (?:\\S+ ){0,2}wieder|kehr(?:t|en) (?:\\S+ ){0,4}zurück|noch ?einmal|noch ?mal|erneut|wie du (?:weißt|schon weißt)|erinnerst (?:du )?dich|zum wiederholten",
    missed:
      "entwischt|entgangen|entfallen|saß (?:das |es )?(?:noch )?nicht|falsch (?:beantwortet|gelegen)|nicht gewusst|schiefgegangen|danebengelegen|hat nicht geklappt|wusstest du (?:es |das )?nicht|schwergefallen|schwer getan",
    finished:
      "(?:jedes|alle) (?:thema|themen|ideen|begriffe|konzepte) (?:aus|von)|nichts neues mehr|(?:alles|den kurs|ganz) (?:abgeschlossen|geschafft|durch)|dir nun alles begegnet",
  },
  relation:
    "(?:selbe|gleiche)n? (?:idee|gedanken?|prinzip|muster|trick)|genau(?:so)? wie|ähnlich wie|ähnelt|verwandt mit|(?:verbunden|verknüpft) mit|hängt mit|gemeinsam|erinnert an|heilmittel|gegenteil|gegenstück|im gegensatz|baut auf|beruht auf|teil von|eine art|anderes wort für|entspricht",
};
