import type { MediaReader } from "../shared/media/index.ts";
import type { Episode } from "./types.ts";

/** What somebody is to the course whose class hears a recording. */
export type ClassStanding = "learner" | "teacher";

/** What an episode says of the class that hears it. */
export interface ClassRecording {
  /** Whether it is a recording for the class of the course that it was uploaded to. */
  isForClass: boolean;
  /**
   * The reader's standing in that class: with it they hear the recording as their own. Null for other episodes,
   * for who is not of the class, and where nobody in particular reads.
   */
  standing: ClassStanding | null;
}

/**
 * Whose listening of an episode is meant: one's own, where one hears it oneself, else the owner's, of whom
 * staff read.
 */
export function findListener(
  { userId, standing }: { userId: string; standing: ClassStanding | null },
  readerId: string | null,
): string {
  return standing === null || readerId === null ? userId : readerId;
}

/** For whom links to an episode's audio are: of a withheld one only for staff. */
export function findMediaReader(
  { userId, standing, isWithheld }: Pick<Episode, "userId" | "standing" | "isWithheld">,
  readerId: string | null,
): MediaReader {
  if (isWithheld) return "staff";
  const isOwn = readerId === null || readerId === userId;
  return standing === null || isOwn ? "learner" : { listenerId: readerId };
}
