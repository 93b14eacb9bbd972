import { query, revalidate } from "@solidjs/router";

import { api } from "../api.ts";
import { pickChoice, type SpeechChoice } from "./speech-choice.ts";

export const loadSpeech = query(() => api.installation.speech.query(), "speech");

export async function saveSpeech(choice: SpeechChoice): Promise<void> {
  await api.installation.saveSpeech.mutate(pickChoice(choice));
  // Another engine has other voices.
  await revalidate([loadSpeech.key, "voices"]);
}
