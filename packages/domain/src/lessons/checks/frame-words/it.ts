import { type FrameWords, joinNumber, listForms } from "./frame-words.ts";

const ones = listForms(
  "zero un/uno/una due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove",
);
const tens = listForms(
  "_ _ venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento",
);

export const it: FrameWords = {
  isSpaced: true,
  sayNumber: (value) =>
    joinNumber(value, {
      ones,
      tens,
      join: (ten, one) =>
        /^[uo]/.test(one)
          ? [`${ten.slice(0, -1)}${one}`]
          : [`${ten}${one}`, `${ten}${one === "tre" ? "tré" : one}`],
    }),
  numbers: [[12, "una dozzina"]],
  ordinalEnding: "[ºª°]",
  ordinals: [
    [2, "second[oa]"],
    [3, "terz[oa]"],
    [4, "quart[oa]"],
    [5, "quint[oa]"],
    [6, "sest[oa]"],
    [7, "settim[oa]"],
    [8, "ottav[oa]"],
    [9, "non[oa]"],
    [10, "decim[oa]"],
    [11, "undicesim[oa]"],
    [12, "dodicesim[oa]"],
  ],
  numbered: "(?:episodio|puntata) (?:numero )?",
  multiples: [],
  units: {
    percent: "per cento|percento|su cento|%",
    question: "domand[ae]",
    course: "cors[oi]",
    episode: "episodi[o]?|puntat[ae]",
    day: "giorn[oi]",
    week: "settiman[ae]",
    month: "mes[ei]",
    idea: "ide[ae]|concett[oi]|lezion[ei]|argoment[oi]|tem[ai]|cos[ae]|termin[ei]",
    time: "volt[ae]",
    free: "minut[oi]|second[oi]|fras[ei]|parol[ae]|righ?[ae]|pass[oi]|esemp[io]{1,2}|person[ae]",
  },
  spans: [
    [1, 1, "(?<!l'altro )ieri|un giorno fa"],
    [2, 2, "l'altro ieri|ieri l'altro"],
    [4, 13, "la settimana scorsa|la scorsa settimana"],
    [6, 10, "una settimana fa"],
    [20, 60, "il mese scorso|lo scorso mese"],
    [25, 45, "un mese fa"],
  ],
  definite: "quest[ei]|quei|quelle|i|gli|le|tue|tuoi|nostr[ei]|entramb[ei]",
  more: "altr[eio]|ancora|restanti|rimanenti",
  phrases: {
    beginning:
      "primo episodio|prima puntata|(?:questo|qui) è (?:solo )?(?:l'|un |il tuo |il nostro )(?:inizio|principio)|(?:siamo )?solo all'inizio|abbiamo appena (?:iniziato|cominciato)|(?:comincia|inizia) (?:la tua|la nostra) serie|la tua serie (?:comincia|inizia)|ancora niente da ripassare",
    returning:
      "bentornat[oa]|(?:bello|felice|contento|contenta) (?:di )?(?:rivederti|riaverti)|(?:ultimo|scorso|precedente) episodio|episodio (?:scorso|precedente)|(?:ultima|scorsa) puntata|l'ultima volta|l'altra volta",
    fresh:
      "nuov[oa] per te|(?:qualcosa di|tutto|è|sono|del tutto|completamente) nuov[oaie](?! giorn)|nuov[aeoi] (?:ide[ae]|concett[oi]|lezion[ei]|argoment[oi]|tem[ai]|termin[ei]|cos[ae])|(?:ide[ae]|concett[oi]|lezion[ei]|argoment[oi]|tem[ai]|termin[ei]|cos[ae]) nuov[aeoi]|per la prima volta|(?:mai|non) (?:ancora )?(?:visto|vista|sentito|sentita|incontrato|incontrata|parlato|imparato|studiato)|non (?:ne )?abbiamo (?:mai|ancora) (?:visto|parlato|incontrato|trattato)|primo incontro|sconosciut[oa]",
    heard:
      "già (?:visto|vista|visti|viste|sentito|sentita|incontrato|incontrata|parlato|imparato|studiato)|(?:conosci|sai) già|(?:torna|torniamo|tornare|tornarci|tornano|ritorna|ritorniamo)(?:ci)?(?! su quello che imparerai)|di nuovo|ancora una volta|un'altra volta|ricordi|come (?:già )?sai|ripass(?:o|are|iamo)",
    missed:
      "(?:ti )?è sfuggit[oa]|(?:hai )?sbagliat[oa]|non (?:l'hai |lo |la )?(?:saput[oa]|ricordat[oa]|sapevi)|non era ancora chiar[oa]|ti ha messo in difficoltà|hai faticato|andat[oa] male",
    finished:
      "tutte le (?:idee|lezioni) d[ei]|tutti i (?:concetti|temi) d[ei]|niente di nuovo|(?:finito|completato|terminato) (?:il|questo|tutto|\\u{e000})|arrivat[oa] alla fine",
  },
  relation:
    "stess[oa] (?:idea|principio|trucco|meccanismo|logica|schema) (?:di|che|dietro)|proprio come|esattamente come|simil[ei] a|(?:legat[oaie]|collegat[oaie]|conness[oaie]) (?:a|con)|in comune|somiglia|rimedio|il contrario|l'opposto|in contrasto|si basa su|poggia su|dipende da|parte di|una specie di|un altro (?:nome|termine) per",
};
