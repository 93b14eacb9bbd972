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
    recap: "A che punto sei",
    bridge: "Verso il prossimo tema",
    lesson: "{term}",
    question: "Domanda {number}",
    pause: "Tempo per rispondere",
    answer: "Risposta",
    closing: "A presto",
  },
  title: "{terms}",
  description: "Creato per te a partire da {courses}.",
  lines: {
    hello: [
      "Ciao {name}, che bello averti qui.",
      "Ti do il benvenuto, {name}.",
      "Ciao {name}, ecco il tuo episodio di oggi.",
      "Ciao {name}, prendiamoci qualche minuto per quello che stai imparando.",
      "Mi fa piacere che tu abbia trovato un momento, {name}.",
      "Ciao {name}, ovunque tu sia, prendi fiato e cominciamo.",
      "Ciao {name}, un nuovo giorno e qualche idea nuova.",
    ],
    helloAll: [
      "Ciao, che bello averti qui.",
      "Ti do il benvenuto.",
      "Ciao, ecco il tuo episodio di oggi.",
      "Ciao, prendiamoci qualche minuto per quello che stai imparando.",
      "Mi fa piacere che tu abbia trovato un momento.",
      "Ciao, ovunque tu sia, prendi fiato e cominciamo.",
      "Ciao, un nuovo giorno e qualche idea nuova.",
    ],
    courses: [
      "Studi {courses}, e tutto quello che c'è nell'episodio di oggi viene da lì.",
      "Dato che studi {courses}, ho scelto temi che stanno bene insieme.",
      "In questo periodo stai imparando {courses}, quindi oggi guardiamo proprio lì.",
      "I temi di oggi arrivano direttamente da quello che studi: {courses}.",
    ],
    plan: [
      "Parleremo di questo: {terms}.",
      "Il programma di oggi è questo: {terms}.",
      "Oggi tutto ruota intorno a questo: {terms}.",
      "Nei prossimi minuti scoprirai questo: {terms}.",
    ],
    levelBeginner: [
      "Andiamo un passo alla volta, senza dare nulla per scontato.",
      "Partiamo da zero e spieghiamo ogni parola.",
    ],
    levelIntermediate: [
      "Ormai conosci le basi, quindi facciamo un passo in più.",
      "Hai delle buone basi, quindi possiamo chiederci perché le cose stanno così.",
    ],
    levelAdvanced: [
      "Ormai ti muovi con sicurezza, quindi guardiamo anche le sfumature.",
      "Le basi ormai le hai alle spalle, quindi passiamo subito a quello che conta nella pratica.",
    ],
    connection: [
      "Fai attenzione ai punti in cui {first} incontra {second}, perché un corso rende più facile l'altro.",
      "Quello che impari in {first} può ritornare in {second} con un altro nome.",
      "Tieni a mente {second} mentre parliamo di {first}, perché i due corsi sono collegati.",
      "Sia {first} sia {second} affrontano spesso problemi simili, ognuno dal suo punto di vista.",
    ],
    howto: [
      "Ti farò tre domande e dopo ognuna ti lascerò un po' di tempo, quindi rispondi a voce alta se puoi.",
      "Lungo la strada ci sono tre domande, ognuna con una pausa tutta per te.",
      "Mi fermerò per tre domande, e a ogni silenzio toccherà a te.",
    ],
    howtoRead: [
      "Ti farò tre domande, quindi fermati un momento dopo ognuna e pensa alla tua risposta prima di continuare a leggere.",
      "Lungo la strada ci sono tre domande, e il tempo prima di ogni risposta è tutto per te.",
      "Mi fermerò per tre domande, e ogni volta toccherà a te rispondere prima di me.",
    ],
    firstTime: [
      "Questo è il tuo primo episodio, quindi non c'è ancora niente da ripassare.",
      "Siamo solo all'inizio, e da domani torneremo su quello che hai imparato.",
      "Qui comincia la tua serie.",
    ],
    lastTime: [
      "L'ultima volta abbiamo parlato di questo: {terms}.",
      "Forse ricordi che cosa c'era nel tuo ultimo episodio: {terms}.",
      "Nell'episodio precedente hai scoperto questo: {terms}.",
      "Prima di andare avanti, ripensa un attimo a questo: {terms}.",
    ],
    weak: [
      "Nei tuoi quiz su «{subject}» sei a {percent} su cento, quindi prendiamoci un po' di tempo in più.",
      "Il tuo punteggio in «{subject}» è stato di {percent} su cento, ed è proprio a questo che serve esercitarsi.",
      "Finora la parte più difficile è stata «{subject}», con {percent} su cento, quindi torniamoci su.",
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
      "Con {percent} su cento nei tuoi quiz, vale la pena di tornarci su.",
    ],
    bridgeChosen: ["Questo argomento è stato scelto per oggi.", "È qui perché è stato richiesto."],
    bridgeNew: [
      "Per te è una novità, quindi basta che tu mi segua.",
      "È quello che viene adesso nel tuo corso.",
      "Non te ne avevo ancora parlato.",
      "Non c'è fretta, perché tornerà un altro giorno.",
    ],
    lessonOpen: [
      "Diamo un'occhiata a «{term}».",
      "Ecco l'idea che sta dietro a «{term}».",
      "Quello che segue riguarda «{term}».",
      "Allora, «{term}».",
      "Proviamo a smontare «{term}» pezzo per pezzo.",
    ],
    lessonAgain: [
      "Torniamo su «{term}».",
      "Ecco di nuovo «{term}».",
      "Hai già incontrato «{term}», quindi fissiamolo bene in mente.",
    ],
    lessonQuick: ["Un breve ripasso di «{term}».", "Di nuovo «{term}», in poche parole."],
    questionOpen: [
      "Ora una domanda per te.",
      "Ecco una domanda.",
      "Adesso tocca a te.",
      "È il momento di una domanda.",
      "Vediamo che cosa ti è rimasto.",
    ],
    questionThink: [
      "Di' la tua risposta a voce alta, oppure ragionaci su.",
      "Prenditi un momento e rispondi con parole tue.",
      "Rispondi in una o due frasi.",
      "Prova a rispondere prima di me.",
      "Fai con calma.",
    ],
    answerOpen: [
      "Ecco una buona risposta.",
      "Potresti dirlo così.",
      "Io lo direi in questo modo.",
      "Confronta la tua risposta con questa.",
      "In breve, la risposta è questa.",
    ],
    answerClose: [
      "Se la tua ci si avvicinava, vuol dire che hai capito.",
      "Le tue parole vanno altrettanto bene, purché l'idea ci sia.",
      "Se non ti è venuta in mente, non importa, perché tornarci su aiuta.",
      "Anche una risposta giusta a metà conta.",
      "Tieni a mente questa risposta, perché ti servirà ancora.",
    ],
    otherLanguage: ["La prossima parte è in {language}, la lingua del corso."],
    summary: [
      "Oggi abbiamo parlato di questo: {terms}.",
      "Ricapitoliamo quello che abbiamo visto: {terms}.",
      "Oggi, dunque, tutto ha ruotato intorno a questo: {terms}.",
      "Ed ecco che cosa ti porti a casa oggi: {terms}.",
    ],
    task: [
      "Prima che finisca la giornata, spiega «{term}» a qualcuno in due frasi.",
      "Se più tardi hai un minuto, scrivi che cosa intendi tu per «{term}».",
      "Cerca «{term}» in qualcosa su cui lavori oggi.",
      "Stasera prova a spiegarti «{term}» senza andare a controllare niente.",
      "Fai un piccolo disegno di «{term}», anche solo uno schizzo.",
    ],
    bye: [
      "Questo era il tuo episodio, {name}, e non vedo l'ora del prossimo.",
      "Grazie della compagnia, {name}, e a domani.",
      "Ottimo lavoro, {name}, e alla prossima.",
      "Per oggi è tutto, {name}.",
      "Ci ritroviamo domani, {name}.",
    ],
    byeAll: [
      "Questo era il tuo episodio, e non vedo l'ora del prossimo.",
      "Grazie della compagnia, e a domani.",
      "Ottimo lavoro, e alla prossima.",
      "Per oggi è tutto.",
      "Ci ritroviamo domani.",
    ],
  },
};
