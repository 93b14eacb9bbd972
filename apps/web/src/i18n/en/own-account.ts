export const texts = {
  "own.nameHint": "The way episodes and emails say it. At most 80 characters.",
  "own.nameSave": "Save the name",
  "own.nameSaved": "Your name is saved.",

  "own.emailChange": "Change the address",
  "own.emailNew": "New email address",
  "own.emailHint": "It becomes yours once you open the link that we send there.",
  "own.emailSent": "We have sent a link to {email}.",
  "own.emailPending":
    "We have sent a link to {email}. Open it within an hour; until then you sign in with the address above.",

  "own.passwordHint": "Changing it signs out all other devices.",
  "own.passwordChange": "Change the password",
  "own.passwordCurrent": "Current password",
  "own.passwordSaved": "Your new password is set. Other devices have been signed out.",

  "own.devices": "Devices",
  "own.devicesHint": "Where you are signed in.",
  "own.deviceThis": "This device",
  "own.looks": "Staff who looked at your account",
  "own.looksHint": "They saw what you see for at most an hour, and could change nothing.",
  "own.look": "A member of staff looked at your account on {date} at {time}.",
  "own.look.asked": "Reason: you asked for help.",
  "own.look.fault": "Reason: a fault was reported.",
  "own.look.record": "Reason: your record was checked.",
  "own.look.safety": "Reason: to keep people safe.",
  "own.deviceLook": "A member of staff is looking",
  "own.deviceUnknown": "Unknown device",
  "own.deviceSince": "signed in {date}",
  "own.deviceUsed": "last used: {day}",
  "own.deviceOut": "Sign out",
  "own.deviceOutOf": "Sign out {device}",
  "own.deviceTitle": "Sign out {device}?",
  "own.deviceText": "To use it again, you will have to sign in with your password.",
  "own.deviceDone": "{device} is signed out.",
  "own.others": "Sign out all other devices",
  "own.othersTitle": {
    one: "Sign out {count} other device?",
    other: "Sign out {count} other devices?",
  },
  "own.othersText":
    "You stay signed in here. If you don't recognise one of them, change your password, too.",
  "own.othersDone": "All other devices are signed out.",

  "own.data": "Your data",
  "own.dataHint":
    "One archive with everything LearnLab knows about you: what you set, made, heard and answered, and your files.",
  "own.dataGet": "Download everything about you",

  "own.delete": "Delete your account",
  "own.deleteHint": "Your account and everything in it, for good.",
  "own.deleteLead":
    "The account of {email} will be deleted at once and can't be restored. Download your data first if you want to keep it.",
  "own.goes": "What will be deleted",
  "own.goesEpisodes": "Your episodes with their audio, and your uploads for yourself",
  "own.goesAnswers": "Your answers, your progress and your courses' results",
  "own.goesSettings": "Your name, email address, settings, devices and access tokens",
  "own.stays": "What stays",
  "own.staysCourses": "Courses, lessons and recordings for classes, which others study",
  "own.staysSpend": "How much was spent each day, without your name",
  "own.staysAudit": "The fact that an account was deleted, without saying whose",
  "own.deletePassword": "To make sure that it is you.",
  "own.deleteSubmit": "Delete my account",
  "own.deleteKeep": "Keep my account",

  "reason.account.last_admin":
    "You are the last admin. Make somebody else an admin first; otherwise nobody could manage LearnLab.",
} as const;
