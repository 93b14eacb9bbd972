export const texts = {
  "proposals.run.begins": "A model is about to read this material.",
  "proposals.run.reads": "A model is reading: {read} of {pages} pages done.",
  "proposals.run.stop": "Stop",
  "proposals.run.stopped": "Stopped after {read} of {pages} pages. What was found stays.",
  "proposals.run.gave_up":
    "The material could not be read to its end, although we tried several times.",
  "proposals.run.done": "A model has read all {pages} pages.",
  "proposals.run.failure.budget":
    "The budget of this month is used up: on the pages that no model read, the built-in search found these.",
  "proposals.run.failure.unanswered":
    "No model answered: on the pages that none read, the built-in search found these.",
  "proposals.run.failure.unfit":
    "What a model wrote about some pages was not borne out by them: there the built-in search found these.",
  "proposals.ask.title": { one: "Approve {count} concept?", other: "Approve {count} concepts?" },
  "proposals.ask.price": {
    one: "For the learners of today {count} lesson can be written ahead, for about {cost}.",
    other: "For the learners of today {count} lessons can be written ahead, for about {cost}.",
  },
  "proposals.ask.noLimit": "No budget is set for the month.",
  "proposals.ask.covered": "The budget of the month covers it.",
  "proposals.ask.tooDear":
    "The month has {left} left for lessons written ahead: some wait for the next one.",
  "proposals.ask.only": "Approve only",
  "proposals.ask.fill": "Approve and write ahead",
} as const;
