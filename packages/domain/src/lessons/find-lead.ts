import type { FrameRequest } from "./script-writer.ts";

/** The lesson that the episode is named after; the first one if the brief's lead is not taught. */
export function findLead({
  brief,
  lessons,
}: FrameRequest): FrameRequest["lessons"][number] | undefined {
  return lessons.find(({ conceptId }) => conceptId === brief.lead?.conceptId) ?? lessons[0];
}
