import type { Actor } from "../../accounts/index.ts";
import { type CourseStore, findTaught } from "../../courses/index.ts";
import type { HearingStore } from "../hearing/ports.ts";
import type { ClassRecordingView } from "./types.ts";

const RECORDINGS_SHOWN = 200;

/** The recordings for the class of a course, newest first, and how many learners may hear them. */
export async function listRecordings(
  deps: { courses: Pick<CourseStore, "find">; hearing: Pick<HearingStore, "listRecordings"> },
  request: { actor: Actor | null; courseId: string },
): Promise<{ learners: number; recordings: ClassRecordingView[] }> {
  await findTaught(deps, request, "courses.recordings");
  return deps.hearing.listRecordings(request.courseId, RECORDINGS_SHOWN);
}
