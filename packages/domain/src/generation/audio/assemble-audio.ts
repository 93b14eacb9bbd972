import { scanMp3, writeVtt } from "@learnlab/audio";

import {
  readWork,
  type ScriptTrack,
  type Segment,
  type SpeechPlan,
  type Track,
  type TrackTimes,
  writeTxt,
} from "../../episodes/index.ts";
import { readSchool } from "../../installation/index.ts";
import { LANGUAGE_FACTS } from "../../languages/index.ts";
import { cleanText } from "../../shared/index.ts";
import { assembleTrack, pickVoice, SpeechFailure, type SpeechMark } from "../../speech/index.ts";
import { fitPauses } from "../script/fit-length.ts";
import type { GenerationDeps } from "../steps/deps.ts";
import type { HeldStep } from "../steps/generation-job.ts";
import { reportParts } from "../steps/held-step.ts";
import type { SpokenPart, SpokenTrack } from "./speak-track.ts";

/** A finished language of an episode: its row and its timed transcript. */
export type AssembledTrack = Omit<Track, "episodeId"> & TrackTimes;

interface AssembleRequest {
  held: HeldStep;
  track: ScriptTrack;
  plan: SpeechPlan;
  spoken: SpokenTrack;
}

const ONE_PART = { doneParts: 0, totalParts: 1, doneCharacters: 0, totalCharacters: 0 };

/** Joins the parts of a language into one MP3 with chapters, and writes its transcripts. */
export async function assembleAudio(
  deps: GenerationDeps,
  { held, track, plan, spoken: { trackId, parts } }: AssembleRequest,
): Promise<AssembledTrack> {
  await reportParts(deps, held, ONE_PART);
  const spoken = await Promise.all(
    track.segments.map((segment) => readSegment(deps, { segment, parts })),
  );
  const segments = fitToSpeech(track, spoken);
  const assembled = assembleTrack({
    segments,
    tag: {
      title: track.title,
      artist: (await readSchool(deps)).name ?? "LearnLab",
      language: LANGUAGE_FACTS[track.language].threeLetterCode,
    },
  });
  const hash = await deps.digest.sha256(assembled.bytes);
  const stem = `ep/${trackId}/${hash.slice(0, 16)}`;
  const voice = pickVoice(plan, track.language);
  await Promise.all([
    deps.media.put(`${stem}.mp3`, assembled.bytes, { contentType: "audio/mpeg" }),
    deps.media.putText(
      `${stem}.vtt`,
      writeVtt(assembled.cues, { language: LANGUAGE_FACTS[track.language].threeLetterCode }),
      {
        contentType: "text/vtt; charset=utf-8",
      },
    ),
    deps.media.putText(`${stem}.txt`, writeTxt(listLines(track)), {
      contentType: "text/plain; charset=utf-8",
    }),
  ]);
  return {
    id: trackId,
    language: track.language,
    audioKey: `${stem}.mp3`,
    contentType: "audio/mpeg",
    durationMs: Math.round(assembled.durationMs),
    sizeBytes: assembled.bytes.length,
    voice: voice.id,
    engine: voice.engine,
    sampleRate: assembled.sampleRate,
    cues: assembled.cues,
    segments: assembled.segments,
  };
}

/** Fits the pauses again, now that the length of the speech is known. */
function fitToSpeech(track: ScriptTrack, spoken: SpokenSegment[]): SpokenSegment[] {
  const spokenMs = spoken
    .flatMap(({ parts }) => parts)
    .reduce((sum, { bytes }) => sum + scanMp3(bytes).durationMs, 0);
  const fitted = fitPauses(track, spokenMs);
  return spoken.map((segment, index) => ({
    ...segment,
    pauseAfterMs: fitted.segments[index]?.pauseAfterMs ?? segment.pauseAfterMs,
  }));
}

type SpokenSegment = Awaited<ReturnType<typeof readSegment>>;

async function readSegment(
  deps: GenerationDeps,
  { segment, parts }: { segment: Segment; parts: SpokenPart[] },
) {
  const { id, kind, pauseAfterMs, sentences } = segment;
  const title = cleanText(segment.title, 120);
  const part = parts.find(({ segmentId }) => segmentId === id);
  const hasTicks = kind === "pause";
  if (part === undefined) return { id, kind, title, pauseAfterMs, hasTicks, parts: [] };
  const bytes = await deps.media.getBytes(part.audioKey);
  if (bytes === null) throw new SpeechFailure("speech.lost");
  const marks =
    part.marksKey === null
      ? {}
      : { marks: await readWork<SpeechMark[]>(deps.media, part.marksKey) };
  const { id: voice, gainSteps } = part.voice;
  const spoken = sentences.map((sentence) => ({
    id: sentence.id,
    text: sentence.text,
    language: segment.language,
  }));
  const only = { id, sentences: spoken, bytes, voice, gainSteps, ...marks };
  return { id, kind, title, pauseAfterMs, hasTicks, parts: [only] };
}

function listLines(track: ScriptTrack) {
  return track.segments.flatMap(({ id, sentences }) =>
    sentences.map(({ text }) => ({ segment: id, text })),
  );
}
