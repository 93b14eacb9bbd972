/** False and true sentences of frames about one learner, who is in `lessons/checks/find-untold.test.ts`. */
export { badSentences, type Planted } from "./bad.ts";
export { goodSentences } from "./good.ts";
