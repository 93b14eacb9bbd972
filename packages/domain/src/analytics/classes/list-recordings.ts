import type { Actor } from "../../accounts/index.ts";
import { type CourseStore, findTaught } from "../../courses/index.ts";
import { type ClassPrivacyDeps, isClassShown, readClassPrivacy } from "../../installation/index.ts";
import type { HearingStore } from "../hearing/ports.ts";
import type { ClassRecordingView } from "./types.ts";

const RECORDINGS_SHOWN = 200;

type Heard = "plays" | "listeners" | "finished" | "completion";

/** A recording for a class, as far as its teachers are told. */
export interface ListedRecording extends Omit<ClassRecordingView, Heard> {
  /** Null where teachers see no names and one learns alone. */
  heard: Pick<ClassRecordingView, Heard> | null;
}

/** The recordings for the class of a course, newest first, and how many learners may hear them. */
export async function listRecordings(
  deps: ClassPrivacyDeps & {
    courses: Pick<CourseStore, "find">;
    hearing: Pick<HearingStore, "listRecordings">;
  },
  request: { actor: Actor | null; courseId: string },
): Promise<{ learners: number; recordings: ListedRecording[] }> {
  await findTaught(deps, request, "courses.recordings");
  const [{ learners, recordings }, privacy] = await Promise.all([
    deps.hearing.listRecordings(request.courseId, RECORDINGS_SHOWN),
    readClassPrivacy(deps),
  ]);
  const isShown = isClassShown(privacy, { learners, told: "sums" });
  return {
    learners,
    recordings: recordings.map(({ plays, listeners, finished, completion, ...recording }) => ({
      ...recording,
      heard: isShown ? { plays, listeners, finished, completion } : null,
    })),
  };
}
