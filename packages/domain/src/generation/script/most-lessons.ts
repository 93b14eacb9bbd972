/** No more than so many where they fill the time: who begins is given fewer ideas at once. */
export const MOST_LESSONS = { beginner: 3, intermediate: 5, advanced: 5 };
