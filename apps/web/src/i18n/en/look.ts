export const texts = {
  "look.banner":
    "You are seeing LearnLab as {name}. Nothing you do here is saved. It ends at {time}.",
  "look.end": "End",
  "look.start": "See as {name}",
  "look.title": "See LearnLab as {name}?",
  "look.text":
    "For up to an hour you see what they see, and can change nothing. The audit log records it, and their account tells them that staff looked and why.",
  "look.why": "Why are you looking?",
  "look.reason.asked": "They asked for help",
  "look.reason.fault": "A fault was reported",
  "look.reason.record": "To check their record",
  "look.reason.safety": "To keep people safe",
  "look.noReason": "Say why you are looking.",
  "reason.account.only_looking":
    "You are seeing LearnLab as somebody else. Nothing is changed in their name.",
  "reason.account.look_at_admin": "You can't see LearnLab as another admin.",
  "reason.account.look_at_disabled": "This account is disabled, so there is nothing to see.",
} as const;
