/** What a learner knows: scores, ability and weak subjects, each with its reason. */
export { assessAbility, findWeakSubjects } from "./assess-ability.ts";
export type { Ability, LearningStore, QuizScore } from "./types.ts";
