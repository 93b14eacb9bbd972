import type {
  AskedQuestion,
  EpisodeRecord,
  EpisodeRecordStore,
  GivenAnswer,
  RecordedTrack,
} from "@learnlab/domain";
import { sql } from "drizzle-orm";

import { type Database, runBatch } from "../database.ts";
import { inEpisodeOrder } from "../episodes/track-order.ts";
import { trustColumn } from "../trusted-json.ts";

interface EpisodeRow {
  episodeId: string;
  materialId: string | null;
  updatedAt: number;
}

type Of<TRow> = TRow & { episodeId: string };
type QuestionRow = Of<{ number: number; texts: string }>;

export function createD1EpisodeRecordStore(db: Database): EpisodeRecordStore {
  return {
    async read(episodeIds) {
      const wanted = sql`(select value from json_each(${JSON.stringify(episodeIds)}))`;
      const [rows, tracks, questions, answers] = await runBatch(db, [
        sql`select id as episodeId, material_id as materialId, updated_at as updatedAt
          from episodes where id in ${wanted}`,
        sql`select id, episode_id as episodeId, language, audio_key as audioKey,
            content_type as contentType, transcript_status as transcriptStatus, duration_ms as durationMs,
            size_bytes as sizeBytes, voice, engine, sample_rate as sampleRate
          from tracks where episode_id in ${wanted} order by ${inEpisodeOrder}`,
        sql`select episodes.id as episodeId, asked.key + 1 as number, texts
          from episodes, json_each(question_ids) as asked
            join questions on questions.id = asked.value
          where episodes.id in ${wanted} order by number`,
        sql`select answers.episode_id as episodeId, number, text, answers.updated_at as updatedAt
          from answers join episodes on episodes.id = answers.episode_id
            and episodes.user_id = answers.user_id
          where answers.episode_id in ${wanted} order by number`,
      ]);
      const found = {
        tracks: trustColumn<RecordedTrack[]>(tracks),
        questions: trustColumn<QuestionRow[]>(questions).map(readQuestion),
        answers: trustColumn<Of<GivenAnswer>[]>(answers),
      };
      return trustColumn<EpisodeRow[]>(rows).map((row) => toRecord(row, found));
    },

    async saveAnswers({ episodeId, userId, answers, at }) {
      await db.run(sql`
        insert into answers (id, episode_id, user_id, number, text, created_at, updated_at)
        select value ->> 'id', ${episodeId}, ${userId}, value ->> 'number', value ->> 'text',
          ${at}, ${at}
        from json_each(${JSON.stringify(answers)}) where true
        on conflict (episode_id, user_id, number)
          do update set text = excluded.text, updated_at = excluded.updated_at`);
    },
  };
}

interface Found {
  tracks: RecordedTrack[];
  questions: Of<AskedQuestion>[];
  answers: Of<GivenAnswer>[];
}

function toRecord(row: EpisodeRow, found: Found): EpisodeRecord {
  const isOurs = ({ episodeId }: { episodeId: string }) => episodeId === row.episodeId;
  const answers = found.answers.filter(isOurs);
  return {
    ...row,
    updatedAt: Math.max(row.updatedAt, ...answers.map(({ updatedAt }) => updatedAt)),
    tracks: found.tracks.filter(isOurs),
    questions: found.questions.filter(isOurs),
    answers,
  };
}

function readQuestion({ texts, ...row }: QuestionRow): Of<AskedQuestion> {
  return { ...row, texts: trustColumn<AskedQuestion["texts"]>(JSON.parse(texts)) };
}
