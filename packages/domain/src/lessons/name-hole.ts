/** Stands for the learner's name; it is filled in only where the learner wants to hear it. */
export const NAME_HOLE = "{{name}}";
