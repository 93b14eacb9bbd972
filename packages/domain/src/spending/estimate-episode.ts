import type { SpeechSettings } from "../installation/index.ts";
import { FRESH_CHARACTERS } from "./describe-speech.ts";
import { speechPrice } from "./speech-price.ts";
import { isOfSpeech, SPEECH_PROVIDER, type SpendLedger } from "./spend-ledger.ts";

const MODEL_PROVIDERS = ["openai", "gemini"] as const;

/** What one language of an episode usually buys; a model writes all languages at once. */
export interface EpisodeEstimate {
  speechCharacters: number;
  speechMicroDollars: number;
  modelTokens: number;
  modelMicroDollars: number;
}

/** Averages of what episodes bought since then; speech counts as all new where none was bought. */
export async function estimateEpisode(
  { spend }: { spend: Pick<SpendLedger, "averageUnits" | "listDays"> },
  { since, speech }: { since: number; speech: SpeechSettings },
): Promise<EpisodeEstimate> {
  const [usual, days, ...tokens] = await Promise.all([
    spend.averageUnits({ provider: SPEECH_PROVIDER, since }),
    spend.listDays({ since }),
    ...MODEL_PROVIDERS.map((provider) => spend.averageUnits({ provider, since })),
  ]);
  const fresh = speech.wordMarks ? FRESH_CHARACTERS.withWordTimes : FRESH_CHARACTERS.once;
  const speechCharacters = usual ?? fresh;
  const modelTokens = tokens.reduce<number>((sum, average) => sum + (average ?? 0), 0);
  const ofModels = days.filter((day) => !isOfSpeech(day));
  const paid = ofModels.reduce((sum, day) => sum + day.settledMicroDollars, 0);
  const units = ofModels.reduce((sum, day) => sum + day.units, 0);
  return {
    speechCharacters,
    speechMicroDollars: speechPrice(Math.round(speechCharacters), speech.engine),
    modelTokens,
    modelMicroDollars: units === 0 ? 0 : (modelTokens * paid) / units,
  };
}
