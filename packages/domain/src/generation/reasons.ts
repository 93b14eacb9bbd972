import type { Language } from "../languages/index.ts";
import type { NoDetails } from "../shared/index.ts";

interface Place {
  language: Language;
  segmentId: string;
}

/** Reasons why an episode failed, is not made, scheduled or edited, or lacks something, and why reviews have no audio. */
declare module "../shared/errors.ts" {
  interface ReasonDetails {
    "brief.nothing_to_teach": NoDetails;
    "brief.all_left_out": NoDetails;
    "brief.choice_gone": NoDetails;
    "script.checks_failed": NoDetails;
    "accuracy.uploaded": NoDetails;
    "budget.still_used_up": NoDetails;
    "budget.no_audio": NoDetails;
    "reviews.audio_gone": NoDetails;
    "schedule.past": NoDetails;
    "schedule.too_far": { mostDays: number };
    "schedule.too_many": { most: number };
    "schedule.not_found": NoDetails;
    "schedule.not_waiting": NoDetails;
    "schedule.disabled": NoDetails;
    /** Somebody else edited it, or had it spoken again. */
    "edit.changed": NoDetails;
    "edit.unchanged": NoDetails;
    "edit.no_sentence": NoDetails;
    "edit.segment_empty": Place;
    /** In characters. */
    "edit.segment_long": Place & { most: number; count: number };
    "edit.word_forbidden": Place & { sentenceId: string; word: string };
    "edit.other_language": { language: Language };
    /** Estimated, as are those below. */
    "edit.too_long": { language: Language; seconds: number; most: number };
    "edit.too_short": { language: Language; seconds: number; least: number };
    "edit.question_answered": NoDetails;
  }
}
