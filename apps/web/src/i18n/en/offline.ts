export const texts = {
  "offline.newVersion": "There is a new version of LearnLab. It opens with the next page.",
} as const;
