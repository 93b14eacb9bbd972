/** Sentences of frames that are false, or true, for one learner: `lessons/checks/find-untold.test.ts` has the learner. */
export { badSentences, type Planted } from "./bad.ts";
export { goodSentences } from "./good.ts";
