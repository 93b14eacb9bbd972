import type { EpisodeDocument } from "@learnlab/domain";

import { AUDIO_KEY } from "../support/rows/audio-key.ts";

/** The database and the bucket that a machine works on. */
export type Stores = Pick<Env, "DB" | "MEDIA">;

export interface EpisodeRow {
  id: string;
  status: string;
  title: string;
  description: string;
  error: string | null;
  error_reason: string | null;
  /** A list, as JSON. */
  languages: string;
  output_format: string;
  script_key: string | null;
}

export interface TrackRow {
  language: string;
  audio_key: string;
  duration_ms: number;
  size_bytes: number;
  sample_rate: number;
}

interface StepRow {
  step: string;
  language: string;
  state: string;
  /** From 1: how often it was begun. */
  attempt: number;
  output_key: string;
}

/** A settled sum, or a reservation that is still open. */
export interface SpendRow {
  provider: string;
  /** `estimated`: reserved once, and taken for spent since nobody settled it. */
  state: "settled" | "estimated" | "reserved";
  calls: number;
  units: number;
}

/** All that the database keeps of an episode. */
export interface EpisodeState {
  row: EpisodeRow;
  tracks: TrackRow[];
  steps: StepRow[];
  questions: number[];
  /** Questions and answers in each language, as they are stored. */
  questionTexts: string[];
  spend: SpendRow[];
}

/** The episodes that came of a request; there must be one. */
export async function listRequested(
  { DB }: Stores,
  learner: { id: string; requestKey: string },
): Promise<string[]> {
  const { results } = await DB.prepare(
    "select id from episodes where user_id = ? and request_key = ?",
  )
    .bind(learner.id, learner.requestKey)
    .all<{ id: string }>();
  return results.map(({ id }) => id);
}

export async function readState({ DB }: Stores, episodeId: string): Promise<EpisodeState> {
  const read = async <TRow>(sql: string) =>
    (await DB.prepare(sql).bind(episodeId).all<TRow>()).results;
  const [row] = await read<EpisodeRow>("select * from episodes where id = ?");
  if (row === undefined) throw new Error(`There is no episode ${episodeId}.`);
  const questions = await read<{ number: number; texts: string }>(
    `select asked.key + 1 as number, texts from episodes, json_each(question_ids) as asked
       join questions on questions.id = asked.value where episodes.id = ?`,
  );
  return {
    row,
    tracks:
      await read<TrackRow>(`select tracks.*, ${AUDIO_KEY} as audio_key from tracks join episodes on episodes.id = episode_id, json_each(languages) as asked
         where episode_id = ? and asked.value = language order by asked.key`),
    steps: await read<StepRow>("select * from generation_steps where episode_id = ?"),
    questions: questions.map(({ number }) => number),
    questionTexts: questions.map(({ texts }) => texts),
    spend: await readSpend({ DB }, episodeId),
  };
}

/** What was paid and reserved for an episode, or for `library`: lessons written ahead. */
export async function readSpend(
  { DB }: Pick<Stores, "DB">,
  episodeId: string,
): Promise<SpendRow[]> {
  const { results } = await DB.prepare(
    `select provider, iif(estimated_micro_dollars > 0, 'estimated', 'settled') as state, calls, units
       from spend where episode_id = ?1
     union all select provider, 'reserved', 1, units from spend_reservations where episode_id = ?1`,
  )
    .bind(episodeId)
    .all<SpendRow>();
  return results;
}

export async function readDocument(
  { MEDIA }: Stores,
  key: string,
): Promise<EpisodeDocument | null> {
  const object = await MEDIA.get(key);
  // The product's own object, whose parts are looked at one by one.
  return object === null ? null : object.json<EpisodeDocument>();
}

/** Empty where there is no object, and for no key. */
export async function readText({ MEDIA }: Stores, key: string): Promise<string> {
  if (key === "") return "";
  return (await (await MEDIA.get(key))?.text()) ?? "";
}

export async function listKeys({ MEDIA }: Stores, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await MEDIA.list(cursor === undefined ? { prefix } : { prefix, cursor });
    keys.push(...page.objects.map(({ key }) => key));
    cursor = page.truncated ? page.cursor : undefined;
  } while (cursor !== undefined);
  return keys;
}
