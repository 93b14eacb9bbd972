import { z } from "zod";

import {
  type Actor,
  type AuditDeps,
  recordAction,
  requirePermission,
  type SettingsStore,
} from "../accounts/index.ts";
import { type Clock, type Engine, ENGINES } from "../shared/index.ts";
import type { SpendLedger } from "./ports.ts";
import { speechPrice } from "./voices.ts";

/** How an installation speaks, for everybody. */
export const SpeechSettings = z.strictObject({
  engine: z.enum(ENGINES, { error: "Choose neural or standard." }),
  /** Hz. */
  sampleRate: z.literal([24_000, 44_100], { error: "Choose 24 or 44.1 kHz." }),
  /** Whether lessons get exact word times, at the price of a second request. */
  wordMarks: z.boolean(),
});
export type SpeechSettings = z.infer<typeof SpeechSettings>;

export interface SpeechSettingsDeps {
  settings: SettingsStore;
  /** What the configuration says, where no admin has chosen. */
  speechDefaults: SpeechSettings & { isStandIn: boolean };
}

const NAME = "speech";
const MONTH_MS = 30 * 86_400_000;

/**
 * What one English episode sends to the supplier when nothing of it was spoken before, by the
 * pipeline bench: with word times its lessons are sent twice.
 */
const FRESH_CHARACTERS = { once: 4_650, withWordTimes: 8_000 };

/** What the admins chose, or the configuration; a stored choice that no longer fits is passed over. */
export async function readSpeechSettings(deps: SpeechSettingsDeps): Promise<SpeechSettings> {
  const chosen = SpeechSettings.safeParse(await deps.settings.find(NAME));
  if (chosen.success) return chosen.data;
  const { engine, sampleRate, wordMarks } = deps.speechDefaults;
  return { engine, sampleRate, wordMarks };
}

interface EngineCost {
  engine: Engine;
  /** Micro-dollars for 1,000 episodes of which nothing was spoken before. */
  freshMicroDollars: number;
  /** The same for episodes as they were made here in the last 30 days; null where none was. */
  usualMicroDollars: number | null;
}

export interface SpeechDescription extends SpeechSettings {
  isStandIn: boolean;
  /** Characters that an episode bought here in the last 30 days, on average. */
  usualCharacters: number | null;
  costs: EngineCost[];
}

/** The settings with what each engine costs, for admins. */
export async function describeSpeech(
  deps: SpeechSettingsDeps & { spend: SpendLedger; clock: Clock },
  request: { actor: Actor | null },
): Promise<SpeechDescription> {
  requirePermission(request.actor, "installation.speech");
  const [settings, usual] = await Promise.all([
    readSpeechSettings(deps),
    deps.spend.averageUnits({ provider: "polly", since: deps.clock.now() - MONTH_MS }),
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

/** Sets how episodes begun from now on are spoken. */
export async function saveSpeechSettings(
  deps: SpeechSettingsDeps & AuditDeps,
  request: { actor: Actor | null; speech: SpeechSettings },
): Promise<SpeechSettings> {
  const { actor, speech } = request;
  requirePermission(actor, "installation.saveSpeech");
  await deps.settings.save({ name: NAME, value: speech, at: deps.clock.now() });
  await recordAction(deps, {
    actor,
    action: "installation.saveSpeech",
    subjectId: NAME,
    personId: null,
    detail: JSON.stringify(speech),
  });
  return speech;
}
