import type { MailTexts } from "./mail-texts.ts";

export const en: MailTexts = {
  hello: (name) => `Hello ${name},`,
  helloAll: "Hello,",
  ready: {
    subject: (title) => `Your podcast is ready: ${title}`,
    bareSubject: "Your podcast is ready!",
    sound: "Your podcast is ready!",
    reading: "Your episode is ready to read!",
    listen: "Listen now",
    read: "Read now",
  },
  labels: { title: "Episode: ", courses: "From your courses: ", length: "Length: " },
  minutes: (count) => (count === 1 ? "1 minute" : `${count} minutes`),
  failed: {
    subject: "Your podcast could not be made",
    opening: "Your podcast could not be made this time.",
    reasons: {
      voice: "The voice service did not deliver usable audio.",
      script: "No script passed all the checks.",
      topics: "Your courses do not have enough material for an episode yet.",
      budget: "The budget for new episodes is used up for now.",
      rejected: "A teacher looked at it first and did not release it. The reason is on its page.",
      ours: "Something went wrong on our side.",
    },
    next: "You can try again on the episode's page.",
    open: "Try again",
  },
  answered: {
    subject: "Your report was answered",
    opening: "You reported a problem in an episode. Here is the answer.",
    labels: { place: "You reported: ", answer: "Answer: " },
    open: "Open the episode",
  },
  reset: {
    subject: "Your new LearnLab password",
    opening: "Somebody, probably you, asked for a new password for your LearnLab account.",
    once: "The link works once, within an hour.",
    choose: "Choose a new password",
    ignore: "If it wasn't you, you don't need to do anything: your password stays the same.",
  },
  invited: {
    subject: "Your invitation to LearnLab",
    opening: "You are invited to LearnLab, which makes short podcasts from what you study.",
    until: (days) =>
      days === 1
        ? "The link works once, within a day."
        : `The link works once, within ${days} days.`,
    accept: "Create your account",
    ignore:
      "If you don't know what this is about, you don't need to do anything: no account is made without you.",
  },
  newEmail: {
    subject: "Confirm your new LearnLab email address",
    opening: "Somebody, probably you, wants to use this email address for a LearnLab account.",
    once: "The link works once, within an hour.",
    confirm: "Confirm this address",
    ignore: "If it wasn't you, you don't need to do anything: the address will not be used.",
  },
  oldEmail: {
    subject: "A new email address for your LearnLab account",
    opening: "Somebody, probably you, asked to change the email address of your LearnLab account.",
    pending: "It changes once the link that we sent to the new address is opened, within an hour.",
    notYou:
      "If it wasn't you, somebody knows your password: choose a new one now. That also cancels the change.",
  },
  week: {
    subject: (minutes) => `Your week in LearnLab: ${minutes}`,
    opening: "This was your week in LearnLab.",
    labels: {
      listened: "Listened: ",
      before: "The week before: ",
      answers: "Questions answered: ",
      streak: "Days in a row: ",
      due: "Questions due now: ",
    },
    answers: (count, right) => (count === 0 ? "0" : `${count} (${right} right)`),
    open: "See your progress",
    why: "You get this email once a week because you chose it in your LearnLab settings.",
    question: "Do you want to stop the weekly email about your progress?",
    done: "You will get no more weekly emails about your progress. You can turn them on again in your settings at any time.",
  },
  class: {
    subject: "Your courses this week",
    opening: "This was the week in your courses.",
    active: (active, learners) =>
      `${active} of ${learners} ${learners === 1 ? "learner" : "learners"} listened`,
    open: "See your courses",
    question: "Do you want to stop the weekly email about your courses?",
    done: "You will get no more weekly emails about your courses. You can turn them on again in your settings at any time.",
  },
  review: {
    subject: (count) =>
      count === 1
        ? "An episode is waiting for your approval"
        : `${count} episodes are waiting for your approval`,
    learners: "Learners get a new episode only after a teacher has approved it.",
    waiting: (count, date) =>
      count === 1 ? `1 episode, since ${date}` : `${count} episodes, the oldest since ${date}`,
    open: "Review the episodes",
    why: "You get this email at most once a day, while episodes are waiting for your approval.",
    question: "Do you want to stop the emails about episodes that are waiting for your approval?",
    done: "You will get no more emails about episodes that are waiting for your approval. You can turn them on again in your settings at any time.",
  },
  sentBy: (school) => `Sent by ${school} with LearnLab.`,
  footer: {
    why: "You get this email because notifications about your episodes are turned on in your LearnLab settings.",
    stop: "Stop these emails",
  },
  unsubscribe: {
    title: "Emails from LearnLab",
    question: "Do you want to stop the emails about your episodes?",
    stop: "Stop these emails",
    done: "You will get no more emails about your episodes. You can turn them on again in your settings at any time.",
    unknown: "This link does not work. You can turn off the emails in your settings.",
    settings: "Go to the settings",
  },
  deleted: {
    subject: "Your LearnLab account has been deleted",
    opening: "Your LearnLab account and everything in it have been deleted.",
    gone: "Your episodes, answers, progress, settings and access tokens are gone for good and cannot be restored.",
    kept: "What remains does not name you: daily totals of costs, and entries in the audit log without your name.",
    last: "This is the last email to this address. If you did not want this, contact the operator of your LearnLab.",
  },
};
