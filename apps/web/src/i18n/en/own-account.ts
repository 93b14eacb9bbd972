export const texts = {
  "own.nameHint": "As episodes and mails say it. At most 80 characters.",
  "own.nameSave": "Save the name",
  "own.nameSaved": "Your name is saved.",

  "own.emailChange": "Change the address",
  "own.emailNew": "New mail address",
  "own.emailHint": "It becomes yours once you follow the link that we send there.",
  "own.emailSent": "We have sent a link to {email}.",
  "own.emailPending":
    "We have sent a link to {email}. Follow it within an hour; until then you sign in with the address above.",

  "own.passwordHint": "All other devices are signed out when you change it.",
  "own.passwordChange": "Change the password",
  "own.passwordCurrent": "Current password",
  "own.passwordSaved": "Your new password is set. Other devices are signed out.",

  "own.devices": "Devices",
  "own.devicesHint": "Where you are signed in.",
  "own.deviceThis": "This device",
  "own.deviceUnknown": "Unknown device",
  "own.deviceSince": "signed in {date}",
  "own.deviceUsed": "last used: {day}",
  "own.deviceOut": "Sign out",
  "own.deviceOutOf": "Sign out {device}",
  "own.deviceTitle": "Sign out {device}?",
  "own.deviceText": "To be used again it has to sign in with your password.",
  "own.deviceDone": "{device} is signed out.",
  "own.others": "Sign out all other devices",
  "own.othersTitle": {
    one: "Sign out {count} other device?",
    other: "Sign out {count} other devices?",
  },
  "own.othersText":
    "You stay signed in here. If you do not know one of them, change your password too.",
  "own.othersDone": "All other devices are signed out.",

  "own.data": "Your data",
  "own.dataHint":
    "One archive with everything that LearnLab holds about you: what you set, made, heard and answered, and your files.",
  "own.dataGet": "Download everything about you",

  "own.delete": "Delete your account",
  "own.deleteHint": "Your account and everything in it, for good.",
  "own.deleteLead":
    "The account of {email} is deleted at once. It cannot be brought back. Download your data first if you want to keep it.",
  "own.goes": "What goes",
  "own.goesEpisodes": "Your episodes, with their audio, and what you uploaded",
  "own.goesAnswers": "Your answers, your progress and your courses' results",
  "own.goesSettings": "Your name, mail address, settings, devices and access tokens",
  "own.stays": "What stays",
  "own.staysCourses": "Courses and lessons, which others study",
  "own.staysSpend": "What was spent on each day, without your name",
  "own.staysAudit": "That an account was deleted, without saying whose it was",
  "own.deletePassword": "So that nobody else deletes it.",
  "own.deleteSubmit": "Delete my account",
  "own.deleteKeep": "Keep my account",

  "reason.account.last_admin":
    "You are the last admin. Make somebody else an admin first, or nobody can run LearnLab.",
} as const;
