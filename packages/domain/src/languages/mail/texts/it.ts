import type { MailTexts } from "./mail-texts.ts";

export const it: MailTexts = {
  hello: (name) => `Ciao ${name}!`,
  helloAll: "Ciao!",
  ready: {
    subject: (title) => `Il tuo podcast è pronto: ${title}`,
    bareSubject: "Il tuo podcast è pronto!",
    sound: "Il tuo podcast è pronto!",
    reading: "Il tuo episodio è pronto, buona lettura!",
    listen: "Ascolta ora",
    read: "Leggi ora",
  },
  labels: { title: "Episodio: ", courses: "Dai tuoi corsi: ", length: "Durata: " },
  minutes: (count) => (count === 1 ? "1 minuto" : `${count} minuti`),
  failed: {
    subject: "Non è stato possibile creare il tuo podcast",
    opening: "Questa volta non è stato possibile creare il tuo podcast.",
    reasons: {
      voice: "Il servizio vocale non ha fornito un audio utilizzabile.",
      script: "Nessun testo ha superato tutti i controlli.",
      topics: "I tuoi corsi non hanno ancora abbastanza argomenti per un episodio.",
      budget: "Il budget per i nuovi episodi è esaurito per il momento.",
      rejected:
        "Un insegnante lo ha esaminato e non lo ha pubblicato. Trovi il motivo nella pagina dell’episodio.",
      ours: "Qualcosa è andato storto da parte nostra.",
    },
    next: "Puoi riprovare dalla pagina dell’episodio.",
    open: "Riprova",
  },
  answered: {
    subject: "Risposta alla tua segnalazione",
    opening: "Hai segnalato un problema in un episodio. Ecco la risposta.",
    labels: { place: "Il passaggio: ", answer: "Risposta: " },
    open: "Apri l’episodio",
  },
  reset: {
    subject: "La tua nuova password di LearnLab",
    opening:
      "Qualcuno, probabilmente tu, ha chiesto una nuova password per il tuo account LearnLab.",
    once: "Il link funziona una sola volta, entro un’ora.",
    choose: "Scegli una nuova password",
    ignore:
      "Se la richiesta non è tua, non devi fare nulla: la tua password resta quella di prima.",
  },
  invited: {
    subject: "Il tuo invito a LearnLab",
    opening: "Hai ricevuto un invito a LearnLab, che crea brevi podcast da ciò che studi.",
    until: (days) =>
      days === 1
        ? "Il link funziona una sola volta, entro un giorno."
        : `Il link funziona una sola volta, entro ${days} giorni.`,
    accept: "Crea il tuo account",
    ignore:
      "Se non sai di che cosa si tratta, non devi fare nulla: senza di te non viene creato nessun account.",
  },
  newEmail: {
    subject: "Conferma il tuo nuovo indirizzo email di LearnLab",
    opening:
      "Qualcuno, probabilmente tu, vuole usare questo indirizzo email per un account LearnLab.",
    once: "Il link funziona una sola volta, entro un’ora.",
    confirm: "Conferma questo indirizzo",
    ignore: "Se la richiesta non è tua, non devi fare nulla: l’indirizzo non verrà usato.",
  },
  oldEmail: {
    subject: "Un nuovo indirizzo email per il tuo account LearnLab",
    opening:
      "Qualcuno, probabilmente tu, ha chiesto di cambiare l’indirizzo email del tuo account LearnLab.",
    pending:
      "Il cambio avviene quando, entro un’ora, viene aperto il link inviato al nuovo indirizzo.",
    notYou:
      "Se la richiesta non è tua, qualcuno conosce la tua password: scegline subito una nuova. Così anche il link non sarà più valido.",
  },
  week: {
    subject: (minutes) => `La tua settimana su LearnLab: ${minutes}`,
    opening: "Ecco la tua settimana su LearnLab.",
    labels: {
      listened: "Tempo di ascolto: ",
      before: "La settimana precedente: ",
      answers: "Risposte date: ",
      streak: "Giorni di fila: ",
      due: "Domande da ripassare: ",
    },
    answers: (count, right) => (count === 0 ? "0" : `${count} (giuste: ${right})`),
    open: "Vedi i tuoi progressi",
    why: "Ricevi questa email una volta alla settimana perché l’hai scelta nelle tue impostazioni di LearnLab.",
    question: "Vuoi smettere di ricevere l’email settimanale sui tuoi progressi?",
    done: "Non riceverai più l’email settimanale sui tuoi progressi. Puoi riattivarla quando vuoi nelle impostazioni.",
  },
  class: {
    subject: "I tuoi corsi questa settimana",
    opening: "Ecco la settimana nei tuoi corsi.",
    active: (active, learners) =>
      active === 1
        ? `ha ascoltato 1 studente su ${learners}`
        : `hanno ascoltato ${active} studenti su ${learners}`,
    open: "Vedi i tuoi corsi",
    question: "Vuoi smettere di ricevere l’email settimanale sui tuoi corsi?",
    done: "Non riceverai più l’email settimanale sui tuoi corsi. Puoi riattivarla quando vuoi nelle impostazioni.",
  },
  review: {
    subject: (count) =>
      count === 1
        ? "Un episodio attende la tua approvazione"
        : `${count} episodi attendono la tua approvazione`,
    learners:
      "Gli studenti ricevono un nuovo episodio solo dopo che un insegnante lo ha approvato.",
    // Without an article, which would change with the day: "dal 7", "dall’8".
    waiting: (count, date) =>
      count === 1 ? `1 episodio (${date})` : `${count} episodi (il meno recente: ${date})`,
    open: "Esamina gli episodi",
    why: "Ricevi questa email al massimo una volta al giorno, finché ci sono episodi che attendono la tua approvazione.",
    question: "Vuoi smettere di ricevere le email sugli episodi che attendono la tua approvazione?",
    done: "Non riceverai più email sugli episodi che attendono la tua approvazione. Puoi riattivarle quando vuoi nelle impostazioni.",
  },
  sentBy: (school) => `Inviata da ${school} con LearnLab.`,
  footer: {
    why: "Ricevi questa email perché nelle tue impostazioni di LearnLab sono attive le email sui tuoi episodi.",
    stop: "Non ricevere più queste email",
  },
  unsubscribe: {
    title: "Email da LearnLab",
    question: "Vuoi smettere di ricevere le email sui tuoi episodi?",
    stop: "Smetti di riceverle",
    done: "Non riceverai più email sui tuoi episodi. Puoi riattivarle quando vuoi nelle impostazioni.",
    unknown: "Questo link non funziona. Puoi disattivare le email nelle impostazioni.",
    settings: "Vai alle impostazioni",
  },
  deleted: {
    subject: "Il tuo account LearnLab è stato eliminato",
    opening: "Il tuo account LearnLab e tutto ciò che conteneva sono stati eliminati.",
    gone: "I tuoi episodi, le risposte, i progressi, le impostazioni e i token di accesso sono stati cancellati per sempre e non si possono recuperare.",
    kept: "Ciò che resta non contiene il tuo nome: i costi sommati per giorno e alcune voci del registro.",
    last: "Questa è l’ultima email a questo indirizzo. Se non lo volevi, rivolgiti a chi gestisce LearnLab.",
  },
};
