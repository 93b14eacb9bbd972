import {
  type BriefedDocument,
  inScriptOrder,
  keepWork,
  type PublishedTrack,
  type ScriptQuestion,
  timesKeyOf,
  type TrackTimes,
} from "../episodes/index.ts";
import type { AssembledTrack } from "./audio/assemble-audio.ts";
import type { GenerationDeps } from "./steps/deps.ts";
import type { Failure } from "./steps/failures.ts";
import type { HeldStep, PublishedQuestion } from "./steps/generation-job.ts";
import { requireHeld } from "./steps/held-step.ts";

interface Publication {
  held: HeldStep;
  /** What stands: the script, and the languages that were published with audio before. */
  document: BriefedDocument;
  tracks: AssembledTrack[];
}

/**
 * Makes a language heard while others are still spoken, and finishes its assembly with it. Its times get an
 * object of their own, beside the audio, so that two languages that come at once cannot overwrite each other.
 */
export async function publishTrack(
  deps: GenerationDeps,
  { held, track }: { held: HeldStep; track: AssembledTrack },
): Promise<string> {
  const outputKey = timesKeyOf(track);
  await keepWork(deps.media, outputKey, track);
  const at = deps.clock.now();
  const row = toPublished(track, { held, at });
  requireHeld(await deps.generation.publishTrack({ ...held, outputKey, track: row, at }), held);
  return outputKey;
}

/** Shows the finished episode: everything at once, or nothing. */
export async function publish(deps: GenerationDeps, publication: Publication): Promise<void> {
  const { held, tracks } = publication;
  const { script, receipt } = publication.document;
  const voiced = listVoiced(publication);
  const text = JSON.stringify({ script, receipt, tracks: voiced } satisfies BriefedDocument);
  const hash = await deps.digest.sha256(text);
  const scriptKey = `ep/${held.episodeId}/script-${hash.slice(0, 16)}.json`;
  await deps.media.putText(scriptKey, text, { contentType: "application/json" });
  const at = deps.clock.now();
  const isHeld = await deps.generation.publish({
    ...held,
    scriptKey,
    tracks: tracks.map((track) => toPublished(track, { held, at })),
    questions: await Promise.all(script.questions.map((question) => nameQuestion(deps, question))),
    note: noteLeftOut(publication.document, voiced.length),
    at,
  });
  requireHeld(isHeld, held);
}

/** Cues of what was published before and of what is new, in the order of the script. */
function listVoiced({ document, tracks }: Publication): TrackTimes[] {
  const added = tracks.map(({ language, cues, segments }) => ({ language, cues, segments }));
  return inScriptOrder(document.script, [...document.tracks, ...added]);
}

/** What the database keeps of a track. */
function toPublished(
  { cues: _, segments: __, ...track }: AssembledTrack,
  { held, at }: { held: HeldStep; at: number },
): PublishedTrack {
  return { ...track, episodeId: held.episodeId, at };
}

/** Learners who are asked the same in the same words share what is stored of it. */
async function nameQuestion(
  { digest }: Pick<GenerationDeps, "digest">,
  { conceptId, kind, texts }: ScriptQuestion,
): Promise<PublishedQuestion> {
  const hash = await digest.sha256(JSON.stringify([conceptId, kind, texts]));
  return { id: hash.slice(0, 16), conceptId, kind: kind ?? null, texts };
}

/** Says where the budget of the month left audio out; the episode is a text all the same. */
function noteLeftOut({ receipt, script }: BriefedDocument, voiced: number): Failure | null {
  const wanted = receipt.outputFormat === "text" ? 0 : script.tracks.length;
  if (voiced >= wanted) return null;
  const what = voiced === 0 ? "There is no audio" : "One language has no audio";
  return {
    error: `${what}, because the budget of the month was used up.`,
    reason: "budget.no_audio",
  };
}
