import { type Actor, requirePermission } from "../accounts/index.ts";
import { readSpeechSettings, type SpeechSettingsDeps } from "../installation/index.ts";
import { findVoice, isOffered, type VoiceListing, VOICES } from "../languages/index.ts";

export interface OfferedVoice extends Pick<VoiceListing, "id" | "name" | "gender" | "language"> {
  /** Speaks where the learner has chosen none. */
  isDefault: boolean;
}

/** The voices that a learner can choose from here. */
export async function listVoices(
  deps: SpeechSettingsDeps,
  request: { actor: Actor | null },
): Promise<OfferedVoice[]> {
  requirePermission(request.actor, "voices.list");
  const { engine } = await readSpeechSettings(deps);
  return VOICES.filter((voice) => isOffered(voice, engine)).map(
    ({ id, name, gender, language }) => ({
      id,
      name,
      gender,
      language,
      isDefault: findVoice(language, engine).id === id,
    }),
  );
}
