import { writeVtt } from "@learnlab/audio";
import { z } from "zod";

import { DEFAULT_SETTINGS, type InterfaceLanguage, LearnerSettings } from "../accounts/index.ts";
import type { SpeechPlan } from "../episodes/index.ts";
import { readSpeechSettings, type SpeechSettingsDeps } from "../installation/index.ts";
import { LANGUAGE_FACTS } from "../languages/index.ts";
import type { Digest } from "../shared/index.ts";
import type { MediaLinks } from "../shared/media/index.ts";
import {
  assembleTrack,
  nameSpeaker,
  pickVoiceOf,
  SpeechFailure,
  type TrackSegment,
  type Voice,
} from "../speech/index.ts";
import { buyAudio, type BuyingDeps } from "../spending/index.ts";

export const SampleEpisode = z.strictObject({
  language: LearnerSettings.shape.interfaceLanguage,
});

type SampleDeps = SpeechSettingsDeps & BuyingDeps & { links: MediaLinks; digest: Digest };

/** Links that expire after 15 to 30 minutes. */
export interface SampleLinks {
  audioUrl: string;
  /** WebVTT. */
  transcriptUrl: string;
}

/**
 * Half a minute of an episode, for visitors: it explains, asks, waits and answers, in the voices that episodes have
 * here. It is spoken once for everybody and anew when the voices change. Throws what buying speech throws.
 */
export async function sampleEpisode(
  deps: SampleDeps,
  { language }: z.infer<typeof SampleEpisode>,
): Promise<SampleLinks> {
  const settings = await readSpeechSettings(deps);
  const plan: SpeechPlan = {
    ...settings,
    isStandIn: deps.speechDefaults.isStandIn,
    voices: DEFAULT_SETTINGS.voices,
    hasSecondVoice: DEFAULT_SETTINGS.secondVoice,
  };
  const parts = PARTS[language].map((part) => ({
    ...part,
    voice: pickVoiceOf(plan, { kind: part.kind, language }),
  }));
  const name = await nameSample(deps, { parts, plan });
  const [audioKey, vttKey] = [`samples/${name}.mp3`, `samples/${name}.vtt`];
  if ((await deps.media.head(vttKey)) === null) {
    const track = await speakSample(deps, { parts, plan, language });
    await deps.media.put(audioKey, track.bytes, { contentType: "audio/mpeg" });
    const vtt = new TextEncoder().encode(
      writeVtt(track.cues, { language: LANGUAGE_FACTS[language].threeLetterCode }),
    );
    // Last, since it says that both are there.
    await deps.media.put(vttKey, vtt, { contentType: "text/vtt" });
  }
  const [audioUrl, transcriptUrl] = await Promise.all([
    deps.links.getUrl(audioKey),
    deps.links.getUrl(vttKey),
  ]);
  return { audioUrl, transcriptUrl };
}

interface SamplePart {
  kind: "lesson" | "question" | "answer";
  sentences: string[];
  pauseAfterMs: number;
}

type SpokenPart = SamplePart & { voice: Voice };

function nameSample(
  deps: SampleDeps,
  { parts, plan }: { parts: SpokenPart[]; plan: SpeechPlan },
): Promise<string> {
  const identity = parts.map(({ sentences, pauseAfterMs, voice }) => [
    voice.engine,
    voice.id,
    voice.gainSteps,
    pauseAfterMs,
    ...sentences,
  ]);
  const speaker = nameSpeaker(deps.speechDefaults);
  return deps.digest.sha256(JSON.stringify(["episode", speaker, plan.sampleRate, ...identity]));
}

async function speakSample(
  deps: SampleDeps,
  request: { parts: SpokenPart[]; plan: SpeechPlan; language: InterfaceLanguage },
) {
  const { parts, plan, language } = request;
  const segments: TrackSegment[] = [];
  // One after the other: visitors wait for it once, and it must not get in the way of episodes.
  for (const [index, part] of parts.entries()) {
    segments.push(...(await speakPart(deps, { part, id: `${index}`, plan, language })));
  }
  const { threeLetterCode } = LANGUAGE_FACTS[language];
  return assembleTrack({
    segments,
    tag: { title: "LearnLab", artist: "LearnLab", language: threeLetterCode },
  });
}

async function speakPart(
  deps: SampleDeps,
  request: { part: SpokenPart; id: string; plan: SpeechPlan; language: InterfaceLanguage },
): Promise<TrackSegment[]> {
  const { part, id, plan, language } = request;
  const { voice, sentences, pauseAfterMs } = part;
  const { sampleRate } = plan;
  const text = sentences.join(" ");
  const identity = [nameSpeaker(deps.speechDefaults), voice.engine, voice.id, sampleRate, text];
  const key = `samples/${await deps.digest.sha256(identity.join("\n"))}-spoken.mp3`;
  await buyAudio(deps, { key, episodeId: "sample", speech: { text, voice, sampleRate } });
  const bytes = await deps.media.getBytes(key);
  if (bytes === null) throw new SpeechFailure("speech.lost");
  const spoken = sentences.map((sentence, at) => ({ id: `${id}.${at}`, text: sentence, language }));
  const { id: voiceId, gainSteps } = voice;
  const said = { id, voice: voiceId, gainSteps, bytes, sentences: spoken };
  const isAsked = part.kind === "question";
  return [
    { id, title: "", parts: [said], pauseAfterMs: isAsked ? 0 : pauseAfterMs },
    ...(isAsked ? [{ id: `${id} pause`, title: "", parts: [], pauseAfterMs, hasTicks: true }] : []),
  ];
}

const PARTS: Record<InterfaceLanguage, SamplePart[]> = {
  en: [
    {
      kind: "lesson",
      sentences: [
        "Good morning, Mia.",
        "Sunlight holds every colour.",
        "Air scatters blue light far more than red, so blue reaches us from all over the sky.",
      ],
      pauseAfterMs: 600,
    },
    {
      kind: "question",
      sentences: ["Now you: why is the sky blue?"],
      pauseAfterMs: 4_000,
    },
    {
      kind: "answer",
      sentences: [
        "Because air scatters blue light more than red.",
        "If you missed it, you will hear it again tomorrow.",
      ],
      pauseAfterMs: 300,
    },
  ],
  ja: [
    {
      kind: "lesson",
      sentences: [
        "美緒さん、おはようございます。",
        "太陽の光には、すべての色が含まれています。",
        "空気は赤い光よりも青い光をずっと強く散らすので、青い光が空全体から届きます。",
      ],
      pauseAfterMs: 600,
    },
    {
      kind: "question",
      sentences: ["では、質問です。空はなぜ青いのでしょうか。"],
      pauseAfterMs: 4_000,
    },
    {
      kind: "answer",
      sentences: [
        "空気が、赤い光よりも青い光を強く散らすからです。",
        "わからなかったところは、明日もう一度お話しします。",
      ],
      pauseAfterMs: 300,
    },
  ],
};
