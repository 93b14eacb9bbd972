export const texts = {
  "password.show": "Show the password",
  "password.showShort": "Show",
  "password.hideShort": "Hide",

  "account.tagline": "Your courses as a short podcast every day.",
  "account.taglineMore":
    "Six minutes made for you: it explains, asks, waits for your answer, and brings back what you missed.",

  "account.name": "Name",
  "account.nameHint": "The way the podcast should say it.",
  "account.email": "Email address",
  "account.password": "Password",
  "account.newPassword": "New password",
  "account.passwordHint": "8 to 128 characters. A few words are easier to remember than symbols.",

  "account.nameMissing": "Enter your name.",
  "account.nameLong": "A name can have at most 80 characters.",
  "account.nameUnseen": "A name is a single line without invisible characters.",
  "account.nameNone": "A name needs at least one letter or digit.",
  "account.emailWrong": "Enter an email address, such as mia@example.com.",
  "account.passwordMissing": "Enter your password.",
  "account.passwordShort": "A password needs at least 8 characters.",
  "account.passwordLong": "A password can have at most 128 characters.",

  "sample.hear": "Hear half a minute of an episode",
  "sample.making": "Getting it ready…",

  "signIn.title": "Sign in",
  "signIn.lead": "Good to have you back.",
  "signIn.ended": "Your session has ended. Sign in to continue.",
  "signIn.endedKept": "Your session has ended. Sign in to continue; what you wrote has been kept.",
  "signIn.submit": "Sign in",
  "signIn.forgot": "Forgot your password?",
  "signIn.noAccount": "New here?",
  "signIn.signUp": "Create an account",

  "signUp.title": "Create an account",
  "signUp.lead": "Then three short questions, and your first episode.",
  "signUp.submit": "Create my account",
  "signUp.haveAccount": "Already have an account?",
  "signUp.closed": "Sign-up is by invitation",
  "signUp.closedText": "Ask your school or the operator for an invitation link.",

  "reset.title": "Reset your password",
  "reset.lead": "We'll send a link to your email address. It is valid for an hour.",
  "reset.submit": "Send me a link",
  "reset.sent": "Check your email",
  "reset.sentText":
    "If {email} has an account here, a link is on its way. If you get no email, an admin can give you a link.",
  "reset.setTitle": "Choose a new password",
  "reset.setLead": "All other devices will be signed out.",
  "reset.setSubmit": "Set the new password",
  "reset.done": "Your new password is set. Sign in with it.",
  "reset.expired": "This link was used or has expired",
  "reset.expiredText": "Ask for a new one; it only takes a minute.",
  "reset.again": "Ask for a new link",
  "reset.back": "Back to sign in",

  "confirm.title": "Confirm your new email address",
  "confirm.lead": "You will sign in with it from then on.",
  "confirm.submit": "Confirm this address",
  "confirm.done": "Your new email address is confirmed",
  "confirm.doneText": "Sign in with it from now on. Emails go there, too.",
  "confirm.gone": "This link was used or has expired",
  "confirm.goneText":
    "The address may already be confirmed: check your account. If it isn't, ask for a new link there.",
  "confirm.account": "Go to your account",

  "deleted.title": "Your account has been deleted",
  "deleted.text":
    "Everything in it is gone or being removed. We have sent you a final email to confirm it. Goodbye, and all the best.",
  "deleted.home": "To the sign-in page",

  "invitation.title": "You are invited",
  "invitation.lead": "Your account will use {email}, as {role}.",
  "invitation.submit": "Accept and create my account",
  "invitation.gone": "This invitation no longer works",
  "invitation.goneText":
    "It was used or withdrawn, or has expired. Ask whoever invited you for a new one.",

  "account.closedFor": {
    one: "Too many wrong passwords for this account. Try again in a minute.",
    other: "Too many wrong passwords for this account. Try again in {count} minutes.",
  },

  "join.title": "Join {title}",
  "join.by": "Taught by {name}.",
  "join.submit": "Join this course",
  "join.as": "You are signed in as {name}.",
  "join.signUp": "Create an account and join",
  "join.signIn": "I have an account",
  "join.invite":
    "New accounts need an invitation here. Ask {name} or the operator for one, then open this link again.",
  "join.gone": "This link no longer works",
  "join.home": "Go to the start page",
  "join.waiting": "Join a course",
  "join.concepts": { one: "{count} concept", other: "{count} concepts" },

  "reason.account.wrong_password": "Email address and password don't match.",
  "reason.account.wrong_current_password": "This is not your current password.",
  "reason.account.exists": "This email address already has an account. Sign in instead.",
  "reason.account.disabled": "This account is disabled. Ask an admin.",
  "reason.account.link_gone": "This link was used or has expired. Ask for a new one.",
  "reason.account.invite_only": "New accounts need an invitation here. Ask your teacher for one.",
  "reason.account.sign_up_closed": "This installation doesn't accept new accounts.",
  "reason.account.too_many_sign_ups":
    "Too many accounts were created from here. Try again in an hour.",
  "reason.account.sign_in_busy":
    "Many people are signing in right now. Try again in half a minute.",
  "reason.account.same_email": "This is already your email address.",
  "reason.account.too_many_email_changes":
    "You have requested three changes within an hour. Try again in an hour.",
  "reason.account.device_not_found": "This device is no longer signed in.",
  "reason.invitation.owner_needed":
    "There already is an account with this email address. Enter its password, or sign in with it.",
  "reason.auth.TOO_MANY": "Too many attempts. Wait a minute, then try again.",
} as const;
