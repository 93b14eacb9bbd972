/** The most lessons if they fill the time: beginners get fewer concepts at once. */
export const MOST_LESSONS = { beginner: 3, intermediate: 5, advanced: 5 };
