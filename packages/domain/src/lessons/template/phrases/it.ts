import type { PhraseBook } from "../phrase-book.ts";

export const it: PhraseBook = {
  joinList: (items) => {
    const last = items.at(-1) ?? "";
    if (items.length < 2) return last;
    if (items.some((item) => / ed? /.test(item))) {
      return `${items.slice(0, -1).join(", ")}, e poi ${last}`;
    }
    const and = /^[«"]?[eèé]/iu.test(last) ? "ed" : "e";
    return `${items.slice(0, -1).join(", ")} ${and} ${last}`;
  },
  quoteTitle: (title) => `«${title}»`,
  quotesTerms: true,
  languageNames: {
    en: "inglese",
    ja: "giapponese",
    es: "spagnolo",
    fr: "francese",
    de: "tedesco",
    it: "italiano",
    pt: "portoghese",
    ru: "russo",
    ko: "coreano",
  },
  chapters: {
    greeting: "Ti do il benvenuto",
    warm_up: "Già visto",
    recap: "A che punto sei",
    recall: "Che cosa resta",
    bridge: "Verso il prossimo tema",
    lesson: "{term}",
    question: "Domanda {number}",
    pause: "Tempo per rispondere",
    answer: "Risposta",
    closing: "A presto",
  },
  titles: {
    teach: [
      "{term}, passo dopo passo",
      "{term}, partendo da zero",
      "{term}, più da vicino",
      "{term}, in parole semplici",
      "{term}: l'idea di fondo",
      "{term}: perché è importante",
      "{term}: che cosa tenere a mente",
    ],
    again: [
      "{term}, ancora una volta",
      "{term}: un secondo sguardo",
      "{term}, da un'altra angolazione",
      "{term}: che cosa ricordi?",
      "{term}, per fissare bene l'idea",
      "{term}: ripasso dell'essenziale",
      "{term}: un altro giro",
    ],
  },
  description: "Creato per te a partire da {courses}.",
  lines: {
    hello: [
      "Ciao {name}, che bello averti qui.",
      "Ti do il benvenuto, {name}.",
      "Ciao {name}, ecco il tuo episodio di oggi.",
      "Ciao {name}, i prossimi minuti sono tutti per te.",
      "Mi fa piacere che tu abbia trovato un momento, {name}.",
      "Ciao {name}, ovunque tu sia, prendi fiato e cominciamo.",
      "Ciao {name}, vediamo che cosa ci porta questa giornata.",
    ],
    helloAll: [
      "Ciao, che bello averti qui.",
      "Ti do il benvenuto.",
      "Ciao, ecco il tuo episodio di oggi.",
      "Ciao, i prossimi minuti sono tutti per te.",
      "Mi fa piacere che tu abbia trovato un momento.",
      "Ciao, ovunque tu sia, prendi fiato e cominciamo.",
      "Ciao, vediamo che cosa ci porta questa giornata.",
    ],
    courses: [
      "Studi {courses}, e tutto quello che c'è nell'episodio di oggi viene da lì.",
      "Dato che studi {courses}, questi minuti sono dedicati proprio a quello.",
      "In questo periodo stai imparando {courses}, quindi oggi guardiamo proprio lì.",
      "I temi di oggi arrivano direttamente da quello che studi: {courses}.",
      "Ecco la scelta di oggi da quello che studi: {courses}.",
      "Dedichiamoci a quello che hai in programma: {courses}.",
    ],
    plan: [
      "Parleremo di questo: {terms}.",
      "Il programma di oggi è questo: {terms}.",
      "Oggi tutto ruota intorno a questo: {terms}.",
      "Nei prossimi minuti vedremo questo: {terms}.",
    ],
    howto: [
      "Lungo la strada ti farò qualche domanda, e al leggero tic tocca a te, a voce alta se puoi.",
      "Lungo la strada ci sono domande, e il tempo tra due leggeri tic è tutto per te.",
      "Ogni tanto ti chiedo qualcosa e aspetto che tu abbia avuto il tempo di rispondere.",
    ],
    howtoRead: [
      "Lungo la strada ti farò qualche domanda, quindi cerca la tua risposta prima di continuare a leggere.",
      "Lungo la strada ci sono domande, e il tempo prima di ogni risposta è tutto per te.",
      "Ogni tanto ti chiedo qualcosa, e puoi rispondere prima di me.",
    ],
    warmUp: [
      "Prima, qualcosa che hai già incontrato: {term}.",
      "Per cominciare, uno sguardo indietro: {term}.",
      "Prima di entrare nel vivo, ripensa a questo: {term}.",
      "Vediamo che cosa ti è rimasto di questo: {term}.",
    ],
    askLead: [
      "Torniamo a questo: {term}.",
      "Ripensa un momento a questo: {term}.",
      "E adesso di nuovo: {term}.",
      "Una domanda su questo: {term}.",
      "Torniamo un attimo a questo tema: {term}.",
    ],
    review: [
      "Nel frattempo, uno sguardo indietro: {term}.",
      "Ecco qualcosa di un altro giorno: {term}.",
      "E adesso, qualcosa che hai già visto: {term}.",
    ],
    checkTerms: [
      "Avevi «{first}» e «{second}»?",
      "Vale se c'erano «{first}» e «{second}».",
      "Ci sono due cose da controllare: «{first}» e «{second}».",
      "La tua risposta conteneva «{first}» e «{second}»?",
      "Guarda se nella tua risposta c'erano «{first}» e «{second}».",
    ],
    recall: [
      "Per finire, una frase per ogni idea: {terms}.",
      "Riassumi ogni idea in una frase, con parole tue: {terms}.",
      "Guarda che cosa è rimasto, con una frase per ogni idea: {terms}.",
    ],
    bridgeFirst: [
      "Cominciamo da {course}, con questo: {term}.",
      "La prima idea viene da {course}: {term}.",
      "Apriamo {course} proprio qui: {term}.",
    ],
    bridgeAgain: [
      "Ne abbiamo parlato l'ultima volta {ago}.",
      "Se ne parlava {ago}, ed è ora di tornarci.",
      "Questo tema torna, e l'ultima volta era {ago}.",
      "Di questo tema abbiamo parlato {ago}, quindi rinfreschiamolo.",
      "Questo tema era in programma {ago}, e adesso torna.",
    ],
    bridgeMissed: [
      "L'ultima volta ti è sfuggito, quindi ci torniamo.",
      "L'altra volta non era ancora chiaro, per questo oggi è di nuovo qui.",
      "L'ultima volta la risposta non è arrivata, quindi riproviamo.",
    ],
    courseDone: [
      "Adesso conosci tutte le idee di {course}, e da qui in poi si ripassa.",
      "In {course} non c'è più niente di nuovo, quindi da oggi si ripassa.",
    ],
    firstTime: [
      "Questo è il tuo primo episodio, quindi non c'è ancora niente da ripassare.",
      "Siamo solo all'inizio, e quello che impari oggi tornerà più avanti.",
      "Qui comincia la tua serie.",
    ],
    weak: [
      "Nei tuoi quiz su «{subject}» sei a {percent} su cento, quindi prendiamoci un po' di tempo in più.",
      "Il tuo punteggio in «{subject}» è stato di {percent} su cento, ed è proprio a questo che serve esercitarsi.",
      "Finora la parte più difficile è stata «{subject}», con {percent} su cento, quindi lavoriamoci un po'.",
      "Hai ottenuto {percent} su cento in «{subject}», quindi vediamo di fissare bene le idee.",
    ],
    strong: [
      "Il tuo ultimo quiz su «{subject}» si è chiuso con {percent} su cento, ed è una buona base da cui partire.",
      "Con {percent} su cento in «{subject}», puoi fidarti di quello che sai.",
      "Hai raggiunto {percent} su cento in «{subject}», quindi possiamo andare avanti con fiducia.",
    ],
    bridgeSame: [
      "Restiamo su {course}, e il prossimo tema è «{term}».",
      "Sempre in {course}, passiamo a «{term}».",
      "{course} ha un altro tema per te, e si chiama «{term}».",
      "Ancora qualcosa dal corso {course}, questa volta su «{term}».",
      "Molto vicino a quello che abbiamo appena visto in {course} c'è il tema «{term}».",
      "Restiamo nello stesso corso, {course}, adesso con il tema «{term}».",
    ],
    bridgeOther: [
      "Da {from} passiamo a {course}, per dare un'occhiata a «{term}».",
      "Lasciamo {from} per un momento e guardiamo «{term}», dal corso {course}.",
      "Fin qui {from}, e adesso {course} ha qualcosa da dirci su «{term}».",
      "Mentre hai ancora in mente {from}, vediamo qualcosa su «{term}», dal corso {course}.",
      "Cambiamo materia, da {from} a {course}, dove ci aspetta il tema «{term}».",
      "Lasciamo riposare {from} per ora, perché {course} ci porta «{term}».",
    ],
    bridgeWeak: [
      "Ne parliamo perché nei tuoi quiz hai avuto {percent} su cento.",
      "Ho fatto questa scelta perché il tuo punteggio era di {percent} su cento.",
      "Con {percent} su cento nei tuoi quiz, vale la pena di dedicarci un po' di tempo.",
    ],
    bridgeChosen: [
      "Questo argomento è stato scelto per oggi.",
      "Questo tema è qui perché è stato richiesto.",
      "Per oggi è stato chiesto proprio questo tema.",
    ],
    bridgeMore: [
      "Di questo argomento hai chiesto di più.",
      "È qui perché ne volevi sapere di più.",
      "Hai chiesto di più su questo tema, quindi oggi ce ne occupiamo.",
    ],
    otherLanguage: ["La prossima parte è in {language}, la lingua del corso."],
    task: [
      "Prima che finisca la giornata, spiega «{term}» a qualcuno in due frasi.",
      "Se più tardi hai un minuto, scrivi che cosa intendi tu per «{term}».",
      "Cerca «{term}» in qualcosa su cui lavori oggi.",
      "Stasera prova a spiegarti «{term}» senza andare a controllare niente.",
      "Fai un piccolo disegno di «{term}», anche solo uno schizzo.",
    ],
    bye: [
      "Questo era il tuo episodio, {name}, e non vedo l'ora del prossimo.",
      "Grazie della compagnia, {name}, e a presto.",
      "Ottimo lavoro, {name}, e alla prossima.",
      "Per oggi è tutto, {name}.",
      "Ci ritroviamo presto, {name}.",
    ],
    byeAll: [
      "Questo era il tuo episodio, e non vedo l'ora del prossimo.",
      "Grazie della compagnia, e a presto.",
      "Ottimo lavoro, e alla prossima.",
      "Per oggi è tutto.",
      "Ci ritroviamo presto.",
    ],
  },
};
