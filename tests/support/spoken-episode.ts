import { env } from "#bindings";
import { openDatabase } from "@learnlab/adapters/d1";
import type { EpisodeDocument, Language } from "@learnlab/domain";

import { nextId } from "./next-id.ts";
import { addEpisode, addTrack } from "./rows/episodes.ts";

interface Spoken {
  userId: string;
  title?: string;
  description?: string;
  /** What is said in each language, a line each ten seconds. */
  said: Partial<Record<Language, string[]>>;
  createdAt?: number;
  /** The course that a recording was uploaded to, and whether its class hears it. */
  courseId?: string;
  forClass?: boolean;
  /** Null for a text that nobody speaks. */
  sound?: null;
}

/** A finished episode in which these lines are said. */
export async function addSpokenEpisode({ said, sound, ...told }: Spoken): Promise<string> {
  const db = openDatabase(env.DB);
  const id = nextId();
  const scriptKey = await keepSaid(id, { said, ...(sound === null ? { sound } : {}) });
  const languages = listLanguages(said);
  await addEpisode(db, { id, ...told, languages, scriptKey, status: "completed" });
  for (const language of sound === null ? [] : languages) {
    await addTrack(db, { episodeId: id, language });
  }
  return id;
}

/** Says something else in an episode from now on. */
export async function sayAnew(id: string, said: Spoken["said"]): Promise<void> {
  const key = await keepSaid(id, { said });
  await env.DB.prepare("update episodes set script_key = ? where id = ?").bind(key, id).run();
}

async function keepSaid(id: string, { said, sound }: Pick<Spoken, "said" | "sound">) {
  const document = writeSaid(said, sound === null);
  const key = `ep/${id}/script-${nextId()}.json`;
  await env.MEDIA.put(key, JSON.stringify(document));
  return key;
}

function writeSaid(said: Spoken["said"], isSilent: boolean): EpisodeDocument {
  const languages = listLanguages(said);
  const sentences = (language: Language) =>
    (said[language] ?? []).map((text, at) => ({ id: `s${at}`, text, claim: null }));
  const tracks = languages.map((language) => ({
    language,
    title: "",
    description: "",
    segments: [
      {
        id: "a",
        kind: "lesson" as const,
        language,
        title: "",
        sentences: sentences(language),
        pauseAfterMs: 0,
        conceptId: null,
        isShared: false,
      },
    ],
  }));
  const times = languages.map((language) => ({
    language,
    cues: (said[language] ?? []).map((text, at) => ({
      startMs: at * 10_000,
      endMs: at * 10_000 + 9_000,
      text,
      language,
      segment: "a",
      sentence: `s${at}`,
      estimated: false,
    })),
    segments: [],
  }));
  const script = { tracks, questions: [], origins: [], checks: [] };
  return { script, receipt: null, tracks: isSilent ? [] : times };
}

function listLanguages(said: Spoken["said"]): Language[] {
  return Object.keys(said).filter((key): key is Language => key in said);
}
