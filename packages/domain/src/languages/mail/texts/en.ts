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
  labels: { title: "Episode: ", courses: "Out of your courses: ", length: "Length: " },
  minutes: (count) => (count === 1 ? "1 minute" : `${count} minutes`),
  failed: {
    subject: "Your podcast could not be made",
    opening: "This time your podcast could not be made.",
    reasons: {
      voice: "The voice did not deliver audio that can be used.",
      script: "No script came about that passed all checks.",
      topics: "Your courses do not have enough topics for an episode yet.",
      budget: "The budget for new episodes is used up for now.",
      ours: "Something went wrong on our side.",
    },
    next: "You can try again on the page of the episode.",
    open: "Try again",
  },
  reset: {
    subject: "Your new LearnLab password",
    opening: "Somebody, probably you, asked for a new password for your LearnLab account.",
    once: "The link works once, within an hour.",
    choose: "Choose a new password",
    ignore: "If it was not you, you need not do anything: your password stays as it is.",
  },
  newEmail: {
    subject: "Confirm your new LearnLab mail address",
    opening: "Somebody, probably you, wants to use this mail address for a LearnLab account.",
    once: "The link works once, within an hour.",
    confirm: "Confirm this address",
    ignore: "If it was not you, you need not do anything: the address is not used.",
  },
  oldEmail: {
    subject: "A new mail address for your LearnLab account",
    opening: "Somebody, probably you, asked for a new mail address for your LearnLab account.",
    pending: "It changes once the link in the mail to the new address is followed, within an hour.",
    notYou:
      "If it was not you, somebody knows your password: choose a new one now. That also voids the link.",
  },
  footer: {
    why: "You get this mail because mails about your episodes are switched on in your LearnLab settings.",
    stop: "Stop these mails",
  },
  unsubscribe: {
    title: "Mails from LearnLab",
    question: "Do you want to stop the mails about your episodes?",
    stop: "Stop these mails",
    done: "You get no more mails about your episodes. You can switch them on again in your settings at any time.",
    unknown: "This link does not work. You can switch the mails off in your settings.",
    settings: "To the settings",
  },
  deleted: {
    subject: "Your LearnLab account has been deleted",
    opening: "Your LearnLab account and everything in it have been deleted.",
    gone: "Your episodes, answers, progress, settings and access tokens are gone for good and cannot be brought back.",
    kept: "What remains does not name you: costs as sums of days, and entries of the audit log without your name.",
    last: "This is the last mail to this address. If you did not want this, turn to whoever runs LearnLab for you.",
  },
};
