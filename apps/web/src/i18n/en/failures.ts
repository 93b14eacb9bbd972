export const texts = {
  "failure.rejected": "Your teacher reviewed it and did not approve it: “{reason}”",
  "reason.concept.not_found": "This concept is no longer in the course.",
  "reason.speech.busy": "The voice service is too busy right now. Try again in a few minutes.",
  "reason.speech.unreachable":
    "The voice service isn't responding right now. Try again in a few minutes.",
  "reason.speech.refused":
    "The voice service refused part of this. If trying again doesn't help, tell an admin.",
  "reason.speech.damaged": "The audio arrived damaged. Try again.",
  "reason.speech.unusable":
    "The audio arrived damaged several times. If trying again doesn't help, tell an admin.",
  "reason.speech.lost": "A spoken part was lost. Try again, and it will be spoken once more.",
  "reason.script.checks_failed":
    "No script passed the checks. Try again to have a new one written.",
  "reason.brief.nothing_to_teach":
    "Your courses don't have enough material for an episode yet. Join another one, or ask your teacher.",
  "reason.brief.all_left_out":
    "You have skipped nearly everything in your courses. Undo some of it on a course's page, and try again.",
  "reason.brief.choice_gone":
    "It was requested from courses that you have left since. Join them again and retry, or make a new one.",
  "reason.generation.work_lost": "Part of the work was lost. Try again: it starts over.",
  "reason.generation.gave_up": "It failed several times. Try again a little later.",
  "reason.internal": "Something went wrong on our side while this episode was made. Try again.",
} as const;
