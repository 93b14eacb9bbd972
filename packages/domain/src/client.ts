/** The small pure part of the domain that the browser runs too: no zod, no ports. */
export { coveredMs, type Interval, isFinished, uniteIntervals } from "./listening/coverage.ts";
export { resumePosition } from "./listening/resume.ts";
