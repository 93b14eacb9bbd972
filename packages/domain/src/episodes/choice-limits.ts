/** Each topic is taught and asked about, and an episode has three questions. */
export const MOST_TOPICS = 3;
/** Each course is named in the episode, which is only a few minutes long. */
export const MOST_COURSES = 20;
/** Three questions need three lessons. */
export const FEWEST_CONCEPTS = 3;
