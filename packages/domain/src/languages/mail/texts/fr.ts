import type { MailTexts } from "./mail-texts.ts";

export const fr: MailTexts = {
  hello: (name) => `Bonjour ${name},`,
  helloAll: "Bonjour,",
  ready: {
    subject: (title) => `Ton podcast est prêt\u00a0: ${title}`,
    bareSubject: "Ton podcast est prêt\u00a0!",
    sound: "Ton podcast est prêt\u00a0!",
    reading: "Ton épisode est prêt, bonne lecture\u00a0!",
    listen: "Écouter maintenant",
    read: "Lire maintenant",
  },
  labels: {
    title: "Épisode\u00a0: ",
    courses: "À partir de tes cours\u00a0: ",
    length: "Durée\u00a0: ",
  },
  minutes: (count) => (count < 2 ? `${count}\u00a0minute` : `${count}\u00a0minutes`),
  failed: {
    subject: "Ton podcast n’a pas pu être créé",
    opening: "Cette fois, ton podcast n’a pas pu être créé.",
    reasons: {
      voice: "Le service vocal n’a pas fourni d’audio utilisable.",
      script: "Aucun texte n’a passé toutes les vérifications.",
      topics: "Tes cours ne contiennent pas encore assez de notions pour un épisode.",
      budget: "Le budget pour de nouveaux épisodes est épuisé pour le moment.",
      rejected:
        "L’équipe enseignante l’a examiné et ne l’a pas publié. Tu trouveras la raison sur la page de l’épisode.",
      ours: "Un problème est survenu de notre côté.",
    },
    next: "Tu peux réessayer sur la page de l’épisode.",
    open: "Réessayer",
  },
  answered: {
    subject: "Réponse à ton signalement",
    opening: "Tu as signalé un problème dans un épisode. Voici la réponse.",
    labels: { place: "Le passage\u00a0: ", answer: "Réponse\u00a0: " },
    open: "Ouvrir l’épisode",
  },
  reset: {
    subject: "Ton nouveau mot de passe LearnLab",
    opening:
      "Quelqu’un, sans doute toi, a demandé un nouveau mot de passe pour ton compte LearnLab.",
    once: "Le lien fonctionne une seule fois, pendant une heure.",
    choose: "Choisir un nouveau mot de passe",
    ignore: "Si ce n’était pas toi, tu n’as rien à faire\u00a0: ton mot de passe ne change pas.",
  },
  invited: {
    subject: "Ton invitation à LearnLab",
    opening:
      "Tu as reçu une invitation à LearnLab, qui crée de courts podcasts à partir de ce que tu étudies.",
    until: (days) =>
      days === 1
        ? "Le lien fonctionne une seule fois, pendant un jour."
        : `Le lien fonctionne une seule fois, pendant ${days} jours.`,
    accept: "Créer mon compte",
    ignore:
      "Si tu ne sais pas de quoi il s’agit, tu n’as rien à faire\u00a0: aucun compte n’est créé sans toi.",
  },
  newEmail: {
    subject: "Confirme ta nouvelle adresse e-mail LearnLab",
    opening:
      "Quelqu’un, sans doute toi, souhaite utiliser cette adresse e-mail pour un compte LearnLab.",
    once: "Le lien fonctionne une seule fois, pendant une heure.",
    confirm: "Confirmer cette adresse",
    ignore: "Si ce n’était pas toi, tu n’as rien à faire\u00a0: l’adresse ne sera pas utilisée.",
  },
  oldEmail: {
    subject: "Nouvelle adresse e-mail pour ton compte LearnLab",
    opening:
      "Quelqu’un, sans doute toi, a demandé à changer l’adresse e-mail de ton compte LearnLab.",
    pending:
      "Le changement se fait dès que le lien envoyé à la nouvelle adresse est ouvert, dans l’heure qui suit.",
    notYou:
      "Si ce n’était pas toi, quelqu’un connaît ton mot de passe\u00a0: choisis-en un nouveau dès maintenant. Le lien sera annulé du même coup.",
  },
  week: {
    subject: (minutes) => `Ta semaine sur LearnLab\u00a0: ${minutes}`,
    opening: "Voici ta semaine sur LearnLab.",
    labels: {
      listened: "Temps d’écoute\u00a0: ",
      before: "La semaine précédente\u00a0: ",
      answers: "Réponses données\u00a0: ",
      streak: "Jours d’affilée\u00a0: ",
      due: "Questions à revoir\u00a0: ",
    },
    answers: (count, right) =>
      count === 0 ? "0" : `${count} (dont ${right} ${right < 2 ? "juste" : "justes"})`,
    open: "Voir ta progression",
    why: "Tu reçois cet e-mail une fois par semaine parce que tu l’as choisi dans tes réglages LearnLab.",
    question: "Veux-tu ne plus recevoir l’e-mail hebdomadaire sur ta progression\u00a0?",
    done: "Tu ne recevras plus d’e-mail hebdomadaire sur ta progression. Tu peux le réactiver à tout moment dans tes réglages.",
  },
  class: {
    subject: "Tes cours cette semaine",
    opening: "Voici la semaine dans tes cours.",
    // Also none is singular.
    active: (active, learners) =>
      active < 2
        ? `${active} élève sur ${learners} a écouté`
        : `${active} élèves sur ${learners} ont écouté`,
    open: "Voir tes cours",
    question: "Veux-tu ne plus recevoir l’e-mail hebdomadaire sur tes cours\u00a0?",
    done: "Tu ne recevras plus d’e-mail hebdomadaire sur tes cours. Tu peux le réactiver à tout moment dans tes réglages.",
  },
  review: {
    subject: (count) =>
      count === 1
        ? "Un épisode attend ton approbation"
        : `${count} épisodes attendent ton approbation`,
    learners: "Les élèves ne reçoivent un nouvel épisode qu’une fois qu’il a été approuvé.",
    waiting: (count, date) =>
      count === 1
        ? `1 épisode, depuis le ${ordinal(date)}`
        : `${count} épisodes, le plus ancien depuis le ${ordinal(date)}`,
    open: "Examiner les épisodes",
    why: "Tu reçois cet e-mail au plus une fois par jour, tant que des épisodes attendent ton approbation.",
    question:
      "Veux-tu ne plus recevoir les e-mails sur les épisodes qui attendent ton approbation\u00a0?",
    done: "Tu ne recevras plus d’e-mails sur les épisodes qui attendent ton approbation. Tu peux les réactiver à tout moment dans tes réglages.",
  },
  sentBy: (school) => `Envoyé par ${school} avec LearnLab.`,
  footer: {
    why: "Tu reçois cet e-mail parce que les e-mails sur tes épisodes sont activés dans tes réglages LearnLab.",
    stop: "Ne plus recevoir ces e-mails",
  },
  unsubscribe: {
    title: "E-mails de LearnLab",
    question: "Veux-tu ne plus recevoir les e-mails sur tes épisodes\u00a0?",
    stop: "Ne plus les recevoir",
    done: "Tu ne recevras plus d’e-mails sur tes épisodes. Tu peux les réactiver à tout moment dans tes réglages.",
    unknown: "Ce lien ne fonctionne pas. Tu peux désactiver les e-mails dans tes réglages.",
    settings: "Ouvrir les réglages",
  },
  deleted: {
    subject: "Ton compte LearnLab a été supprimé",
    opening: "Ton compte LearnLab et tout ce qu’il contenait ont été supprimés.",
    gone: "Tes épisodes, tes réponses, ta progression, tes réglages et tes jetons d’accès sont effacés définitivement et ne peuvent pas être récupérés.",
    kept: "Ce qui reste ne contient pas ton nom\u00a0: les coûts additionnés par jour et des entrées du journal.",
    last: "C’est le dernier e-mail envoyé à cette adresse. Si tu ne voulais pas cela, adresse-toi à la personne qui gère LearnLab.",
  },
};

/** The first of a month is an ordinal, as in « 1er décembre »; other days are not. */
function ordinal(date: string): string {
  return date.replace(/^1 /, "1er ");
}
