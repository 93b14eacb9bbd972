import { writeVtt } from "@learnlab/audio";
import {
  assembleTrack,
  type GenerationDeps,
  type Language,
  pickVoice,
  type Script,
  type Segment,
  type SpeechPlan,
  writeTxt,
} from "@learnlab/domain";
import { type AssembledTrack, makeScript, publish, writeBrief } from "@learnlab/domain/testing";

/**
 * An episode as the seeds describe it: the script, then one language after the other, part by part,
 * with no word times, no leases and no ledger. Brief, script and joining are our own, so that the
 * two ways differ in nothing but their order of work.
 */
export async function makeTheSeedsWay(deps: GenerationDeps, episodeId: string): Promise<void> {
  const job = await deps.generation.findJob(episodeId);
  if (job === null) throw new Error(`There is no episode ${episodeId}.`);
  const brief = await writeBrief(deps, { job, at: deps.clock.now() });
  const script = await makeScript(deps, { brief, episodeId });
  const tracks: AssembledTrack[] = [];
  for (const track of brief.outputFormat === "text" ? [] : script.tracks) {
    tracks.push(await speakInOrder(deps, { episodeId, track, plan: brief.speech }));
  }
  const held = await claimPublish(deps, episodeId);
  await publish(deps, { held, document: { script, receipt: brief, tracks: [] }, tracks });
}

interface TrackRequest {
  episodeId: string;
  track: Script["tracks"][number];
  plan: SpeechPlan;
}

async function speakInOrder(
  deps: GenerationDeps,
  { episodeId, track, plan }: TrackRequest,
): Promise<AssembledTrack> {
  const segments = [];
  for (const segment of track.segments) {
    segments.push(await speakSegment(deps, { segment, plan, episodeId }));
  }
  const { language, title } = track;
  const { bytes, ...assembled } = assembleTrack({
    segments,
    tag: { title, artist: "LearnLab", language },
  });
  const id = deps.ids.next();
  const stem = `ep/${id}/${(await deps.digest.sha256(bytes)).slice(0, 16)}`;
  await deps.media.put(`${stem}.mp3`, bytes, { contentType: "audio/mpeg" });
  await putTranscripts(deps, { stem, language, cues: assembled.cues, segments: track.segments });
  const voice = pickVoice(plan, language);
  return {
    ...assembled,
    id,
    language,
    audioKey: `${stem}.mp3`,
    contentType: "audio/mpeg",
    voice: voice.id,
    engine: voice.engine,
  };
}

async function speakSegment(
  deps: GenerationDeps,
  request: { segment: Segment; plan: SpeechPlan; episodeId: string },
) {
  const { segment, plan, episodeId } = request;
  const { id, title, language, sentences, pauseAfterMs } = segment;
  if (sentences.length === 0) return { id, title, pauseAfterMs, parts: [] };
  const voice = pickVoice(plan, language);
  const text = sentences.map((sentence) => sentence.text).join(" ");
  const { bytes } = await deps.speech.speak({ text, voice, sampleRate: plan.sampleRate });
  await deps.media.put(`parts/${episodeId}/${language}-${id}.mp3`, bytes, {
    contentType: "audio/mpeg",
  });
  const spoken = sentences.map((sentence) => ({ ...sentence, language }));
  return {
    id,
    title,
    pauseAfterMs,
    parts: [{ id, voice: voice.id, bytes, sentences: spoken }],
  };
}

interface Transcripts {
  stem: string;
  language: Language;
  cues: AssembledTrack["cues"];
  segments: Segment[];
}

async function putTranscripts(
  deps: GenerationDeps,
  { stem, language, cues, segments }: Transcripts,
): Promise<void> {
  const lines = segments.flatMap(({ id, sentences }) =>
    sentences.map(({ text }) => ({ segment: id, text })),
  );
  await deps.media.putText(`${stem}.vtt`, writeVtt(cues, { language }), {
    contentType: "text/vtt; charset=utf-8",
  });
  await deps.media.putText(`${stem}.txt`, writeTxt(lines), {
    contentType: "text/plain; charset=utf-8",
  });
}

/** The right to publish: without it the database takes no finished episode. */
async function claimPublish(deps: GenerationDeps, episodeId: string) {
  const at = deps.clock.now();
  const step = { kind: "publish", language: null } as const;
  const claim = await deps.generation.claimStep({
    episodeId,
    step,
    runId: deps.ids.next(),
    at,
    leaseUntil: at + deps.timings.leaseMs,
  });
  if (claim.state !== "claimed") throw new Error("Somebody else publishes this episode.");
  return { episodeId, step, attempt: claim.attempt };
}
