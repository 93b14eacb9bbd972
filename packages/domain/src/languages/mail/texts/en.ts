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
      ours: "Something went wrong on our side.",
    },
    next: "You can try again on the episode's page.",
    open: "Try again",
  },
  reset: {
    subject: "Your new LearnLab password",
    opening: "Somebody, probably you, asked for a new password for your LearnLab account.",
    once: "The link works once, within an hour.",
    choose: "Choose a new password",
    ignore: "If it wasn't you, you don't need to do anything: your password stays the same.",
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
