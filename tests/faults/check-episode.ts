import { scanMp3 } from "@learnlab/audio";
import { timesKeyOf, txtKeyOf, vttKeyOf } from "@learnlab/domain";

import {
  type EpisodeState,
  readDocument,
  readText,
  type Stores,
  type TrackRow,
} from "./read-state.ts";

const QUESTIONS = "1,2,3";
/** A segment that lasts less than this share of its words was cut. */
const LEAST_SHARE = 0.7;
/** Of the fault server's voices, a little above what the fastest of the product says in a second. */
const FASTEST_PACE = 15;

/** What is wrong with a settled episode, a sentence each. */
export async function checkEpisode(stores: Stores, state: EpisodeState): Promise<string[]> {
  const { row, steps } = state;
  const held = steps.filter(({ state: step }) => step === "running");
  const problems = held.map(({ step }) => `${row.id} is ${row.status}, but ${step} still runs`);
  if (row.status === "completed") return [...problems, ...(await checkCompleted(stores, state))];
  if (row.status === "failed") return [...problems, ...(await checkFailed(stores, state))];
  return [...problems, `${row.id} is stuck as ${row.status}`];
}

/** Languages that were done before it failed are heard, whole, with their times. */
async function checkFailed(stores: Stores, state: EpisodeState): Promise<string[]> {
  const { row, tracks, questions } = state;
  const isSaid = (row.error ?? "").length > 10 && (row.error_reason ?? "") !== "";
  const audio = await Promise.all(tracks.map((track) => checkTrack(stores, track)));
  const times = await Promise.all(
    tracks.map(async ({ audio_key: audioKey }) => {
      const key = timesKeyOf({ audioKey });
      return (await readText(stores, key)) === "" ? [`${key} is gone`] : [];
    }),
  );
  return [
    ...(isSaid ? [] : [`${row.id} failed without a sentence and a reason`]),
    ...(questions.length > 0 ? [`${row.id} failed, but is published`] : []),
    ...audio.flat(),
    ...times.flat(),
  ];
}

async function checkCompleted(stores: Stores, state: EpisodeState): Promise<string[]> {
  const { row, tracks, steps, questions } = state;
  const wanted = row.output_format === "text" ? "[]" : row.languages;
  const found = JSON.stringify(tracks.map(({ language }) => language));
  const numbers = questions.toSorted((one, other) => one - other).join();
  const unfinished = steps.filter(({ state: step }) => step !== "done");
  const audio = await Promise.all(tracks.map((track) => checkTrack(stores, track)));
  return [
    ...(found === wanted ? [] : [`${row.id} has the tracks ${found} in place of ${wanted}`]),
    ...(numbers === QUESTIONS ? [] : [`${row.id} has the questions ${numbers}`]),
    ...unfinished.map((step) => `${row.id} is completed, but ${step.step} is ${step.state}`),
    ...(row.title === "" ? [`${row.id} has no title`] : []),
    ...(row.error === null ? [] : [`${row.id} is completed with the error ${row.error}`]),
    ...audio.flat(),
    ...(await checkDocument(stores, state)),
  ];
}

async function checkTrack(stores: Stores, track: TrackRow): Promise<string[]> {
  const { audio_key: audioKey } = track;
  const [vttKey, txtKey] = [vttKeyOf({ audioKey }), txtKeyOf({ audioKey })];
  const object = await stores.MEDIA.get(audioKey);
  if (object === null) return [`${track.audio_key} is gone`];
  const bytes = await object.bytes();
  const scan = scanMp3(bytes);
  const texts = await Promise.all([vttKey, txtKey].map((key) => readText(stores, key)));
  return [
    ...(bytes.length === track.size_bytes ? [] : [`${track.audio_key} has another size`]),
    ...(Math.abs(scan.gaplessMs - track.duration_ms) <= 1
      ? []
      : [`${track.audio_key} lasts ${scan.gaplessMs} ms, not ${track.duration_ms}`]),
    ...(scan.sampleRate === track.sample_rate ? [] : [`${track.audio_key} has another rate`]),
    ...(texts[0]?.startsWith("WEBVTT") ? [] : [`${vttKey} is no transcript`]),
    ...(texts[1] === "" ? [`${txtKey} is empty`] : []),
  ];
}

async function checkDocument(stores: Stores, { row, tracks }: EpisodeState): Promise<string[]> {
  const document = row.script_key === null ? null : await readDocument(stores, row.script_key);
  if (document === null) return [`${row.id} has no script object`];
  const { script } = document;
  const timed = document.tracks.length === tracks.length;
  const cut = document.tracks.flatMap(({ language, segments }) => {
    const written = script.tracks.find((track) => track.language === language)?.segments ?? [];
    return written.filter(({ id, sentences }) => {
      const characters = sentences.reduce((sum, { text }) => sum + text.length, 0);
      const segment = segments.find((one) => one.id === id);
      const ms = segment === undefined ? 0 : segment.endMs - segment.startMs;
      return ms < (characters / FASTEST_PACE) * 1000 * LEAST_SHARE;
    });
  });
  return [
    ...(script.questions.length === 3 ? [] : [`${row.id} asks ${script.questions.length} times`]),
    ...(timed ? [] : [`${row.id} has times for ${document.tracks.length} of its tracks`]),
    ...cut.map(({ id }) => `${row.id} plays only a piece of ${id}`),
  ];
}
