import {
  type BriefedDocument,
  documentKey,
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
  /** The current document: the script, and the languages published with audio before. */
  document: BriefedDocument;
  tracks: AssembledTrack[];
}

/**
 * Publishes a language while others are still being spoken, and finishes its assembly. Its times get an
 * object of their own next to the audio, so that two languages at the same time cannot overwrite each
 * other.
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

/** Publishes the finished episode in one transaction. */
export async function publish(deps: GenerationDeps, publication: Publication): Promise<void> {
  const { held, tracks } = publication;
  const { script, receipt } = publication.document;
  const voiced = listVoiced(publication);
  const text = JSON.stringify({ script, receipt, tracks: voiced } satisfies BriefedDocument);
  const hash = await deps.digest.sha256(text);
  const scriptKey = documentKey({ episodeId: held.episodeId, hash });
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

/** The cues of earlier and new tracks, in the script's order. */
function listVoiced({ document, tracks }: Publication): TrackTimes[] {
  const added = tracks.map(({ language, cues, segments }) => ({ language, cues, segments }));
  return inScriptOrder(document.script, [...document.tracks, ...added]);
}

/** The row of a track. */
function toPublished(
  { cues: _, segments: __, ...track }: AssembledTrack,
  { held, at }: { held: HeldStep; at: number },
): PublishedTrack {
  return { ...track, episodeId: held.episodeId, at };
}

/** Learners who get the same question in the same words share its row. */
async function nameQuestion(
  { digest }: Pick<GenerationDeps, "digest">,
  { conceptId, kind, texts }: ScriptQuestion,
): Promise<PublishedQuestion> {
  const hash = await digest.sha256(JSON.stringify([conceptId, kind, texts]));
  return { id: hash.slice(0, 16), conceptId, kind: kind ?? null, texts };
}

/** Notes which audio the month's budget left out; the episode is still a text. */
function noteLeftOut({ receipt, script }: BriefedDocument, voiced: number): Failure | null {
  const wanted = receipt.outputFormat === "text" ? 0 : script.tracks.length;
  if (voiced >= wanted) return null;
  const what = voiced === 0 ? "There is no audio" : "One language has no audio";
  return {
    error: `${what}, because the budget of the month was used up.`,
    reason: "budget.no_audio",
  };
}
