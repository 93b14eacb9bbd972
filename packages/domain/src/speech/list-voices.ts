import { type Actor, requirePermission } from "../accounts/index.ts";
import { readSpeechSettings, type SpeechSettingsDeps } from "../installation/index.ts";
import {
  findSecondVoice,
  findVoice,
  isOffered,
  type VoiceListing,
  VOICES,
} from "../languages/index.ts";

export interface OfferedVoice extends Pick<VoiceListing, "id" | "name" | "gender" | "language"> {
  /** Whether it speaks if the learner has chosen none. */
  isDefault: boolean;
  /** The second voice that asks and answers when this one teaches; null for none. */
  secondId: string | null;
}

/** The voices from which a learner can choose. */
export async function listVoices(
  deps: SpeechSettingsDeps,
  request: { actor: Actor | null },
): Promise<OfferedVoice[]> {
  requirePermission(request.actor, "voices.list");
  const { engine } = await readSpeechSettings(deps);
  return VOICES.filter((voice) => isOffered(voice, engine)).map((voice) => {
    const { id, name, gender, language } = voice;
    return {
      id,
      name,
      gender,
      language,
      isDefault: findVoice(language, engine).id === id,
      secondId: findSecondVoice(voice, engine)?.id ?? null,
    };
  });
}
