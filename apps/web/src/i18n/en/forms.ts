export const texts = {
  "form.leaveTitle": "Leave without saving?",
  "form.leaveText": "What you changed is not saved yet.",
  "form.stay": "Keep editing",
  "form.leave": "Leave",
} as const;
