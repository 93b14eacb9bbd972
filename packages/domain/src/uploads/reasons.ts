import type { NoDetails } from "../shared/index.ts";
import type { AudioRefusal } from "./audio-refusal.ts";
import type { CoverFault } from "./cover.ts";
import type { TranscriptFault } from "./read-transcript.ts";

/** Reasons why an upload is refused. */
declare module "../shared/errors.ts" {
  interface ReasonDetails {
    "upload.audio_type": NoDetails;
    "upload.broken_audio": { fault: Extract<AudioRefusal, { kind: "broken" }>["fault"] };
    "upload.transcript_type": NoDetails;
    /** The line counts from 1; null if the fault is not in a single line. */
    "upload.broken_transcript": { fault: TranscriptFault; line: number | null };
    "upload.quota_reached": { uploadsPerDay: number };
    "upload.space_full": { usedBytes: number; sizeBytes: number; spaceBytes: number };
    "upload.reservation_lost": NoDetails;
    "upload.broken_cover": { fault: CoverFault };
    "upload.changed_meanwhile": NoDetails;
    "upload.too_large": { mostBytes: number };
    "upload.over": NoDetails;
    "upload.parts_missing": { partNumbers: number[] };
    "upload.gave_up": NoDetails;
  }
}
