export const texts = {
  "lessons.title": "Lessons",
  "lessons.lead":
    "What learners of this course hear, word by word. A lesson is written once and heard by all of them.",
  "lessons.toAll": "All lessons",
  "lessons.none": "No lesson is written yet",
  "lessons.noneText":
    "Lessons are written when the first episode needs them. Then you can read and change them here.",

  "supply.whole": {
    one: "The lesson that your learners hear first is written.",
    other: "All {count} lessons that your learners hear first are written.",
  },
  "supply.lacking":
    "{lacking} of the {wanted} lessons that your learners hear first, in their levels and languages, are not written yet.",
  "supply.byModel":
    "Each is written when an episode needs it. Written ahead, you can read them before anyone hears them, and the first episodes come sooner.",
  "supply.byTemplate":
    "Each is written when an episode needs it. Written ahead, you can read them before anyone hears them.",
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
    "In the background; the first comes within five minutes. You can leave this page.",
  "supply.waitingBudget":
    "It stops where half of the month's budget is used, so that episodes keep the rest.",
  "supply.progress": "Lessons written",
  "lessons.other": "No longer in the course",
  "lessons.teach": "First time",
  "lessons.again": "Again",
  "lessons.quick": "Reminder",
  "lessons.version": "Version {version}",
  "lessons.template": "LearnLab's own writer",
  "lessons.changedByYou": "changed by you",
  "lessons.changed": "changed by hand",

  "lesson.missing": "This lesson is not here",
  "lesson.missingText": "It was withdrawn. The next episode that needs it has it written anew.",
  "lesson.part.lesson": "Lesson",
  "lesson.part.recall": "Question: what it is",
  "lesson.part.why": "Question: why it is so",
  "lesson.part.apply": "Question: a case",
  "lesson.beside": "Beside it",
  "lesson.edit": "Edit",
  "lesson.editIn": "Edit in {language}",
  "lesson.editHint":
    "Episodes that exist keep the words that were heard. The next ones say what you write.",
  "lesson.sentence": "{language}, sentence {number}",
  "lesson.quote": "From the material: “{quote}”",
  "lesson.quoted": "Quoted, not judged",
  "lesson.judged": "Judged by a model",
  "lesson.teacher": "By a teacher",
  "lesson.empty": "A sentence cannot be empty.",
  "lesson.long": "A sentence has at most {most} characters; this one has {count}.",
  "lesson.unspeakable": "“{found}” cannot be read aloud. Leave out addresses and markup.",
  "lesson.notSpoken": "This sentence is not there in {language}.",
  "lesson.save": "Save the changes",
  "lesson.cancel": "Cancel",
  "lesson.nothingChanged": "Nothing is changed yet",
  "lesson.changes": { one: "{count} sentence changed", other: "{count} sentences changed" },
  "lesson.saved": "Saved. Episodes from now on say it so.",
  "lesson.look": "Show the newest version",
  "lesson.replaced":
    "Somebody replaced this lesson while you were writing. What you wrote is kept and stands in version {version} now: look it over and save it as the next one.",
  "lesson.saveAsNew": "Save as the new version",
  "lesson.nowSays": "In the newest version: “{text}”",
  "lesson.takenBack":
    "Somebody withdrew this lesson while you were writing. What you wrote is kept here, but there is no lesson to save it in until an episode has it written anew.",
  "lesson.lookAgain": "See whether it is back",
  "lesson.leftovers": "No longer in the lesson",
  "lesson.leftoversText":
    "You changed these sentences, and the newest version does not have them any more. They are not saved: copy what you still need.",
  "lesson.leftover": "A sentence that you changed",

  "lesson.revoice": "Record anew",
  "lesson.revoiceTitle": "Record this lesson anew?",
  "lesson.revoiceText":
    "The same words are spoken again, in every language, when the next episode needs them. Episodes that exist keep the recording that was heard.",
  "lesson.revoiced": "The next episode has it recorded anew.",
  "lesson.withdraw": "Withdraw",
  "lesson.withdrawTitle": "Withdraw this lesson?",
  "lesson.withdrawText":
    "Episodes that exist keep it. The next one that needs it has it written anew from the course material, without what was changed by hand.",
  "lesson.withdrawn": "The lesson is withdrawn. The next episode has it written anew.",

  "reason.lesson.not_found": "This version is gone: the lesson was changed or withdrawn meanwhile.",
  "reason.lesson.changed":
    "Somebody else changed this lesson meanwhile. What you wrote is kept here.",
  "reason.lesson.other_language":
    "This is in another language than the lesson. Each language has its own column.",
  "reason.lesson.no_sentence":
    "A sentence that you changed is not in the newest version of this lesson any more.",
} as const;
