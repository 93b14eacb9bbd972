import { everybody, type ProcedureRow, signedIn } from "./verdicts.ts";

/** What each persona may do with voices. */
export const VOICE_PROCEDURES: Record<string, ProcedureRow<object>> = {
  "voices.list": { verdicts: signedIn },
  "voices.sample": {
    verdicts: signedIn,
    isMutation: true,
    input: () => ({ voiceId: "Nobody" }),
  },
  "voices.sampleEpisode": {
    verdicts: everybody,
    isMutation: true,
    input: () => ({ language: "en" }),
  },
};
