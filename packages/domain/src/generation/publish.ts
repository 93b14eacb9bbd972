import type { BriefedDocument, EpisodeDocument, ScriptQuestion } from "../episodes/index.ts";
import type { AssembledTrack } from "./audio/assemble-audio.ts";
import type { GenerationDeps } from "./steps/deps.ts";
import type { Failure } from "./steps/failures.ts";
import type { PublishedQuestion } from "./steps/generation-job.ts";
import { type HeldStep, requireHeld } from "./steps/held-step.ts";

interface Publication {
  held: HeldStep;
  /** What stands: the script, and the languages that were published with audio before. */
  document: BriefedDocument;
  tracks: AssembledTrack[];
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
    tracks: tracks.map(({ cues: _, segments: __, ...track }) => ({
      ...track,
      episodeId: held.episodeId,
      at,
    })),
    questions: await Promise.all(script.questions.map((question) => nameQuestion(deps, question))),
    note: noteLeftOut(publication.document, voiced.length),
    at,
  });
  requireHeld(isHeld, held);
}

/** Cues of what was published before and of what is new, in the order of the script. */
function listVoiced({ document, tracks }: Publication): EpisodeDocument["tracks"] {
  const added = tracks.map(({ language, cues, segments }) => ({ language, cues, segments }));
  const voiced = [...document.tracks, ...added];
  return document.script.tracks.flatMap(({ language }) =>
    voiced.filter((track) => track.language === language),
  );
}

/** Learners who are asked the same in the same words share what is stored of it. */
async function nameQuestion(
  { digest }: Pick<GenerationDeps, "digest">,
  { conceptId, texts }: ScriptQuestion,
): Promise<PublishedQuestion> {
  const hash = await digest.sha256(JSON.stringify([conceptId, texts]));
  return { id: hash.slice(0, 16), conceptId, texts };
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
