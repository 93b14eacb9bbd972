import type {
  AskedQuestion,
  EpisodeRecord,
  EpisodeRecordStore,
  GivenAnswer,
  StoredVerdict,
} from "@learnlab/domain";
import { and, asc, eq, inArray, type SQLWrapper, sql } from "drizzle-orm";

import { currentConcept } from "../courses/current-concept.ts";
import { type Database, runBatch } from "../database.ts";
import { readPlace, selectPage, selectPageIds, toPage } from "../episodes/list-summaries.ts";
import { episodes, questions, tracks } from "../episodes/schema.ts";
import { selectEpisode } from "../episodes/select-episode.ts";
import { toEpisode, toTrack } from "../episodes/to-episode.ts";
import { inEpisodeOrder } from "../episodes/track-order.ts";
import { prepareBatch } from "../prepare-batch.ts";
import { trustColumn } from "../trusted-json.ts";
import { answers } from "./schema.ts";

type StoredAnswer = Omit<GivenAnswer, "verdict"> & { verdict: string | null };

export function createD1EpisodeRecordStore(db: Database): EpisodeRecordStore {
  const one = sql`(${sql.placeholder("episodeId")})`;
  const findOne = prepareBatch(db, [selectEpisode(db), ...selectRecords(db, one)]);
  const pages = {
    first: prepareBatch(db, [
      selectPage(db, "first"),
      ...selectRecords(db, selectPageIds(db, "first")),
    ]),
    next: prepareBatch(db, [
      selectPage(db, "next"),
      ...selectRecords(db, selectPageIds(db, "next")),
    ]),
  };
  return {
    async find(episodeId, readerId = null) {
      const [[row], ...found] = await findOne({ episodeId, readerId });
      const [record] = toRecords(found);
      if (row === undefined || record === undefined) return null;
      return { ...toEpisode(row), record };
    },

    async list(page) {
      const { kind, values } = readPlace(page);
      const [rows, ...found] = await pages[kind](values);
      return { ...toPage(rows, page), records: toRecords(found) };
    },

    async saveAnswers({ episodeId, userId, answers: given, at }) {
      const [, rows] = await runBatch(db, [
        sql`insert into answers (id, episode_id, user_id, number, text, created_at, updated_at)
          select value ->> 'id', ${episodeId}, ${userId}, value ->> 'number', value ->> 'text',
            ${at}, ${at}
          from json_each(${JSON.stringify(given)}) where true
          on conflict (episode_id, user_id, number)
            do update set text = excluded.text,
              result = iif(text in ('', excluded.text), result, null),
              source = iif(text in ('', excluded.text), source, null),
              verdict = iif(text in ('', excluded.text), verdict, null),
              updated_at = excluded.updated_at`,
        sql`select number, text, result, source, verdict, updated_at as updatedAt from answers
          where episode_id = ${episodeId} and user_id = ${userId} order by number`,
      ]);
      return trustColumn<StoredAnswer[]>(rows).map(({ verdict, ...answer }) => ({
        ...answer,
        verdict: verdict === null ? null : trustColumn<StoredVerdict>(JSON.parse(verdict)),
      }));
    },
  };
}

/** Columns for episodes with the wanted ids, beyond the domain's episode. */
function selectRecords(db: Database, wanted: SQLWrapper) {
  const rows = db
    .select({
      episodeId: episodes.id,
      materialId: episodes.materialId,
      updatedAt: episodes.updatedAt,
    })
    .from(episodes)
    .where(inArray(episodes.id, wanted));
  const ofTracks = db
    .select()
    .from(tracks)
    .where(inArray(tracks.episodeId, wanted))
    .orderBy(inEpisodeOrder);
  const asked = db
    .select({
      episodeId: episodes.id,
      number: sql<number>`asked.key + 1`.as("number"),
      conceptId: currentConcept(questions.conceptId).as("conceptId"),
      kind: questions.kind,
      texts: questions.texts,
    })
    .from(episodes)
    .innerJoin(sql`json_each(${episodes.questionIds}) as asked`, sql`true`)
    .innerJoin(questions, sql`${questions.id} = asked.value`)
    .where(inArray(episodes.id, wanted))
    .orderBy(sql`asked.key`);
  const given = db
    .select({
      episodeId: answers.episodeId,
      number: answers.number,
      text: answers.text,
      result: answers.result,
      source: answers.source,
      verdict: answers.verdict,
      updatedAt: answers.updatedAt,
    })
    .from(answers)
    .innerJoin(
      episodes,
      and(eq(episodes.id, answers.episodeId), eq(episodes.userId, answers.userId)),
    )
    .where(inArray(answers.episodeId, wanted))
    .orderBy(asc(answers.number));
  return [rows, ofTracks, asked, given] as const;
}

interface EpisodeRow {
  episodeId: string;
  materialId: string | null;
  updatedAt: number;
}

type Of<TRow> = TRow & { episodeId: string };
type Found = [EpisodeRow[], (typeof tracks.$inferSelect)[], Of<AskedQuestion>[], Of<GivenAnswer>[]];

function toRecords([rows, ofTracks, asked, given]: Found): EpisodeRecord[] {
  return rows.map((row) => {
    const isOurs = ({ episodeId }: { episodeId: string }) => episodeId === row.episodeId;
    const ownAnswers = given.filter(isOurs);
    return {
      ...row,
      updatedAt: Math.max(row.updatedAt, ...ownAnswers.map(({ updatedAt }) => updatedAt)),
      tracks: ofTracks.filter(isOurs).map((track) => ({
        ...toTrack(track),
        transcriptStatus: track.transcriptStatus,
      })),
      questions: asked.filter(isOurs),
      answers: ownAnswers,
    };
  });
}
