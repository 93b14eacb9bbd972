export const texts = {
  "step.waiting": "Waiting for its turn",
  "step.brief": "Choosing what to teach",
  "step.script": "Writing the script",
  "step.voice": "Preparing the voice",
  "step.speech": "Speaking part {part} of {total}",
  "step.assemble": "Putting the audio together",
  "step.publish": "Almost ready",
  "step.lost": "The connection was lost. The episode is still being made.",
  "step.long":
    "This is taking longer than usual, but it is still running. You don't have to wait here.",
  "step.label": "Progress of the episode",
  "left.ready": "{ready} is ready. {next} follows.",
  "left.moment": "A few seconds left.",
  "left.seconds": { one: "About {count} second left.", other: "About {count} seconds left." },
  "left.underMinute": "Less than a minute left.",
  "left.minutes": { one: "About a minute left.", other: "About {count} minutes left." },
} as const;
