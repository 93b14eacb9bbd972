export const texts = {
  "hearing.title": "Hear what a learner hears",
  "hearing.hint":
    "The lesson with its questions and answers, in the default voices. Nobody is enrolled, and nothing is counted.",
  "hearing.level": "Level",
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
  "hearing.noLimit": "The month's budget has no limit.",
  "hearing.covered": "This month's budget covers it.",
  "hearing.tooDear": "This month's budget has {left} left, which doesn't cover it.",
  "hearing.make": "Make and listen",
  "hearing.writing": "Writing it…",
  "hearing.speaking": "Speaking it: {done} of {parts} parts",
  "hearing.progress": "Progress of the lesson",
  "hearing.cancel": "Not now",
  "reason.lesson.not_written": "No model wrote this lesson in that language. Try again later.",
  "reason.lesson.audio_gone": "This audio is gone. Play the lesson again.",
} as const;
