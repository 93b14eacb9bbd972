/** A placeholder for the learner's name, filled in only if the learner wants to hear it. */
export const NAME_HOLE = "{{name}}";
