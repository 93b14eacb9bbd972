import type { ScriptWriter } from "../script-writer.ts";
import { writeTemplateFrame } from "./write-frame.ts";
import { writeTemplateLesson } from "./write-lesson.ts";

/** The template: writes whole episodes from the courses' concepts, at no cost. */
export function createTemplateWriter(): ScriptWriter {
  return {
    name: "template",
    isModel: false,
    writeLesson: async (request) => writeTemplateLesson(request),
    translateLesson: async (lesson) => lesson,
    writeFrame: async (request) => writeTemplateFrame(request),
  };
}
