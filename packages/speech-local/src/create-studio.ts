import loadEspeak from "@echogarden/espeak-ng-emscripten";

import { createAudioEncoder, type AudioOutput } from "./encode-audio.ts";
import { createRecentValues } from "./keep-recent.ts";
import { narrate, type MarkType, type Narration } from "./narrate.ts";
import { createJapaneseReader, type JapaneseReader } from "./read-japanese.ts";
import { readSpeechText, type SpeechText } from "./read-speech-text.ts";
import { loadFlite } from "./run-flite.ts";
import { createFliteSpeaker, type SpeakFlite } from "./speak-flite.ts";
import { createSpeaker, type SpeakLetters } from "./speak-letters.ts";
import { findVoice, type Voice } from "./voices.ts";
import { writeMarks } from "./write-marks.ts";

export type SpeechOutput = AudioOutput | { format: "json"; types: readonly MarkType[] };
export type SpeechJob = { source: SpeechText; voiceId: string; output: SpeechOutput };
export type Studio = { produce: (job: SpeechJob) => Promise<Uint8Array> };

// About twelve minutes of speech: enough for the marks request that follows each audio request.
const recentBytes = 32 * 1024 * 1024;
const japaneseScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Engine and encoders, ready to speak: one phrase has been spoken to warm them up. */
export async function createStudio(): Promise<Studio> {
  const encode = await createAudioEncoder();
  let speak = await createEngineSpeaker();
  const recent = createRecentValues<Narration>(recentBytes, ({ samples }) => samples.byteLength);
  const narrateOnce = async ({ source, voiceId }: SpeechJob) => {
    const key = JSON.stringify([source, voiceId]);
    const known = recent.find(key);
    if (known !== null) return known;
    try {
      const voice = getVoice(voiceId);
      const narration = narrate(source, voice, await speak(source, voice));
      recent.keep(key, narration);
      return narration;
    } catch (error) {
      // An engine that has failed once is not to be trusted with the next text.
      speak = await createEngineSpeaker();
      throw error;
    }
  };
  const studio: Studio = {
    async produce(job) {
      const { samples, marks } = await narrateOnce(job);
      if (job.output.format === "json") return writeMarks(job.source.text, marks, job.output.types);
      const { levelDb } = getVoice(job.voiceId);
      return encode({ samples, levelDb }, job.output);
    },
  };
  await studio.produce(warmUp);
  return studio;
}

const warmUp: SpeechJob = {
  source: { text: "Bereit.", textType: "text", language: "de-DE" },
  voiceId: "Vicki",
  output: { format: "mp3", sampleRate: 24000 },
};

type OpenSpeaker = (source: SpeechText, voice: Voice) => Promise<SpeakLetters>;

/** What only some texts or voices need is loaded with the first of them, and stays. */
async function createEngineSpeaker(): Promise<OpenSpeaker> {
  const { eSpeakNGWorker: EspeakNgWorker } = await loadEspeak();
  const engine = new EspeakNgWorker();
  let japanese: JapaneseReader | null = null;
  let flite: SpeakFlite | null = null;
  return async (source, voice) => {
    if (japanese === null && needsJapanese(source)) japanese = await createJapaneseReader();
    if (flite === null && voice.flite !== null) flite = createFliteSpeaker(await loadFlite());
    return createSpeaker({ engine, japanese: japanese ?? (() => []), flite });
  };
}

function needsJapanese(source: SpeechText): boolean {
  if (source.language === "ja-JP") return true;
  return readSpeechText(source).some(
    (item) =>
      item.kind === "letter" &&
      (item.language === "ja-JP" || japaneseScript.test(item.alias?.say ?? item.char)),
  );
}

function getVoice(id: string) {
  const voice = findVoice(id);
  if (voice === null) throw new Error(`There is no voice ${id}`);
  return voice;
}
