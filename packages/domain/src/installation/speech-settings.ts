import { z } from "zod";

import {
  type Actor,
  type AuditDeps,
  compareValues,
  recordAction,
  requirePermission,
} from "../accounts/index.ts";
import { ENGINES } from "../languages/index.ts";
import type { SettingName } from "./setting-names.ts";
import type { SettingsStore } from "./settings-store.ts";

export const AnswerTime = z.enum(["short", "usual", "long"], {
  error: "Choose a short, a usual or a long time to answer.",
});
export type AnswerTime = z.infer<typeof AnswerTime>;

/** How an installation speaks, for everybody. */
export const SpeechSettings = z.strictObject({
  engine: z.enum(ENGINES, { error: "Choose neural or standard." }),
  /** Hz. */
  sampleRate: z.literal([24_000, 44_100], { error: "Choose 24 or 44.1 kHz." }),
  /** Whether lessons get exact word times, which costs a second request. */
  wordMarks: z.boolean(),
  /** How long the silence after a question is; what was saved before it could be chosen is usual. */
  answerTime: AnswerTime.default("usual"),
});

export type SpeechSettings = z.infer<typeof SpeechSettings>;

/** The current speaker, whatever the plan of an episode says. */
export interface Speaker {
  /** Whether the local voice speaks instead of Polly. */
  isStandIn: boolean;
  /** The version of the local voice; empty if unknown. */
  standInVersion: string;
}

export interface SpeechSettingsDeps {
  settings: SettingsStore;
  /** The configured speech, for when no admin has chosen. */
  speechDefaults: SpeechSettings & Speaker;
}

const NAME = "speech" satisfies SettingName;

/** The admins' choice, or the configuration; a stored choice that is no longer valid is ignored. */
export async function readSpeechSettings(deps: SpeechSettingsDeps): Promise<SpeechSettings> {
  const chosen = SpeechSettings.safeParse(await deps.settings.find(NAME));
  if (chosen.success) return chosen.data;
  const { engine, sampleRate, wordMarks, answerTime } = deps.speechDefaults;
  return { engine, sampleRate, wordMarks, answerTime };
}

/** Sets how episodes that begin from now on are spoken. */
export async function saveSpeechSettings(
  deps: SpeechSettingsDeps & AuditDeps,
  request: { actor: Actor | null; speech: SpeechSettings },
): Promise<SpeechSettings> {
  const { actor, speech } = request;
  requirePermission(actor, "installation.saveSpeech");
  const before = await readSpeechSettings(deps);
  await deps.settings.save({ name: NAME, value: speech, at: deps.clock.now() });
  await recordAction(deps, {
    actor,
    action: "installation.saveSpeech",
    subjectId: NAME,
    personId: null,
    details: compareValues(before, speech),
  });
  return speech;
}
