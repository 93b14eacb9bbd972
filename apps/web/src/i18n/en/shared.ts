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
  "nav.episodes": "Episodes",
  "nav.costs": "Costs",
  "nav.jobs": "Jobs",
  "nav.audit": "Audit log",
  "nav.installation": "Installation",
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
  "state.offline": "You are offline.",
  "state.offlineOpens": "You are offline. This page opens once you are online again.",
  "state.away": "LearnLab is not responding. Trying again…",
  "state.awayOpens": "LearnLab is not responding. This page opens once it does.",
  "state.outdated": "LearnLab can't be reached.",
  "state.asOf": "Last updated: {day}, {time}.",

  "why.chosen": "{term} is the topic you asked for.",
  "why.more": "You asked for more of {term}.",
  "why.quizToday": "Because you scored {percent} in a quiz on {term} today.",
  "why.quizYesterday": "Because you scored {percent} in a quiz on {term} yesterday.",
  "why.quizOn": "Because you scored {percent} in a quiz on {term} on {day}.",
  "why.weak": "Because your quizzes on {term} average {percent}.",
  "why.first": "Your first episode begins with {term}, from {course}.",
  "why.next": "Next in {course}: {term}.",
  "why.missed": "{term} is back because you missed it last time.",
  "why.due": "{term} was due for review.",
  "why.again": "{term} returns from an earlier episode.",

  "error.title": "That didn't work",
  "error.unknown": "Something went wrong on our side. Please try again.",
  "error.noConnection": "LearnLab can't be reached. Check your connection and try again.",
  "error.reference": "Reference {requestId}",
  "error.missingPart":
    "Part of LearnLab couldn't be loaded. Check your connection and reload the page.",
  "error.reload": "Reload the page",

  "missing.title": "Page not found",
  "missing.text": "The address may be wrong, or the page no longer exists.",
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

  "voice.standIn": "This is a computer voice made on this machine.",

  "refused.quota": {
    one: "You have had today's one episode. You can ask for another after midnight.",
    other: "You have had today's {count} episodes. You can ask for more after midnight.",
  },
  "refused.quotaMoved": {
    one: "You have had today's one episode. Because your time zone has changed, it counts for 24 hours.",
    other:
      "You have had today's {count} episodes. Because your time zone has changed, each counts for 24 hours.",
  },
  "refused.unfinished": {
    one: "{count} episode is already being made. Wait until it is done.",
    other: "{count} episodes are already being made. Wait until one is done.",
  },
  "refused.retries": {
    one: "This episode has been retried {count} time. Ask for a new one.",
    other: "This episode has been retried {count} times. Ask for a new one.",
  },
  "refused.teaches":
    "This account teaches {courses}. An admin can delete it and choose who takes over the courses.",

  "reason.account.not_signed_in": "Please sign in first.",
  "reason.account.forbidden": "You don't have access to this.",
  "reason.account.own": "You can't change your own account here. Ask another admin.",
  "reason.account.too_often": "That was too much at once. Wait a minute.",
  "reason.request.too_large": "This is too long to send at once. Shorten it, then try again.",
  "reason.storage.full":
    "The disk of this installation is full. Nothing was saved. Please tell its operator.",
  "reason.storage.read_only":
    "The disk of this installation can only be read. Nothing was saved. Please tell its operator.",
  "reason.request.timeout": "It didn't arrive in time. Check your connection, then try again.",
  "reason.course.not_found": "This course does not exist.",
  "reason.episode.no_courses": "Join a course first: episodes are made from what you study.",
  "reason.episode.none_made":
    "No new episodes are being made here at the moment. Ask your teacher or an admin.",
  "reason.episode.not_found": "This episode does not exist.",
  "reason.episode.not_failed": "Only a failed episode can be retried.",
  "reason.invitation.gone": "This invitation was used or withdrawn, or has expired.",
} as const;
