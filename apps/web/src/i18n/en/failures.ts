export const texts = {
  "reason.concept.not_found": "This concept is not in the course any more.",
  "reason.speech.busy": "The voice service is too busy just now. Try again in a few minutes.",
  "reason.speech.unreachable":
    "The voice service does not answer just now. Try again in a few minutes.",
  "reason.speech.refused":
    "The voice service would not speak a part of this. If trying again does not help, tell an admin.",
  "reason.speech.damaged": "The sound that arrived was damaged. Try again.",
  "reason.speech.unusable":
    "The sound that arrived was damaged, several times. If trying again does not help, tell an admin.",
  "reason.speech.lost": "A spoken part was lost. Try again, and it is spoken once more.",
  "reason.script.checks_failed":
    "No script was good enough to be spoken. Try again, and a new one is written.",
  "reason.brief.nothing_to_teach":
    "Your courses have too little material for an episode yet. Join another one, or ask your teacher.",
  "reason.brief.all_left_out":
    "You have left out nearly everything in your courses. Take some of it back in on the page of a course, and try again.",
  "reason.brief.choice_gone":
    "It was asked for from courses that were left since. Join them again and try again, or make a new one.",
  "reason.generation.work_lost":
    "A part of the work was lost. Try again: it begins from the start.",
  "reason.generation.gave_up":
    "It did not work, although we tried several times. Try again a little later.",
  "reason.internal": "Something went wrong on our side while this episode was made. Try again.",
} as const;
