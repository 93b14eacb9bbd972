import { changeGain } from "@learnlab/audio";
import { z } from "zod";

import { type Actor, requirePermission } from "../accounts/index.ts";
import {
  readSpeechSettings,
  type SpeechSettings,
  type SpeechSettingsDeps,
} from "../installation/index.ts";
import { isOffered, type Language, VOICES } from "../languages/index.ts";
import { type Digest, DomainError } from "../shared/index.ts";
import type { MediaLinks } from "../shared/media/index.ts";
import { nameSpeaker, pickVoice, SpeechFailure, type Voice } from "../speech/index.ts";
import { buyAudio, type BuyingDeps } from "./buy-speech.ts";

export const SampleVoice = z.strictObject({ voiceId: z.string().max(40) });

type SampleDeps = SpeechSettingsDeps & BuyingDeps & { links: MediaLinks; digest: Digest };

/** A sentence in the voice, spoken once for everybody, at the loudness of an episode. */
export async function sampleVoice(
  deps: SampleDeps,
  request: z.infer<typeof SampleVoice> & { actor: Actor | null },
): Promise<{ audioUrl: string }> {
  requirePermission(request.actor, "voices.sample");
  const settings = await readSpeechSettings(deps);
  const listed = VOICES.find(({ id }) => id === request.voiceId);
  if (listed === undefined || !isOffered(listed, settings.engine)) throw noSuchVoice();
  const voice = pickVoice(
    {
      ...settings,
      isStandIn: deps.speechDefaults.isStandIn,
      voices: { [listed.language]: listed.id },
    },
    listed.language,
  );
  const key = await keepSample(deps, { voice, settings });
  return { audioUrl: await deps.links.getUrl(key) };
}

async function keepSample(
  deps: SampleDeps,
  { voice, settings }: { voice: Voice; settings: SpeechSettings },
): Promise<string> {
  const { sampleRate } = settings;
  const speech = { text: sentences[voice.language], voice, sampleRate };
  const kind = nameSpeaker(deps.speechDefaults);
  const identity = [kind, voice.engine, voice.id, sampleRate, voice.gainSteps, speech.text].join(
    "\n",
  );
  const hash = await deps.digest.sha256(identity);
  const [spoken, heard] = [`samples/${hash}-spoken.mp3`, `samples/${hash}.mp3`];
  if ((await deps.media.head(heard)) !== null) return heard;
  await buyAudio(deps, { key: spoken, episodeId: "sample", speech });
  const bytes = await deps.media.getBytes(spoken);
  if (bytes === null) throw new SpeechFailure("speech.lost");
  await deps.media.put(heard, changeGain(bytes, voice.gainSteps), { contentType: "audio/mpeg" });
  return heard;
}

function noSuchVoice(): DomainError {
  return new DomainError("not_found", "This voice is not offered here.", {
    reason: "voices.not_offered",
  });
}

const sentences: Record<Language, string> = {
  en: "Hello, this is how I sound when I tell you about your courses.",
  ja: "こんにちは。学んでいるコースについて、このような声でお話しします。",
  es: "Hola, así sueno cuando te hablo de tus cursos.",
  fr: "Bonjour, voici ma voix quand je te parle de tes cours.",
  de: "Hallo, so klinge ich, wenn ich dir von deinen Kursen erzähle.",
  it: "Ciao, questa è la mia voce quando ti parlo dei tuoi corsi.",
  pt: "Olá, é assim que eu soo quando falo com você sobre os seus cursos.",
  ru: "Здравствуйте, вот так звучит мой голос, когда я рассказываю о ваших курсах.",
  ko: "안녕하세요, 듣고 계신 과정에 대해 이런 목소리로 이야기해 드릴게요.",
};
