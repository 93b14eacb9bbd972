export const texts = {
  "standing.known": "What you know of {title}",
  "standing.state.mastered": "Mastered",
  "standing.state.learning": "Learning",
  "standing.state.not_yet": "Not yet",
  "standing.due": { one: "{count} is due", other: "{count} are due" },
  "standing.dueNow": "due now",
  "standing.dueOn": "back {day}",
  "standing.tomorrow": "tomorrow",

  "standing.level": "Your level here",
  "standing.levelChosen":
    "As you chose it. From 25 answers or 5 quizzes on it follows your results.",
  "standing.levelResults": "{percent} right so far; a quiz counts as five answers.",
  "standing.answers": {
    one: "{right} of {count} answer right",
    other: "{right} of {count} answers right",
  },
  "standing.half": { one: "{count} half right", other: "{count} half right" },
  "standing.quizzes": {
    one: "{count} quiz, {percent}",
    other: "{count} quizzes, {percent} on average",
  },

  "standing.weak": "Where you are weak",
  "standing.weakMissed": "missed the last time",
  "standing.weakQuiz": {
    one: "{percent} in {count} quiz",
    other: "{percent} in {count} quizzes",
  },
  "standing.weakMore": { one: "and {count} more", other: "and {count} more" },
  "standing.noneWeak": "Nothing is weak at the moment.",
  "standing.scores": "Quiz scores",

  "cards.title": "Flash cards",
  "cards.text":
    "A text file that Anki imports, with one card for each question. Importing it again updates the cards that are there.",
  "cards.all": "Download all",
  "cards.missed": "Only what I missed",
  "cards.allOf": "Flash cards for Anki",
  "cards.missedOf": "Flash cards of what I missed",
  "cards.none": "You have missed nothing in this course.",
} as const;
