import type { NoDetails } from "../shared/index.ts";

/** Reasons why an episode is not made, changed or read. */
declare module "../shared/errors.ts" {
  interface ReasonDetails {
    "episode.not_found": NoDetails;
    "episode.no_courses": NoDetails;
    "episode.none_made": NoDetails;
    "episode.unknown_course": { courseId: string };
    "episode.course_not_joined": { courseId: string };
    "episode.topic_not_taught": { conceptId: string };
    "episode.too_little_chosen": NoDetails;
    /** Without a time for learners who have just changed zones. */
    "episode.quota_reached": { episodesPerDay: number; untilTomorrowMs: number | null };
    "episode.too_many_unfinished": { most: number };
    "episode.too_many_retries": { most: number };
    "episode.not_failed": NoDetails;
    "episode.no_audio_missing": NoDetails;
    "episode.not_finished": NoDetails;
    "episode.answered": NoDetails;
    /** A teacher did not release it; the episode's error says why. */
    "review.rejected": NoDetails;
    "script.not_written": NoDetails;
    "track.not_found": NoDetails;
    "generation.work_lost": NoDetails;
  }
}
