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
    bridge: "Verso la prossima idea",
    lesson: "{term}",
    question: "Domanda {number}",
    pause: "Tempo per rispondere",
    answer: "Risposta",
    closing: "A presto",
  },
  title: "{terms}",
  description: "Fatto per te a partire da {courses}.",
  lines: {
    hello: [
      "Ciao {name}, che bello averti qui.",
      "Che bello ritrovarti, {name}.",
      "Ciao {name}, ecco il tuo episodio di oggi.",
      "Ciao {name}, prendiamoci qualche minuto per quello che stai imparando.",
      "Mi fa piacere che tu abbia premuto play, {name}.",
      "Ciao {name}, trova un angolo tranquillo o continua a camminare, e ascolta con me.",
      "Ciao {name}, un nuovo giorno e qualche nuova idea.",
    ],
    helloAll: [
      "Ciao, che bello averti qui.",
      "Che bello ritrovarti.",
      "Ciao, ecco il tuo episodio di oggi.",
      "Ciao, prendiamoci qualche minuto per quello che stai imparando.",
      "Mi fa piacere che tu abbia premuto play.",
      "Ciao, trova un angolo tranquillo o continua a camminare, e ascolta con me.",
      "Ciao, un nuovo giorno e qualche nuova idea.",
    ],
    courses: [
      "Dato che studi {courses}, tutto quello che senti oggi viene da lì.",
      "Dato che studi {courses}, ho scelto idee che stanno bene insieme.",
      "Stai imparando {courses}, quindi oggi guardiamo proprio lì.",
      "Le idee di oggi vengono dritte da quello che studi: {courses}.",
    ],
    plan: [
      "Parleremo di questo: {terms}.",
      "La lista di oggi è questa: {terms}.",
      "Ecco le idee di oggi: {terms}.",
      "Nei prossimi sei minuti scoprirai questo: {terms}.",
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
      "Stai andando molto bene, quindi guardiamo anche i dettagli più sottili.",
      "I tuoi risultati sono ottimi, quindi andiamo dritto a ciò che conta nella pratica.",
    ],
    connection: [
      "Fai attenzione ai punti in cui {first} incontra {second}, perché un corso rende più facile l'altro.",
      "Quello che impari in {first} ritorna in {second} con un altro nome.",
      "Tieni a mente {second} mentre parliamo di {first}, perché i due vanno insieme.",
      "Sia {first} sia {second} guardano gli stessi problemi, ognuno dal proprio lato.",
    ],
    howto: [
      "Per tre volte ti farò una domanda e ti lascerò un momento, quindi rispondi a voce alta se puoi.",
      "Lungo la strada ci sono tre domande, ognuna con una pausa tutta per te.",
      "Mi fermerò per tre domande, e a ogni silenzio tocca a te.",
    ],
    firstTime: [
      "Questo è il tuo primo episodio, quindi non c'è ancora niente da ripassare.",
      "Siamo solo all'inizio, quindi da domani ti ricorderò quello che hai ascoltato.",
      "Qui comincia la tua serie.",
    ],
    lastTime: [
      "L'ultima volta abbiamo parlato di questo: {terms}.",
      "Forse ricordi che cosa c'era nel tuo ultimo episodio: {terms}.",
      "Nell'episodio precedente hai scoperto questo: {terms}.",
      "Prima di andare avanti, ripensa un attimo a questo: {terms}.",
    ],
    weak: [
      "Nei tuoi quiz «{subject}» è a quota {percent} su cento, quindi ci dedichiamo un po' più di tempo.",
      "Il tuo punteggio in «{subject}» è stato di {percent} su cento, ed è proprio a questo che serve esercitarsi.",
      "Finora la parte più difficile è stata «{subject}», con {percent} su cento, quindi ci torniamo sopra.",
      "Hai ottenuto {percent} su cento in «{subject}», quindi vediamo di fissare bene le idee.",
    ],
    strong: [
      "Il tuo ultimo quiz su «{subject}» si è chiuso con {percent} su cento, ed è una buona base da cui partire.",
      "Con {percent} su cento in «{subject}», puoi fidarti di quello che sai.",
      "Hai raggiunto {percent} su cento in «{subject}», quindi possiamo andare avanti con fiducia.",
    ],
    bridgeSame: [
      "Restiamo su {course}, e la prossima idea è «{term}».",
      "Sempre in {course}, passiamo a «{term}».",
      "{course} ha un'altra idea per te, che si chiama «{term}».",
      "Ancora un'idea da {course}, questa volta su «{term}».",
      "Vicinissimo a quello che hai appena sentito in {course} c'è un'altra idea: «{term}».",
      "Dallo stesso corso, {course}, arriva questa idea: «{term}».",
    ],
    bridgeOther: [
      "Da {from} passiamo a {course}, e a una nuova idea: «{term}».",
      "Lasciamo {from} per un momento e guardiamo un'idea di {course}: «{term}».",
      "Questo era {from}, e adesso {course} ha qualcosa da dire su «{term}».",
      "Con {from} ancora nelle orecchie, ecco un'idea da {course}: «{term}».",
      "Cambiamo argomento, da {from} a {course}, dove ci aspetta un'altra idea: «{term}».",
      "{from} per ora riposa, perché {course} ci porta un'altra idea: «{term}».",
    ],
    bridgeWeak: [
      "È qui perché nei tuoi quiz ha avuto {percent} su cento.",
      "L'ho scelta perché il tuo punteggio era di {percent} su cento.",
      "Con {percent} su cento nei tuoi quiz, merita un secondo sguardo.",
    ],
    bridgeNew: [
      "Per te è una novità, quindi seguimi con calma.",
      "È la prossima nell'ordine del tuo corso.",
      "Non te ne avevo ancora parlato.",
      "Ascolta con tranquillità, perché tornerà un altro giorno.",
    ],
    lessonOpen: [
      "Diamo un'occhiata a «{term}».",
      "Ecco l'idea che sta dietro a «{term}».",
      "Quello che segue riguarda «{term}».",
      "Allora, «{term}».",
      "Proviamo a smontare questa idea: «{term}».",
    ],
    questionOpen: [
      "Ora una domanda per te.",
      "Ecco una domanda.",
      "Tocca a te.",
      "È il momento di una domanda.",
      "Vediamo che cosa ti è rimasto.",
    ],
    questionThink: [
      "Di' la tua risposta a voce alta, oppure ragionaci su.",
      "Prenditi un momento e rispondi con parole tue.",
      "Rispondi in una o due frasi.",
      "Prova a dirlo prima di me.",
      "Fai con calma.",
    ],
    answerOpen: [
      "Ecco una buona risposta.",
      "Potresti dirlo così.",
      "Io lo direi in questo modo.",
      "Confronta la tua con questa.",
      "La risposta breve è questa.",
    ],
    answerClose: [
      "Se la tua ci si avvicinava, hai capito.",
      "Le tue parole vanno altrettanto bene, purché l'idea ci sia.",
      "Se non ti è venuta in mente, non importa, perché risentirla aiuta.",
      "Anche una risposta giusta a metà conta.",
      "Tieni a mente questa frase, perché ti servirà ancora.",
    ],
    otherLanguage: ["La prossima parte è in {language}, la lingua del corso."],
    summary: [
      "Oggi hai sentito parlare di questo: {terms}.",
      "Raccogliamo quello che abbiamo visto: {terms}.",
      "Queste erano dunque le idee del giorno: {terms}.",
      "Quello che resta di oggi è questo: {terms}.",
    ],
    task: [
      "Prima che finisca la giornata, spiega «{term}» a qualcuno in due frasi.",
      "Se più tardi hai un minuto, scrivi che cosa intendi tu per «{term}».",
      "Cerca «{term}» in qualcosa su cui lavori oggi.",
      "Stasera prova a ricordare «{term}» senza andare a rivedere.",
      "Fai un piccolo disegno di «{term}», anche solo uno schizzo.",
    ],
    bye: [
      "Questo era il tuo episodio, {name}, e aspetto già con piacere il prossimo.",
      "Grazie per l'ascolto, {name}, e a domani.",
      "Ben fatto, {name}, e alla prossima.",
      "Per oggi è tutto, {name}.",
      "Ci sentiamo domani, {name}.",
    ],
    byeAll: [
      "Questo era il tuo episodio, e aspetto già con piacere il prossimo.",
      "Grazie per l'ascolto, e a domani.",
      "Ben fatto, e alla prossima.",
      "Per oggi è tutto.",
      "Ci sentiamo domani.",
    ],
  },
};
