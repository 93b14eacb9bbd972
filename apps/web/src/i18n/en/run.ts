export const texts = {
  "run.title": "Overview",
  "run.lead": "How this installation is doing.",
  "run.jobs": "Jobs",
  "run.noneFailed": "No message has failed permanently.",
  "run.failed": {
    one: "{count} message has failed permanently and needs your attention.",
    other: "{count} messages have failed permanently and need your attention.",
  },
  "run.budget": "This month's budget",
  "run.noCap": "There is no limit.",
  "run.left": "{left} is left.",
  "run.used": "It is used up: new episodes come as text.",
  "run.speech": "Speech",
  "run.standIn": "A computer voice speaks on this machine.",
  "run.polly": "Amazon Polly speaks.",
  "run.people": "People",
  "run.noneInvited": "No invitations are open.",
  "run.invited": {
    one: "{count} invitation is open.",
    other: "{count} invitations are open.",
  },
} as const;
