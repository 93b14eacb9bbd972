import type { MailTexts } from "./mail-texts.ts";

export const de: MailTexts = {
  hello: (name) => `Hallo ${name}!`,
  helloAll: "Hallo!",
  ready: {
    subject: (title) => `Dein Podcast ist fertig: ${title}`,
    bareSubject: "Dein Podcast ist fertig!",
    sound: "Dein Podcast ist fertig!",
    reading: "Deine Folge ist fertig. Viel Spaß beim Lesen!",
    listen: "Jetzt anhören",
    read: "Jetzt lesen",
  },
  labels: { title: "Folge: ", courses: "Aus deinen Kursen: ", length: "Länge: " },
  minutes: (count) => (count === 1 ? "1 Minute" : `${count} Minuten`),
  failed: {
    subject: "Dein Podcast konnte nicht erstellt werden",
    opening: "Diesmal konnte dein Podcast leider nicht erstellt werden.",
    reasons: {
      voice: "Der Sprachdienst hat keine brauchbare Aufnahme geliefert.",
      script: "Kein Text hat alle Prüfungen bestanden.",
      topics: "Deine Kurse haben noch nicht genug Themen für eine Folge.",
      budget: "Das Budget für neue Folgen ist vorerst aufgebraucht.",
      rejected:
        "Eine Lehrkraft hat sie geprüft und nicht freigegeben. Der Grund steht auf der Seite der Folge.",
      ours: "Bei uns ist etwas schiefgegangen.",
    },
    next: "Auf der Seite der Folge kannst du es noch einmal versuchen.",
    open: "Noch einmal versuchen",
  },
  answered: {
    subject: "Antwort auf deine Meldung",
    opening: "Du hast ein Problem in einer Folge gemeldet. Hier ist die Antwort.",
    labels: { place: "Die Stelle: ", answer: "Antwort: " },
    open: "Folge öffnen",
  },
  reset: {
    subject: "Dein neues Passwort für LearnLab",
    opening:
      "Jemand, vermutlich du, hat ein neues Passwort für dein Konto bei LearnLab angefordert.",
    once: "Der Link funktioniert nur einmal und nur eine Stunde lang.",
    choose: "Neues Passwort festlegen",
    ignore: "Falls du das nicht warst, musst du nichts tun: Dein Passwort bleibt, wie es ist.",
  },
  invited: {
    subject: "Deine Einladung zu LearnLab",
    opening:
      "Du bist zu LearnLab eingeladen: Dort entstehen kurze Podcasts aus dem, was du lernst.",
    until: (days) =>
      days === 1
        ? "Der Link funktioniert nur einmal und nur einen Tag lang."
        : `Der Link funktioniert nur einmal und nur ${days} Tage lang.`,
    accept: "Konto anlegen",
    ignore:
      "Falls du nicht weißt, worum es geht, musst du nichts tun: Ohne dich wird kein Konto angelegt.",
  },
  newEmail: {
    subject: "Bestätige deine neue E-Mail-Adresse für LearnLab",
    opening:
      "Jemand, vermutlich du, möchte diese E-Mail-Adresse für ein Konto bei LearnLab verwenden.",
    once: "Der Link funktioniert nur einmal und nur eine Stunde lang.",
    confirm: "Adresse bestätigen",
    ignore: "Falls du das nicht warst, musst du nichts tun: Die Adresse wird dann nicht verwendet.",
  },
  oldEmail: {
    subject: "Neue E-Mail-Adresse für dein Konto bei LearnLab",
    opening: "Jemand, vermutlich du, möchte die E-Mail-Adresse deines Kontos bei LearnLab ändern.",
    pending:
      "Geändert wird sie erst, wenn innerhalb einer Stunde der Link in der E-Mail an die neue Adresse geöffnet wird.",
    notYou:
      "Falls du das nicht warst, kennt jemand dein Passwort: Lege jetzt ein neues fest. Damit wird auch der Link ungültig.",
  },
  week: {
    subject: (minutes) => `Deine Woche in LearnLab: ${minutes}`,
    opening: "Das war deine Woche in LearnLab.",
    labels: {
      listened: "Gehört: ",
      before: "In der Woche davor: ",
      answers: "Beantwortete Fragen: ",
      streak: "Tage in Folge: ",
      due: "Jetzt fällige Fragen: ",
    },
    answers: (count, right) => (count === 0 ? "0" : `${count} (${right} richtig)`),
    open: "Deinen Fortschritt ansehen",
    why: "Du bekommst diese E-Mail einmal in der Woche, weil du sie in deinen LearnLab-Einstellungen gewählt hast.",
    question: "Möchtest du die wöchentliche E-Mail zu deinem Fortschritt abbestellen?",
    done: "Du bekommst keine wöchentlichen E-Mails zu deinem Fortschritt mehr. In deinen Einstellungen kannst du sie jederzeit wieder einschalten.",
  },
  class: {
    subject: "Deine Kurse in dieser Woche",
    opening: "Das war die Woche in deinen Kursen.",
    active: (active, learners) =>
      `${active} von ${learners} Lernenden ${active === 1 ? "hat" : "haben"} gehört`,
    open: "Deine Kurse ansehen",
    question: "Möchtest du die wöchentliche E-Mail zu deinen Kursen abbestellen?",
    done: "Du bekommst keine wöchentlichen E-Mails zu deinen Kursen mehr. In deinen Einstellungen kannst du sie jederzeit wieder einschalten.",
  },
  review: {
    subject: (count) =>
      count === 1
        ? "Eine Folge wartet auf deine Freigabe"
        : `${count} Folgen warten auf deine Freigabe`,
    learners: "Lernende bekommen eine neue Folge erst, wenn eine Lehrkraft sie freigegeben hat.",
    waiting: (count, date) =>
      count === 1 ? `1 Folge, seit dem ${date}` : `${count} Folgen, die älteste seit dem ${date}`,
    open: "Folgen prüfen",
    why: "Du bekommst diese E-Mail höchstens einmal am Tag, solange Folgen auf deine Freigabe warten.",
    question: "Möchtest du die E-Mails zu Folgen, die auf deine Freigabe warten, abbestellen?",
    done: "Du bekommst keine E-Mails zu Folgen mehr, die auf deine Freigabe warten. In deinen Einstellungen kannst du sie jederzeit wieder einschalten.",
  },
  sentBy: (school) => `Gesendet von ${school} mit LearnLab.`,
  footer: {
    why: "Du bekommst diese E-Mail, weil E-Mails zu deinen Folgen in deinen LearnLab-Einstellungen eingeschaltet sind.",
    stop: "Diese E-Mails abbestellen",
  },
  unsubscribe: {
    title: "E-Mails von LearnLab",
    question: "Möchtest du die E-Mails zu deinen Folgen abbestellen?",
    stop: "Abbestellen",
    done: "Du bekommst keine E-Mails zu deinen Folgen mehr. In deinen Einstellungen kannst du sie jederzeit wieder einschalten.",
    unknown:
      "Dieser Link funktioniert nicht. In deinen Einstellungen kannst du die E-Mails ausschalten.",
    settings: "Zu den Einstellungen",
  },
  deleted: {
    subject: "Dein Konto bei LearnLab wurde gelöscht",
    opening: "Dein Konto bei LearnLab und alles, was dazugehört, wurden gelöscht.",
    gone: "Deine Folgen, Antworten, Fortschritte, Einstellungen und Zugriffstokens sind endgültig gelöscht und lassen sich nicht wiederherstellen.",
    kept: "Was bleibt, enthält deinen Namen nicht: Kosten als Tagessummen und Einträge im Protokoll.",
    last: "Das ist die letzte E-Mail an diese Adresse. Falls du das nicht wolltest, wende dich an die Person, die LearnLab bei euch betreibt.",
  },
};
