import { type Language, readScript, runGeneration, type Script } from "@learnlab/domain";
import { createSilentSpeech } from "@learnlab/domain/testing";

import { addLearner, type BenchMachine } from "./bench-machine.ts";
import { withOwnParts } from "./own-parts.ts";

export interface ClassRequest {
  languages: Language[];
  courseIds: string[];
  /** What the second learner alone scored badly in; null for two learners in the same state. */
  weak: { courseId: string; conceptId: string } | null;
}

export interface SharedCost {
  /** Characters of speech that the first learner of the class bought, and then the second. */
  first: number;
  second: number;
  /** Words of what was said for this learner only, and of everything. */
  frameWords: number;
  allWords: number;
}

/** What an episode costs for a second learner of the class, on the same day as the first one's. */
export async function measureSecondLearner(
  whole: BenchMachine,
  request: ClassRequest,
): Promise<SharedCost> {
  const media = withOwnParts(whole.machine.media, whole.machine.ids.next());
  const first = await makeFor(whole, { ...request, weak: null, name: "Robin Example", media });
  const second = await makeFor(whole, { ...request, name: "Sasha Sample", media });
  const frame = countWords(second.script, (segment) => !segment.isShared);
  return {
    first: first.characters,
    second: second.characters,
    frameWords: frame,
    allWords: countWords(second.script, () => true),
  };
}

interface EpisodeRequest extends ClassRequest {
  name: string;
  media: BenchMachine["machine"]["media"];
}

async function makeFor(
  whole: BenchMachine,
  { name, languages, courseIds, weak, media }: EpisodeRequest,
): Promise<{ characters: number; script: Script }> {
  const userId = await addLearner(whole, { name, courseIds });
  if (weak !== null) await addBadScore(whole, { ...weak, userId });
  const deps = { ...whole.machine, media, speech: createSilentSpeech() };
  const { id } = await deps.episodes.create({
    id: deps.ids.next(),
    userId,
    kind: "requested",
    languages,
    outputFormat: "both",
    localDate: new Date(deps.clock.now()).toISOString().slice(0, 10),
    requestKey: deps.ids.next(),
    at: deps.clock.now(),
  });
  const { state } = await runGeneration(deps, { episodeId: id });
  if (state !== "completed") throw new Error(`The episode of ${name} is ${state}.`);
  const { script } = await readScript(deps, {
    actor: { userId, role: "learner" },
    episodeId: id,
  });
  return { characters: await readSpent(whole, id), script };
}

async function addBadScore(
  { db, machine }: BenchMachine,
  { userId, courseId, conceptId }: { userId: string; courseId: string; conceptId: string },
): Promise<void> {
  const at = machine.clock.now();
  await db
    .prepare(
      `insert into quiz_scores
         (id, user_id, course_id, concept_id, subject, percent, taken_at, created_at, updated_at)
       select ?, ?, ?, id, term, 45, ?, ?, ? from concepts where id = ?`,
    )
    .bind(machine.ids.next(), userId, courseId, at, at, at, conceptId)
    .run();
}

async function readSpent({ db }: BenchMachine, episodeId: string): Promise<number> {
  const row = await db
    .prepare("select sum(units) as units from spend where episode_id = ?")
    .bind(episodeId)
    .first<{ units: number | null }>();
  return row?.units ?? 0;
}

type Segment = Script["tracks"][number]["segments"][number];

function countWords({ tracks }: Script, isWanted: (segment: Segment) => boolean): number {
  const lines = tracks.flatMap(({ segments }) =>
    segments
      .filter(isWanted)
      .flatMap(({ language, sentences }) => sentences.map(({ text }) => ({ language, text }))),
  );
  return lines.reduce((words, { language, text }) => {
    const parts = new Intl.Segmenter(language, { granularity: "word" }).segment(text);
    return words + Array.from(parts).filter(({ isWordLike }) => isWordLike).length;
  }, 0);
}
