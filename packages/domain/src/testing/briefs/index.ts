export { makeBrief } from "./make-brief.ts";
