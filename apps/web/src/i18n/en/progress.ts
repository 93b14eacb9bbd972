export const texts = {
  "progress.title": "Progress",
  "progress.due": { one: "{count} question is due", other: "{count} questions are due" },
  "progress.dueIn": { one: "{count} due", other: "{count} due" },
  "progress.dueText":
    "Answer them here, at any time: on cards, or by ear. Ten minutes at most, and each comes back when it would begin to fade.",
  "progress.review": "Review now",
  "progress.none": "Nothing is due",
  "progress.noneUntil": "Nothing is due until {day}",
  "progress.noneText":
    "What you know stays known for a while. Your episodes go on with what is new.",
  "progress.nothingMet": "Reviews begin with your first episode",
  "progress.nothingMetText":
    "What you hear comes back as a question after a few days, here and in your episodes.",
  "progress.toToday": "Go to today's episode",
  "progress.missedToday": {
    one: "{count} that slipped today is in your next episode, which teaches it again.",
    other: "{count} that slipped today are in your next episode, which teaches them again.",
  },
  "progress.noCourse": "Join a course to begin",
  "progress.noCourseText":
    "Here you will see what you know of it, what is due, and where you are weak.",
  "progress.toCourses": "See the courses",
  "progress.courses": "What you know",
  "progress.more": "More for {title}",
  "progress.coming": "What comes back next",
  "progress.questions": { one: "{count} question", other: "{count} questions" },

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
  "review.nothingAnswered": "Nothing was answered",
  "review.left": {
    one: "{count} more question is due. Now, or another time.",
    other: "{count} more questions are due. Now, or another time.",
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
    one: "{count} more was never spoken in your voices: it is a card.",
    other: "{count} more were never spoken in your voices: they are cards.",
  },
  "review.noAudio":
    "None of these was spoken in your voices yet, so there is nothing to play. They are cards.",

  "reason.reviews.concept_gone": "This question is not asked any more.",
  "reason.reviews.not_asked": "This question was not asked yet. Load the page anew.",
} as const;
