/** Each is taught and asked about: an episode has three questions. */
export const MOST_TOPICS = 3;
/** Each is named in the episode, and few minutes hold no more. */
export const MOST_COURSES = 20;
/** Three questions come after three lessons. */
export const FEWEST_CONCEPTS = 3;
