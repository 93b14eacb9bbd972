import type { NoDetails } from "../shared/index.ts";

/** Reasons why a lesson is not written or changed. */
declare module "../shared/errors.ts" {
  interface ReasonDetails {
    "lesson.not_found": NoDetails;
    "lesson.changed": NoDetails;
    "lesson.not_written": NoDetails;
    "lesson.audio_gone": NoDetails;
    "lesson.no_sentence": NoDetails;
    "lesson.other_language": NoDetails;
    "lesson.sentence_empty": { sentenceId: string };
    /** The part of the sentence that cannot be read aloud. */
    "lesson.word_forbidden": { sentenceId: string; word: string };
    "script.no_writer": NoDetails;
  }
}
