import { type Actor, requirePermission } from "../accounts/index.ts";
import {
  readSpeechSettings,
  type SpeechSettings,
  type SpeechSettingsDeps,
} from "../installation/index.ts";
import { type Engine, ENGINES } from "../languages/index.ts";
import type { Clock } from "../shared/index.ts";
import { speechPrice } from "./speech-price.ts";
import { SPEECH_PROVIDER, type SpendLedger } from "./spend-ledger.ts";

const MONTH_MS = 30 * 86_400_000;

/**
 * The characters that one English episode without stored parts sends to the supplier, by the pipeline
 * bench: with word times its lessons are sent twice.
 */
export const FRESH_CHARACTERS = { once: 4_650, withWordTimes: 8_000 };

interface EngineCost {
  engine: Engine;
  /** Micro-dollars for 1,000 episodes without stored parts. */
  freshMicroDollars: number;
  /** The same for this installation's episodes of the last 30 days; null if there were none. */
  usualMicroDollars: number | null;
}

export interface SpeechDescription extends SpeechSettings {
  isStandIn: boolean;
  /** The average number of characters that an episode bought in the last 30 days. */
  usualCharacters: number | null;
  costs: EngineCost[];
}

/** The settings with the cost of each engine, for admins. */
export async function describeSpeech(
  deps: SpeechSettingsDeps & { spend: SpendLedger; clock: Clock },
  request: { actor: Actor | null },
): Promise<SpeechDescription> {
  requirePermission(request.actor, "installation.speech");
  const [settings, usual] = await Promise.all([
    readSpeechSettings(deps),
    deps.spend.averageUnits({ provider: SPEECH_PROVIDER, since: deps.clock.now() - MONTH_MS }),
  ]);
  const fresh = settings.wordMarks ? FRESH_CHARACTERS.withWordTimes : FRESH_CHARACTERS.once;
  const costs = ENGINES.map((engine) => ({
    engine,
    freshMicroDollars: speechPrice(fresh * 1_000, engine),
    usualMicroDollars: usual === null ? null : speechPrice(Math.round(usual * 1_000), engine),
  }));
  const { isStandIn } = deps.speechDefaults;
  return { ...settings, isStandIn, usualCharacters: usual, costs };
}
