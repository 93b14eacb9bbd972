export const texts = {
  "run.title": "Overview",
  "run.lead": "How this installation is doing.",
  "run.jobs": "Jobs",
  "run.noneFailed": "No message has failed for good.",
  "run.failed": {
    one: "{count} message failed for good and waits for you.",
    other: "{count} messages failed for good and wait for you.",
  },
  "run.budget": "Budget of the month",
  "run.noCap": "There is no limit.",
  "run.left": "{left} is left.",
  "run.used": "It is used up: new episodes come as texts.",
  "run.speech": "Speech",
  "run.standIn": "A computer stand-in speaks on this machine.",
  "run.polly": "Amazon Polly speaks.",
  "run.people": "People",
  "run.noneInvited": "Nobody who was invited is still expected.",
  "run.invited": {
    one: "{count} invitation is still open.",
    other: "{count} invitations are still open.",
  },
} as const;
