import { env } from "#bindings";
import { uuidSource } from "@learnlab/adapters/runtime";

/** A finished episode of the person, with tracks in English and Japanese of the length. */
export async function insertHeardEpisode(episode: {
  userId: string;
  durationMs: number;
  completedAt: number;
}): Promise<string> {
  const { userId, durationMs, completedAt } = episode;
  const id = uuidSource.next();
  await env.DB.batch([
    env.DB.prepare(
      `insert into episodes (id, user_id, kind, title, description, languages, output_format, status,
         included_courses, concept_ids, request_key, enqueued_at, completed_at, created_at, updated_at)
       values (?1, ?2, 'requested', 'Heard', '', '["en","ja"]', 'both', 'completed', '[]', '[]', ?1, 1,
         ?3, ?3, ?3)`,
    ).bind(id, userId, completedAt),
    ...["en", "ja"].map((language) => {
      const trackId = uuidSource.next();
      return env.DB.prepare(
        `insert into tracks (id, episode_id, language, audio_key, content_type, transcript_status,
           duration_ms, size_bytes, voice, engine, sample_rate, created_at, updated_at)
         values (?1, ?2, ?3, 'ep/' || ?1 || '/0123456789abcdef.mp3', 'audio/mpeg', 'synchronized', ?4, 1,
           'Joanna', 'neural', 44100, ?5, ?5)`,
      ).bind(trackId, id, language, durationMs, completedAt);
    }),
  ]);
  return id;
}
