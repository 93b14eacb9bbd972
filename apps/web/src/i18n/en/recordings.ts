export const texts = {
  "recordings.title": "Recordings for the class",
  "recordings.hint":
    "Every learner in this course has them in their library, each with their own progress. Learners who leave the course can no longer hear them.",
  "recordings.upload": "Upload a recording",
  "recordings.none": "Give your class something to hear",
  "recordings.noneText":
    "A lecture, an interview, your own words: one upload, and every learner of the course can listen.",
  "recordings.nobody": "Nobody has joined the course yet.",
  "recordings.one":
    "On this installation, teachers see how a class listens as a whole, from two learners on.",
  "recordings.listeners": {
    one: "{listeners} of {count} learner listened",
    other: "{listeners} of {count} learners listened",
  },
  "recordings.heard": "How it was heard",
  "recordings.finished": { one: "{count} finished", other: "{count} finished" },
  "recordings.plays": { one: "{count} play", other: "{count} plays" },
  "recordings.average": "{percent} heard on average",
  "recordings.by": "By {name}",
  "recordings.actions": "Actions for {title}",
  "recordings.edit": "Edit",
  "recordings.remove": "Delete",
  "recordings.removed": "“{title}” was deleted. The class no longer hears it.",
  "recordings.removedFor": {
    one: "“{title}” was deleted. {count} learner no longer hears it.",
    other: "“{title}” was deleted. {count} learners no longer hear it.",
  },
  "recordings.restored": "“{title}” is back.",
} as const;
