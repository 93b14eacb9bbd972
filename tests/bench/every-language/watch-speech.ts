import { scanMp3 } from "@learnlab/audio";
import { estimateSpeechMs, type Language, LANGUAGES, type Speech } from "@learnlab/domain";

export interface Spoken {
  voice: string;
  characters: number;
  realMs: number;
  estimatedMs: number;
}

/** The same voice, with a list of how long each text really took. */
export function watchSpeech(speech: Speech): {
  speech: Speech;
  spoken: Map<Language, Spoken[]>;
} {
  const spoken = new Map<Language, Spoken[]>(LANGUAGES.map((language) => [language, []]));
  const watched: Speech = {
    ...speech,
    async speak(request) {
      const answer = await speech.speak(request);
      const { text, voice } = request;
      spoken.get(voice.language)?.push({
        voice: voice.id,
        characters: Array.from(text).length,
        realMs: scanMp3(answer.bytes).durationMs,
        estimatedMs: estimateSpeechMs(text, voice),
      });
      return answer;
    },
  };
  return { speech: watched, spoken };
}
