export const texts = {
  "spend.title": "Costs",
  "spend.lead": "What speech and models cost, and their limits.",
  "spend.standIn":
    "The computer voice of this installation is free, so its characters count as {nothing}.",

  "spend.month": "This month",
  "spend.monthHint": "{month}, in UTC.",
  "spend.ofCap": "{spent} of {cap}",
  "spend.barLabel": "Spent of this month's budget",
  "spend.left": "{left} left",
  "spend.noCap": "No limit is set",
  "spend.near": "Most of the budget is used.",
  "spend.used":
    "The budget is used up. Episodes still come, as text unless their audio was made before.",
  "spend.reserved": "{reserved} of it is reserved for open calls",
  "spend.estimated":
    "{estimated} of it is an estimate for calls with an unknown outcome, each at its highest possible cost",

  "spend.limits": "Limits",
  "spend.limitsHint": "They apply from the next request on.",
  "spend.perDay": "Episodes per learner and day",
  "spend.perDayHint": "0 to 100. The daily episode is extra; with 0, no episodes are made.",
  "spend.perDayWrong": "Enter a whole number from 0 to 100.",
  "spend.budget": "Monthly budget",
  "spend.budgetNone": "No limit",
  "spend.budgetNoneHint": "Episodes are spoken at any cost.",
  "spend.budgetSome": "At most this many dollars",
  "spend.budgetSomeHint": "For all suppliers together. When it is used up, episodes come as text.",
  "spend.dollars": "US dollars a month",
  "spend.dollarsWrong": "Enter an amount from 0 to 1,000,000, with cents if you like.",
  "spend.save": "Save the limits",
  "spend.undo": "Undo the changes",
  "spend.saved": "The limits are saved and apply from now on.",

  "spend.writing": "New lessons",
  "spend.writingHint":
    "A lesson is written when somebody first needs it, and shared by everybody who studies the course.",
  "spend.drafts": "How a lesson is written",
  "spend.draftsOnce": "Once",
  "spend.draftsOnceHint": "The first one that passes every check is used.",
  "spend.draftsTwice": "Twice, and the better one is kept",
  "spend.draftsTwiceHint":
    "Both pass every check. LearnLab keeps the one with fewer unjudged claims, less repetition of the material, and sentences that are easier to follow by ear.",
  "spend.draftsInUse": "In use",
  "spend.draftsPrice": "1,000 new lessons",
  "spend.draftsNote":
    "Approximately, in one language, including the model that checks each lesson: {models}, at list prices of November 2026 unless you set others. Later episodes with the same lesson cost nothing more for it.",
  "spend.draftsGuessed": "A model with an unknown price counts as the most expensive known one.",
  "spend.draftsLeft": "Second drafts pause while less than a fifth of the month's budget is left.",
  "spend.draftsNoModel":
    "No model is set up here: LearnLab's own writer writes each lesson once, for free. The choice applies as soon as there is a model.",
  "spend.draftsSave": "Save how lessons are written",
  "spend.draftsSaved": "Saved. It applies to lessons written from now on.",

  "spend.days": "The last 60 days",
  "spend.daysTotal": "{total} in all",
  "spend.chart": "Spending on each of the last 60 days: {total} in all, most on {day} with {most}.",
  "spend.daysFree": "Nothing was spent on these days.",
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
  "spend.pollyStandIn": "Computer voice",
  "spend.openai": "OpenAI API",
  "spend.gemini": "Gemini",

  "spend.courses": "Courses this month",
  "spend.course": "Course",
  "spend.coursesHint":
    "An episode of several courses counts for each by how many of its concepts belong to it.",
  "spend.noCourse": "No course: samples, materials, translations, deleted episodes",
  "spend.atCap":
    "At the limit nothing more is bought: episodes come as text unless their audio was made before, LearnLab's own writer writes new lessons, and models neither grade, propose nor translate until the next month in UTC begins or the limit is raised.",
  "spend.learners": "Most expensive learners this month",
  "spend.learnersHint": "At most ten.",
  "spend.learner": "Learner",
  "spend.episodes": "Episodes",
  "spend.cost": "Cost",
  "spend.noLearners": "No episode was made this month.",

  "spend.none": "No costs yet",
  "spend.noneText":
    "As soon as an episode is spoken, its calls and their cost appear here by day and month.",
  "spend.noneStandIn":
    "The computer voice of this installation is free. What it speaks is counted here all the same.",
} as const;
