export const texts = {
  "spend.title": "Costs",
  "spend.lead": "What speech and models cost, and how much they may cost.",
  "spend.standIn":
    "The voice of this installation is a stand-in on this machine. It costs nothing, so its characters are counted at {nothing}.",

  "spend.month": "This month",
  "spend.monthHint": "{month}, by the clock of UTC.",
  "spend.ofCap": "{spent} of {cap}",
  "spend.barLabel": "Spent of this month's budget",
  "spend.left": "{left} left",
  "spend.noCap": "No limit is set",
  "spend.near": "Most of the budget is used.",
  "spend.used":
    "The budget is used up. Episodes still come, as texts where their audio was not made before.",
  "spend.reserved": "{reserved} of it is reserved for calls that are not settled",
  "spend.estimated":
    "{estimated} of it is an estimate for calls whose end never came through: each counts as the most it may have cost",

  "spend.limits": "Limits",
  "spend.limitsHint": "They hold from the next request on.",
  "spend.perDay": "Episodes a day for each learner",
  "spend.perDayHint": "0 to 100. The daily episode comes on top; with 0 nothing is made.",
  "spend.perDayWrong": "Enter a whole number from 0 to 100.",
  "spend.budget": "Budget for each month",
  "spend.budgetNone": "No limit",
  "spend.budgetNoneHint": "Episodes are spoken whatever they cost.",
  "spend.budgetSome": "At most so many dollars",
  "spend.budgetSomeHint": "For all suppliers together. When it is used up, episodes come as texts.",
  "spend.dollars": "US dollars a month",
  "spend.dollarsWrong": "Enter an amount from 0 to 1,000,000, with cents if you like.",
  "spend.save": "Save the limits",
  "spend.undo": "Undo the changes",
  "spend.saved": "The limits are saved and hold from now on.",

  "spend.writing": "New lessons",
  "spend.writingHint":
    "A lesson is written when somebody first needs it, and shared by all who study the course.",
  "spend.drafts": "How a lesson is written",
  "spend.draftsOnce": "Once",
  "spend.draftsOnceHint": "What passes every check is taken.",
  "spend.draftsTwice": "Twice, and the better one is kept",
  "spend.draftsTwiceHint":
    "Both pass every check. The one is kept that a judge bears out, that repeats the material less, and that is easier to follow by ear.",
  "spend.draftsInUse": "In use",
  "spend.draftsPrice": "1,000 new lessons",
  "spend.draftsNote":
    "About, in one language, with the model that checks each: {models}, at list prices of November 2026 unless others are set. Later episodes that teach the same lesson pay nothing for it.",
  "spend.draftsGuessed":
    "A model whose price is not known here is counted as the dearest one that is.",
  "spend.draftsLeft": "Second drafts rest while less than a fifth of the month's budget is left.",
  "spend.draftsNoModel":
    "No model is set up here: our own writer writes each lesson once, at no cost. The choice counts as soon as there is a model.",
  "spend.draftsSave": "Save how lessons are written",
  "spend.draftsSaved": "Saved. It holds for lessons that are missing from now on.",

  "spend.days": "The last 60 days",
  "spend.daysTotal": "{total} in all",
  "spend.chart": "Spent on each of the last 60 days: {total} in all, most on {day} with {most}.",
  "spend.daysFree": "Nothing was paid for in these days.",
  "spend.daysTable": "All days as a table",

  "spend.months": "By month and supplier",
  "spend.supplier": "Supplier",
  "spend.calls": "Calls",
  "spend.amount": "Amount",
  "spend.settled": "Paid",
  "spend.pending": "Reserved",
  "spend.callCount": { one: "{count} call", other: "{count} calls" },
  "spend.characters": { one: "{count} character", other: "{count} characters" },
  "spend.tokens": { one: "{count} token", other: "{count} tokens" },
  "spend.polly": "Amazon Polly",
  "spend.pollyStandIn": "Voice stand-in",
  "spend.openai": "OpenAI API",
  "spend.gemini": "Gemini",

  "spend.learners": "Who cost most this month",
  "spend.learner": "Learner",
  "spend.episodes": "Episodes",
  "spend.cost": "Cost",
  "spend.noLearners": "No episode was made this month.",

  "spend.none": "Nothing is counted yet",
  "spend.noneText":
    "As soon as an episode is spoken, its calls and what they cost are listed here by day and month.",
  "spend.noneStandIn":
    "The voice of this installation is a stand-in on this machine and costs nothing. What it speaks is counted here all the same.",
} as const;
