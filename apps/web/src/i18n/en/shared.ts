export const texts = {
  "app.name": "LearnLab",
  "app.skip": "Skip to the page",

  "nav.label": "Main",
  "nav.workspaces": "Workspaces",
  "nav.learn": "Learn",
  "nav.teach": "Teach",
  "nav.run": "Run",
  "nav.today": "Today",
  "nav.library": "Library",
  "nav.courses": "Courses",
  "nav.progress": "Progress",
  "nav.make": "Make",
  "nav.taught": "Your courses",
  "nav.overview": "Overview",
  "nav.people": "People",
  "nav.costs": "Costs",
  "nav.jobs": "Jobs",
  "nav.audit": "Audit log",
  "nav.more": "More",
  "nav.settings": "Settings",

  "action.retry": "Try again",
  "action.cancel": "Cancel",
  "action.close": "Close",
  "action.undo": "Undo",
  "action.copy": "Copy",
  "action.copied": "Copied",
  "action.dismiss": "Dismiss",

  "state.loading": "Loading…",
  "state.offline": "You are offline. What you see may be a little old.",
  "state.offlineOpens": "You are offline. This page opens once you are online again.",
  "state.away": "LearnLab does not answer. Trying again…",
  "state.awayOpens": "LearnLab does not answer. This page opens once it does.",
  "state.outdated": "LearnLab cannot be reached. What you see may be a little old.",

  "why.chosen": "{term} is the topic that was asked for.",
  "why.more": "You asked for more of {term}.",
  "why.quizToday": "Because you scored {percent} in a quiz on {term} today.",
  "why.quizYesterday": "Because you scored {percent} in a quiz on {term} yesterday.",
  "why.quizOn": "Because you scored {percent} in a quiz on {term} on {day}.",
  "why.weak": "Because your quizzes on {term} average {percent}.",
  "why.first": "Your first episode begins with {term}, from {course}.",
  "why.next": "Next in {course}: {term}.",
  "why.missed": "{term} is back because you missed it last time.",
  "why.due": "{term} was due for review.",
  "why.again": "{term} comes back from an earlier episode.",

  "error.title": "This did not work",
  "error.unknown": "Something went wrong on our side. Please try again.",
  "error.noConnection": "LearnLab cannot be reached. Check your connection and try again.",
  "error.reference": "Reference {requestId}",
  "error.missingPart":
    "A part of LearnLab could not be loaded. Reload the page; if that does not help, check your connection.",
  "error.reload": "Reload the page",

  "missing.title": "There is nothing here",
  "missing.text": "The address may be wrong, or what was here is gone.",
  "missing.home": "Go to your episodes",

  "time.today": "Today",
  "time.yesterday": "Yesterday",
  "time.minutes": { one: "{count} min", other: "{count} min" },

  "level.beginner": "Beginner",
  "level.intermediate": "Intermediate",
  "level.advanced": "Advanced",

  "role.learner": "Learner",
  "role.teacher": "Teacher",
  "role.admin": "Admin",

  "voice.standIn": "The voice is a computer stand-in, made on this machine.",

  "refused.quota": {
    one: "That was the one episode for today. You can ask for another from midnight on.",
    other: "Those were the {count} episodes for today. You can ask for more from midnight on.",
  },
  "refused.quotaMoved": {
    one: "That was the one episode for today. Your time zone has changed, so it counts for 24 hours.",
    other:
      "Those were the {count} episodes for today. Your time zone has changed, so each counts for 24 hours.",
  },
  "refused.unfinished": {
    one: "{count} episode is being made already. Wait for it.",
    other: "{count} episodes are being made already. Wait for one.",
  },
  "refused.retries": {
    one: "This episode was tried again {count} time. Ask for a new one.",
    other: "This episode was tried again {count} times. Ask for a new one.",
  },
  "refused.teaches":
    "This account teaches {courses}. An admin can delete it and say who gets the courses.",

  "reason.account.not_signed_in": "Please sign in first.",
  "reason.account.forbidden": "This is not yours to see or change.",
  "reason.account.own": "Ask another admin to change your own account.",
  "reason.account.too_often": "This is too much at once. Wait a minute.",
  "reason.request.too_large": "This is too long to be sent at once. Shorten it, then try again.",
  "reason.storage.full":
    "The disk of this installation is full. Nothing was saved; tell whoever runs it.",
  "reason.request.timeout": "It did not arrive in time. Check the connection, then try again.",
  "reason.course.not_found": "This course does not exist.",
  "reason.episode.no_courses": "Join a course first: an episode is made from what you study.",
  "reason.episode.none_made":
    "No new episodes are made here at the moment. Your teacher or admin can say more.",
  "reason.episode.not_found": "This episode does not exist.",
  "reason.episode.not_failed": "Only a failed episode can be tried again.",
  "reason.invitation.gone": "This invitation was used, withdrawn or has expired.",
} as const;
