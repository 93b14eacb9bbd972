export const texts = {
  "password.show": "Show the password",
  "password.showShort": "Show",
  "password.hideShort": "Hide",

  "account.tagline": "Your courses, as a short podcast every day.",
  "account.taglineMore":
    "Six minutes made for you: it explains, asks, waits for your answer, and brings back what slipped.",

  "account.name": "Name",
  "account.nameHint": "As the podcast should say it.",
  "account.email": "Mail address",
  "account.password": "Password",
  "account.newPassword": "New password",
  "account.passwordHint": "8 to 128 characters. A few words are easier to remember than symbols.",

  "account.nameMissing": "Enter your name.",
  "account.nameLong": "A name has at most 80 characters.",
  "account.nameUnseen": "A name is one line, without characters that are not seen.",
  "account.nameNone": "A name has at least one letter or digit.",
  "account.emailWrong": "Enter a mail address, such as mia@example.com.",
  "account.passwordMissing": "Enter your password.",
  "account.passwordShort": "A password has at least 8 characters.",
  "account.passwordLong": "A password has at most 128 characters.",

  "signIn.title": "Sign in",
  "signIn.lead": "Good to have you back.",
  "signIn.ended": "Your session has ended. Sign in to go on.",
  "signIn.endedKept": "Your session has ended. Sign in to go on; what you wrote is kept.",
  "signIn.submit": "Sign in",
  "signIn.forgot": "Forgot your password?",
  "signIn.noAccount": "New here?",
  "signIn.signUp": "Make an account",

  "signUp.title": "Make an account",
  "signUp.lead": "Then three short questions, and your first episode.",
  "signUp.submit": "Make my account",
  "signUp.haveAccount": "Already have an account?",
  "signUp.closed": "This place is by invitation",
  "signUp.closedText": "Ask your school or whoever runs it for an invitation link.",

  "reset.title": "Reset your password",
  "reset.lead": "We send a link to your mail address. It is valid for an hour.",
  "reset.submit": "Send me the link",
  "reset.sent": "Look into your mail",
  "reset.sentText":
    "If {email} has an account here, a link is on its way. Without mail, an admin can hand you one.",
  "reset.setTitle": "Choose a new password",
  "reset.setLead": "All other devices are signed out.",
  "reset.setSubmit": "Set the new password",
  "reset.done": "Your new password is set. Sign in with it.",
  "reset.expired": "This link was used or has expired",
  "reset.expiredText": "Ask for a new one; it takes a minute.",
  "reset.again": "Ask for a new link",
  "reset.back": "Back to sign in",

  "confirm.title": "Confirm your new mail address",
  "confirm.lead": "From then on you sign in with it.",
  "confirm.submit": "Confirm this address",
  "confirm.done": "Your new mail address is confirmed",
  "confirm.doneText": "From now on you sign in with it, and mails go there.",
  "confirm.gone": "This link was used or has expired",
  "confirm.goneText":
    "The address may be confirmed already: look in your account. Else ask for a new link there.",
  "confirm.account": "Go to your account",

  "deleted.title": "Your account is deleted",
  "deleted.text":
    "Everything in it is gone, or is being removed. We have sent a last mail that says so. Goodbye, and all the best.",
  "deleted.home": "To the sign-in page",

  "invitation.title": "You are invited",
  "invitation.lead": "Your account will be for {email}, as {role}.",
  "invitation.submit": "Accept and make my account",
  "invitation.gone": "This invitation no longer works",
  "invitation.goneText":
    "It was used, withdrawn or has expired. Ask whoever invited you for another.",

  "account.closedFor": {
    one: "Too many wrong passwords for this account. Try again in a minute.",
    other: "Too many wrong passwords for this account. Try again in {count} minutes.",
  },

  "join.title": "Join {title}",
  "join.by": "Taught by {name}.",
  "join.submit": "Join this course",
  "join.as": "You are signed in as {name}.",
  "join.signUp": "Make an account and join",
  "join.signIn": "I have an account",
  "join.invite":
    "New accounts are by invitation here. Ask {name}, or whoever runs this place, for one; once you have it, open this link again.",
  "join.gone": "This link lets nobody in",
  "join.home": "To the start page",
  "join.waiting": "Join a course",
  "join.concepts": { one: "{count} concept", other: "{count} concepts" },

  "reason.account.wrong_password": "This mail address and password do not match.",
  "reason.account.wrong_current_password": "This is not your current password.",
  "reason.account.exists": "This mail address has an account already. Sign in instead.",
  "reason.account.disabled": "This account is disabled. Ask an admin.",
  "reason.account.link_gone": "This link was used or has expired. Ask for a new one.",
  "reason.account.invite_only": "New accounts need an invitation here. Ask your teacher for one.",
  "reason.account.sign_up_closed": "This installation takes no new accounts.",
  "reason.account.too_many_sign_ups":
    "Too many new accounts were made from here. Try again in an hour.",
  "reason.account.sign_in_busy":
    "Many people are signing in at this moment. Try again in half a minute.",
  "reason.account.same_email": "This is your mail address already.",
  "reason.account.too_many_email_changes":
    "You have asked for three changes within an hour. Try again in an hour.",
  "reason.account.device_not_found": "This device is not signed in any more.",
  "reason.invitation.owner_needed":
    "There is an account with this mail address already. Enter its password, or sign in with it.",
  "reason.auth.TOO_MANY": "Too many tries. Wait a minute, then try again.",
} as const;
