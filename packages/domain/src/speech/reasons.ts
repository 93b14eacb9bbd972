import type { NoDetails } from "../shared/index.ts";
import type { SpeechFailureReason } from "./speech-failure.ts";

/** Reasons why something is not spoken. */
declare module "../shared/errors.ts" {
  interface ReasonDetails extends Record<SpeechFailureReason, NoDetails> {}
}
