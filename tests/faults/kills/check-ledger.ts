import { AUDIO_KEY } from "../../support/rows/audio-key.ts";
import type { Stores } from "../read-state.ts";
import type { Ledger, PersonLedger } from "./ledger.ts";

/** Every acknowledged write that is not in the tables exactly once, a sentence each. */
export async function checkLedger(stores: Stores, ledger: Ledger): Promise<string[]> {
  const problems = [...ledger.problems];
  for (const own of ledger.people) problems.push(...(await checkPerson(stores, own)));
  return problems;
}

async function checkPerson(stores: Stores, own: PersonLedger): Promise<string[]> {
  const checks = [
    checkProgress,
    checkAnswers,
    checkSettings,
    checkTokens,
    checkCourses,
    checkEpisodes,
    checkUploads,
  ];
  const problems: string[] = [];
  for (const check of checks) problems.push(...(await check(stores, own)));
  return problems.map((problem) => `${own.userId}: ${problem}`);
}

async function readAll<TRow>({ DB }: Stores, sql: string, ...values: string[]): Promise<TRow[]> {
  return (
    await DB.prepare(sql)
      .bind(...values)
      .all<TRow>()
  ).results;
}

async function checkProgress(stores: Stores, own: PersonLedger): Promise<string[]> {
  const rows = await readAll<{ coverage: string }>(
    stores,
    "select coverage from progress where user_id = ? and episode_id = ?",
    own.userId,
    own.episodeId,
  );
  if (rows.length > 1) return [`${rows.length} rows of progress`];
  // As the product writes it: stretches by language.
  const coverage = JSON.parse(rows[0]?.coverage ?? "{}") as { en?: [number, number][] };
  const kept = coverage.en ?? [];
  const lost = own.heard.filter(
    ([from, to]) => !kept.some((stretch) => stretch[0] <= from && stretch[1] >= to),
  );
  return lost.length === 0 ? [] : [`${lost.length} of ${own.heard.length} heard stretches lost`];
}

async function checkAnswers(stores: Stores, own: PersonLedger): Promise<string[]> {
  const rows = await readAll<{ number: number; text: string }>(
    stores,
    "select number, text from answers where user_id = ? and episode_id = ?",
    own.userId,
    own.episodeId,
  );
  const kept = rows.map(({ number, text }) => `${number}: ${text}`).toSorted();
  const wanted = [...own.answers].map(([number, text]) => `${number}: ${text}`).toSorted();
  return kept.join() === wanted.join() ? [] : [`answers ${kept.join()}, not ${wanted.join()}`];
}

async function checkSettings(stores: Stores, own: PersonLedger): Promise<string[]> {
  const [row] = await readAll<{ daily_minute: number }>(
    stores,
    "select daily_minute from learner_settings where user_id = ?",
    own.userId,
  );
  if (own.dailyMinute === null || row?.daily_minute === own.dailyMinute) return [];
  return [`the daily's minute is ${row?.daily_minute}, not ${own.dailyMinute}`];
}

async function checkTokens(stores: Stores, own: PersonLedger): Promise<string[]> {
  const rows = await readAll<{ name: string; revoked_at: number | null }>(
    stores,
    "select name, revoked_at from api_tokens where user_id = ?",
    own.userId,
  );
  const named = Map.groupBy(rows, ({ name }) => name);
  const known = [...own.tokens].flatMap(([name, { isRevoked }]) => {
    const found = named.get(name) ?? [];
    if (found.length !== 1) return [`${found.length} tokens are called ${name}`];
    const isOver = found[0]?.revoked_at !== null;
    return isOver === isRevoked ? [] : [`${name} is ${isOver ? "revoked" : "in force"}`];
  });
  const unknown = [...named].filter(([name]) => !own.tokens.has(name));
  const strange = unknown.filter(([name, all]) => all.length > 1 || !own.unknownTokens.has(name));
  return [...known, ...strange.map(([name, all]) => `${all.length} times ${name}`)];
}

async function checkCourses(stores: Stores, own: PersonLedger): Promise<string[]> {
  const rows = await readAll<{ code: string; count: number }>(
    stores,
    `select join_code as code, count(*) as count from enrollments
       join courses on courses.id = enrollments.course_id
     where enrollments.user_id = ? group by join_code`,
    own.userId,
  );
  const counts = new Map(rows.map(({ code, count }) => [code, count]));
  return [...own.courses].flatMap(([code, isIn]) => {
    const count = counts.get(code) ?? 0;
    return count === (isIn ? 1 : 0) ? [] : [`${count} times in the course ${code}`];
  });
}

/** A request that was sent again under its key made one, and no other was made. */
async function checkEpisodes(stores: Stores, own: PersonLedger): Promise<string[]> {
  const rows = await readAll<{ id: string }>(
    stores,
    "select id from episodes where user_id = ? and kind = 'requested' and id <> ?",
    own.userId,
    own.episodeId,
  );
  return compare("episodes", rows, [...own.episodes.values()]);
}

async function checkUploads(stores: Stores, own: PersonLedger): Promise<string[]> {
  const rows = await readAll<{ id: string; audio_key: string; size_bytes: number }>(
    stores,
    `select episodes.id, ${AUDIO_KEY} as audio_key, size_bytes from episodes
       join tracks on tracks.episode_id = episodes.id where user_id = ? and kind = 'uploaded'`,
    own.userId,
  );
  const objects = await Promise.all(rows.map(({ audio_key: key }) => stores.MEDIA.head(key)));
  const broken = rows.filter(({ size_bytes: size }, at) => objects[at]?.size !== size);
  return [
    ...compare(
      "uploads",
      rows,
      [...own.uploads.values()].map(({ id }) => id),
    ),
    ...broken.map(({ id }) => `the upload ${id} has no whole MP3`),
  ];
}

function compare(what: string, rows: { id: string }[], wanted: string[]): string[] {
  const kept = new Set(rows.map(({ id }) => id));
  const lost = wanted.filter((id) => !kept.has(id));
  const known = new Set(wanted);
  const doubled = [...kept].filter((id) => !known.has(id));
  return [
    ...(lost.length === 0 ? [] : [`${lost.length} of ${wanted.length} ${what} lost`]),
    ...(doubled.length === 0 ? [] : [`${doubled.length} ${what} that nobody was told of`]),
    ...(known.size === wanted.length ? [] : [`two keys of ${what} made one`]),
  ];
}
