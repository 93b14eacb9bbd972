import type { Mp3ErrorCode } from "@learnlab/audio";

import type { NoDetails } from "../shared/index.ts";
import type { TranscriptFault } from "./read-transcript.ts";

/** Why an upload is not taken. */
declare module "../shared/errors.ts" {
  interface ReasonDetails {
    "upload.audio_type": NoDetails;
    "upload.broken_audio": { fault: Mp3ErrorCode };
    "upload.transcript_type": NoDetails;
    /** The line is counted from 1; null where none is to blame. */
    "upload.broken_transcript": { fault: TranscriptFault; line: number | null };
    "upload.quota_reached": { uploadsPerDay: number };
    "upload.space_full": { usedBytes: number; sizeBytes: number; spaceBytes: number };
    "upload.reservation_lost": NoDetails;
  }
}
