export const texts = {
  "look.banner": "You see LearnLab as {name}. Nothing you do here is saved. It ends at {time}.",
  "look.end": "End",
  "look.start": "See as {name}",
  "look.title": "See LearnLab as {name}?",
  "look.text":
    "For at most an hour you see what they see and change nothing. It is in the audit log, and they are told in their account that staff looked and why.",
  "look.why": "Why do you look?",
  "look.reason.asked": "They asked for help",
  "look.reason.fault": "A fault was reported",
  "look.reason.record": "To check their record",
  "look.reason.safety": "To keep people safe",
  "look.noReason": "Say why you look.",
  "reason.account.only_looking":
    "You are looking at LearnLab as somebody else. Nothing is changed in their name.",
  "reason.account.look_at_admin": "Nobody looks at LearnLab as another admin.",
  "reason.account.look_at_disabled": "This account is disabled, so there is nothing to see.",
} as const;
