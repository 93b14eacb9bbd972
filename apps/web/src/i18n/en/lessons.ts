export const texts = {
  "lessons.title": "Lessons",
  "lessons.lead":
    "What learners of this course hear, word for word. Each lesson is written once and heard by all of them.",
  "lessons.toAll": "All lessons",
  "lessons.none": "No lessons yet",
  "lessons.noneText":
    "A lesson is written when the first episode needs it. Then you can read and edit it here.",

  "supply.whole": {
    one: "The lesson that your learners hear first is written.",
    other: "All {count} lessons that your learners hear first are written.",
  },
  "supply.lacking":
    "{lacking} of the {wanted} lessons that your learners hear first, in their levels and languages, are not written yet.",
  "supply.byModel":
    "Each is written when an episode needs it. If you have them written now, you can read them before anyone hears them, and the first episodes are ready sooner.",
  "supply.byTemplate":
    "Each is written when an episode needs it. If you have them written now, you can read them before anyone hears them.",
  "supply.givenUp": {
    one: "{count} of them could not be written after several tries; an episode that needs it gets LearnLab's own words.",
    other:
      "{count} of them could not be written after several tries; an episode that needs one gets LearnLab's own words.",
  },
  "supply.fill": { one: "Write {count} lesson", other: "Write {count} lessons" },
  "supply.waiting": {
    one: "{count} lesson is being written",
    other: "{count} lessons are being written",
  },
  "supply.waitingHint":
    "This happens in the background; the first is ready within five minutes. You can leave this page.",
  "supply.waitingBudget":
    "It stops when half of the month's budget is used, so that episodes have the rest.",
  "supply.progress": "Lessons written",
  "lessons.other": "No longer in the course",
  "lessons.teach": "First time",
  "lessons.again": "Again",
  "lessons.quick": "Reminder",
  "lessons.version": "Version {version}",
  "lessons.template": "LearnLab's own writer",
  "lessons.changedByYou": "edited by you",
  "lessons.changed": "edited by hand",

  "lesson.missing": "Lesson not found",
  "lesson.missingText": "It was withdrawn. The next episode that needs it will have it rewritten.",
  "lesson.part.lesson": "Lesson",
  "lesson.part.recall": "Question: what it is",
  "lesson.part.why": "Question: why",
  "lesson.part.apply": "Question: a case",
  "lesson.beside": "Next to it",
  "lesson.edit": "Edit",
  "lesson.editIn": "Edit in {language}",
  "lesson.editHint":
    "Existing episodes keep the words that were heard. Future ones say what you write.",
  "lesson.sentence": "{language}, sentence {number}",
  "lesson.quote": "From the material: “{quote}”",
  "lesson.quoted": "Quoted, not judged",
  "lesson.judged": "Judged by a model",
  "lesson.teacher": "By a teacher",
  "lesson.empty": "A sentence cannot be empty.",
  "lesson.long": "A sentence can have at most {most} characters; this one has {count}.",
  "lesson.unspeakable": "“{found}” can't be read aloud. Remove addresses and markup.",
  "lesson.notSpoken": "This sentence doesn't exist in {language}.",
  "lesson.save": "Save the changes",
  "lesson.cancel": "Cancel",
  "lesson.nothingChanged": "No changes yet",
  "lesson.changes": { one: "{count} sentence changed", other: "{count} sentences changed" },
  "lesson.saved": "Saved. Future episodes will say this.",
  "lesson.look": "Show the newest version",
  "lesson.replaced":
    "Somebody replaced this lesson while you were writing. Your text has been moved to version {version}: review it and save it as the next one.",
  "lesson.saveAsNew": "Save as the new version",
  "lesson.nowSays": "In the newest version: “{text}”",
  "lesson.takenBack":
    "Somebody withdrew this lesson while you were writing. Your text is kept here, but it can't be saved until an episode has the lesson rewritten.",
  "lesson.lookAgain": "Check whether it is back",
  "lesson.leftovers": "No longer in the lesson",
  "lesson.leftoversText":
    "You edited these sentences, and the newest version no longer contains them. They are not saved: copy what you still need.",
  "lesson.leftover": "A sentence you edited",

  "lesson.revoice": "Record again",
  "lesson.revoiceTitle": "Record this lesson again?",
  "lesson.revoiceText":
    "The same words are spoken again, in every language, when the next episode needs them. Existing episodes keep the old recording.",
  "lesson.revoiced": "The next episode will have it recorded again.",
  "lesson.withdraw": "Withdraw",
  "lesson.withdrawTitle": "Withdraw this lesson?",
  "lesson.withdrawText":
    "Existing episodes keep it. The next one that needs it will have it rewritten from the course material, without your edits.",
  "lesson.restored": "The lesson is back.",
  "lesson.withdrawn":
    "The lesson was withdrawn. The next episode that needs it will have it rewritten.",

  "reason.lesson.not_found":
    "This version is gone: the lesson was edited or withdrawn in the meantime.",
  "reason.lesson.changed":
    "Somebody else edited this lesson in the meantime. Your text is kept here.",
  "reason.lesson.other_language":
    "This is in a different language than the lesson. Each language has its own column.",
  "reason.lesson.no_sentence":
    "A sentence you edited is no longer in the newest version of this lesson.",
} as const;
