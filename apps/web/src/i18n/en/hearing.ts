export const texts = {
  "hearing.title": "Hear what a learner hears",
  "hearing.hint":
    "The lesson with its questions and answers, in the voices of a learner who chose none. Nobody is enrolled, and nothing is counted.",
  "hearing.level": "For whom",
  "hearing.language": "Language",
  "hearing.listen": "Listen",
  "hearing.pause": "Pause",
  "hearing.otherLanguage":
    "Nobody has translated this lesson into {language}: learners hear it in {heard}.",
  "hearing.notWritten": "This lesson is not written in {language} for this level yet.",
  "hearing.notSpoken": {
    one: "{count} of its {parts} parts has never been spoken.",
    other: "{count} of its {parts} parts have never been spoken.",
  },
  "hearing.costs": "Making it costs about {cost}.",
  "hearing.free": "Making it costs nothing.",
  "hearing.noLimit": "No budget is set for the month.",
  "hearing.covered": "The budget of the month covers it.",
  "hearing.tooDear": "The budget of the month has {left} left, which does not cover it.",
  "hearing.make": "Make and listen",
  "hearing.writing": "Writing it…",
  "hearing.speaking": "Speaking it: {done} of {parts} parts",
  "hearing.progress": "What is made of the lesson",
  "hearing.cancel": "Not now",
  "reason.lesson.not_written": "No model wrote this lesson in that language. Try again later.",
  "reason.lesson.audio_gone": "This audio is gone. Play the lesson anew.",
} as const;
