export const texts = {
  "progress.title": "Progress",
  "progress.due": { one: "{count} question is due", other: "{count} questions are due" },
  "progress.dueIn": { one: "{count} due", other: "{count} due" },
  "progress.dueText":
    "Answer them here at any time, as cards or by listening. It takes at most ten minutes, and each question returns before you would forget it.",
  "progress.review": "Review now",
  "progress.none": "Nothing is due",
  "progress.noneUntil": "Nothing is due until {day}",
  "progress.noneText":
    "What you know will last for a while. Your episodes continue with new concepts.",
  "progress.nothingMet": "Reviews begin with your first episode",
  "progress.nothingMetText":
    "What you hear returns as a question after a few days, here and in your episodes.",
  "progress.toToday": "Go to today's episode",
  "progress.missedToday": {
    one: "You missed {count} today. Your next episode teaches it again.",
    other: "You missed {count} today. Your next episode teaches them again.",
  },
  "progress.noCourse": "Join a course to begin",
  "progress.noCourseText":
    "Here you will see what you know of it, what is due, and where you are weak.",
  "progress.toCourses": "See the courses",
  "progress.courses": "What you know",
  "progress.more": "More for {title}",
  "progress.coming": "Coming up",
  "progress.questions": { one: "{count} question", other: "{count} questions" },

  "report.menu": "Download my progress",
  "report.days": "Days (CSV)",
  "report.courses": "Courses (CSV)",
  "report.concepts": "What I know (CSV)",
  "report.all": "Everything (JSON)",

  "listened.title": "Listening",
  "listened.streak": { one: "{count} day in a row", other: "{count} days in a row" },
  "listened.noStreak": "A new streak begins with the next day you listen or review",
  "listened.longest": { one: "longest streak: {count} day", other: "longest streak: {count} days" },
  "listened.today": "today counts already",
  "listened.todayOpen": "today still counts if you listen or review",
  "listened.frozen": "missed without losing the streak: {days}",
  "listened.period": "Period",
  "listened.days": { one: "{count} day", other: "{count} days" },
  "listened.sessions": { one: "{count} session", other: "{count} sessions" },
  "listened.before": {
    one: "{minutes} on the day before",
    other: "{minutes} in the {count} days before",
  },
  "listened.chart": "Minutes listened each day",
  "listened.day": { one: "{day}: {count} min", other: "{day}: {count} min" },

  "review.title": "Review",
  "review.of": "{number} of {total}",
  "review.next": "Next",
  "review.later": "Not now",
  "review.had": {
    one: "You knew {had} of {count}",
    other: "You knew {had} of {count}",
  },
  "review.allHad": "All of it was right, so each rests longer now.",
  "review.slipped": {
    one: "{count} slipped: your next episode explains it again.",
    other: "{count} slipped: your next episode explains them again.",
  },
  "review.firstBack": "The first of the others is back {day}.",
  "review.nothingAnswered": "No answers yet",
  "review.left": {
    one: "{count} more question is due. Answer it now, or another time.",
    other: "{count} more questions are due. Answer them now, or another time.",
  },
  "review.more": "Another ten minutes",
  "review.toProgress": "Back to progress",
  "review.nextEpisode": "in your next episode",
  "review.back": "back {day}",

  "review.play": "Play my reviews",
  "review.pause": "Pause my reviews",
  "review.audio": "My reviews",
  "review.about": {
    one: "By ear: {count} question at most, about {minutes}",
    other: "By ear: {count} questions at most, about {minutes}",
  },
  "review.heard": {
    one: "{count} question by ear, {minutes}",
    other: "{count} questions by ear, {minutes}",
  },
  "review.heardLeft": {
    one: "{count} more has never been spoken in your voices, so it stays a card.",
    other: "{count} more have never been spoken in your voices, so they stay cards.",
  },
  "review.noAudio":
    "None of these has been spoken in your voices yet, so there is nothing to play. Answer them as cards.",

  "reason.reviews.concept_gone": "This question is no longer asked.",
  "reason.reviews.not_asked": "This question has not been asked yet. Reload the page.",
} as const;
