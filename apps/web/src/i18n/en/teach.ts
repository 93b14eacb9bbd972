export const texts = {
  "teach.title": "Your courses",
  "teach.lead": "What your learners hear, and how they join.",
  "teach.none": "You teach no course yet",
  "teach.noneText": "Ask an admin of this installation to make you the teacher of one.",
  "teach.concepts": { one: "{count} concept", other: "{count} concepts" },
  "teach.supplied": "Every lesson that your learners hear next is written.",
  "teach.missing": {
    one: "{count} lesson is not written yet.",
    other: "{count} lessons are not written yet.",
  },
  "teach.lessons": "Lessons",
  "teach.sharing": "Sharing",
  "teach.sharingHint": "Who enters this code on the page with the courses joins.",
  "teach.code": "Code of the course",
  "teach.conceptsTitle": "Concepts",
  "teach.noConcepts": "This course has no concepts yet.",
} as const;
