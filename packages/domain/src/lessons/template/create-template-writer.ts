import type { ScriptWriter } from "../script-writer.ts";
import { writeTemplateFrame } from "./write-frame.ts";
import { writeTemplateLesson } from "./write-lesson.ts";

/** The embedded script writer: whole episodes out of the concepts of the courses, at no cost. */
export function createTemplateWriter(): ScriptWriter {
  return {
    name: "template",
    isModel: false,
    writeLesson: async (request) => writeTemplateLesson(request),
    translateLesson: async (lesson) => lesson,
    writeFrame: async (request) => writeTemplateFrame(request),
  };
}
