/** Three courses in nine languages and four people, to try LearnLab out. */
export { type DemoCourse, readDemoCourses } from "./demo-courses.ts";
export { DEMO_PASSWORD, DEMO_PEOPLE } from "./demo-people.ts";
export { demoId, seedDemo } from "./seed-demo.ts";
