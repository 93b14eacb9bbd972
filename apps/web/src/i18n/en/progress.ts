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
  "progress.coming": "What comes back next",
  "progress.tomorrow": "Tomorrow",
  "progress.questions": { one: "{count} question", other: "{count} questions" },
} as const;
