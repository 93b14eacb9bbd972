export { makeBrief } from "./make-brief.ts";
export { describeCourse } from "./describe-course.ts";
