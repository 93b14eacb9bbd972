import type { Language, OfferedVoice, Settings } from "../../api.ts";
import { LANGUAGES } from "../../languages.ts";

export interface VoiceGroup {
  language: Language;
  voices: OfferedVoice[];
}

/** The voices by language: first the learner's own languages, then all others. */
export function groupVoices(
  voices: readonly OfferedVoice[],
  own: readonly Language[],
): { own: VoiceGroup[]; others: VoiceGroup[] } {
  const toGroup = (language: Language): VoiceGroup => ({
    language,
    voices: voices.filter((voice) => voice.language === language),
  });
  const others = LANGUAGES.filter((language) => !own.includes(language));
  return { own: own.map(toGroup), others: others.map(toGroup) };
}

/** The effective voice: the chosen one, or the default if none is chosen or it is gone. */
export function findSpeaking(
  { language, voices }: VoiceGroup,
  chosen: Settings["voices"],
): OfferedVoice | undefined {
  return (
    voices.find(({ id }) => id === chosen[language]) ?? voices.find(({ isDefault }) => isDefault)
  );
}
