export const texts = {
  "script.title": "Edit the script",
  "script.lead": "Changes here affect only this episode.",
  "script.lessons":
    "If a lesson is wrong for everybody, correct it in the lessons of its course: {courses}.",
  "script.until": "Until the new version is ready, the current one stays as it is.",
  "script.waits": "It waits for approval, even after you edit it.",
  "script.toEpisode": "Back to the episode",
  "script.toApprovals": "Back to approvals",

  "script.kind.greeting": "Greeting",
  "script.kind.warm_up": "Before the first question",
  "script.kind.recap": "Looking back",
  "script.kind.bridge": "Transition",
  "script.kind.lesson": "Lesson",
  "script.kind.question": "Question",
  "script.kind.pause": "Time to answer",
  "script.kind.answer": "Answer",
  "script.kind.recall": "What it was about",
  "script.kind.closing": "Goodbye",
  "script.kind.chapter": "Chapter",
  "script.lessonsOf": "Lessons of {course}",
  "script.audio": "Audio in {language}",
  "script.playFrom": "Play from {position}, {language}",
  "script.edit": "Edit",
  "script.editOf": "Edit part {number}: {name}, {language}",
  "script.sentence": "Sentence {number}",
  "script.undo": "Undo this change",
  "script.undoAll": "Undo all",
  "script.notSpoken": "This part doesn't exist in {language}.",
  "script.answeredQuestion":
    "A question has been answered already, so questions stay as they were asked.",

  "script.voice": "Record what changed",
  "script.save": "Save the changes",
  "script.nothing": "No changes yet",
  "script.changes": { one: "{count} part changed", other: "{count} parts changed" },
  "script.voicing": "What changed is being spoken. You can leave this page.",
  "script.saving": "The new version is being saved.",
  "script.otherVoicing":
    "Another new version of this episode is being made. Your text stays here; you can save it afterwards.",
  "script.ready": "The new version is ready.",
  "script.readyWaits": "The new version is ready. It still waits for approval.",
  "script.unmade":
    "The new version could not be made; the episode stayed as it was. Your text is still here. The reason: {reason}",
  "script.nowSays": "In the newest version: “{text}”",
  "script.leftovers":
    "These sentences you edited are no longer in the script. Copy what you still need:",
  "script.long": "A sentence can have at most {most} characters; this one has {count}.",
  "script.segmentLong": "A part can have at most {most} characters; this one has {count}.",
  "script.empty": "A part can't be empty. Leave at least one sentence.",
  "script.unspeakable": "“{found}” can't be read aloud. Remove addresses and markup.",
  "script.lookAbove": "One part can't be spoken like this. The reason is beside it.",
  "script.tooLong":
    "In {language} the episode would last about {length}; {most} is the most. Shorten something.",
  "script.tooShort":
    "In {language} the episode would last about {length}; {least} is the least. Keep something more.",
  "script.otherLanguage": "The text is no longer in {language}. Each language has its own column.",

  "reason.edit.changed":
    "Somebody else changed this episode in the meantime. Your text is kept here: compare and save again.",
  "reason.edit.unchanged": "The script says this already.",
  "reason.edit.no_sentence":
    "A sentence you edited is no longer in the newest version of this script.",
  "reason.edit.question_answered":
    "A question has been answered in the meantime, so questions stay as they were asked. Leave those as they were.",
} as const;
