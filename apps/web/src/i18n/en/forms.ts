export const texts = {
  "form.leaveTitle": "Leave without saving?",
  "form.leaveText": "Your changes have not been saved yet.",
  "form.stay": "Keep editing",
  "form.leave": "Leave",
} as const;
