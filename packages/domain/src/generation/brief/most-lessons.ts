/** Who begins is given fewer ideas at a time. */
export const MOST_LESSONS = { beginner: 4, intermediate: 5, advanced: 5 };
