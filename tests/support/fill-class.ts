/** The database alone is written: media objects are shared with the account that is copied. */
type Stores = Pick<Env, "DB">;

type Row = Record<string, string | number | null>;

export interface Classmate {
  userId: string;
  email: string;
  /** Their own copy of the episode; null where none was copied. */
  episodeId: string | null;
}

/** D1 takes so many statements in a batch without growing slow. */
const AT_ONCE = 50;

/**
 * Makes learners out of one who exists: with the same password, settings and courses, and with a copy of
 * a finished episode of theirs where one is named. Whole rows are copied, so new columns need no change.
 */
export async function fillClass(
  { DB }: Stores,
  { learner, episodeId, name, count }: ClassToFill,
): Promise<Classmate[]> {
  const read = async (table: string, column: string, value: string) =>
    (await DB.prepare(`select * from ${table} where ${column} = ?`).bind(value).all<Row>()).results;
  const [user] = await read("users", "email", learner);
  const userIdOf = (row: Row | undefined) => String(row?.["id"]);
  const templates = {
    accounts: await read("accounts", "user_id", userIdOf(user)),
    learner_settings: await read("learner_settings", "user_id", userIdOf(user)),
    enrollments: await read("enrollments", "user_id", userIdOf(user)),
    episodes: episodeId === null ? [] : await read("episodes", "id", episodeId),
    tracks: episodeId === null ? [] : await read("tracks", "episode_id", episodeId),
  };
  if (user === undefined) throw new Error(`There is no account ${learner}.`);
  const statements: D1PreparedStatement[] = [];
  const insert = (table: string, row: Row) => {
    const columns = Object.keys(row);
    const values = columns.map(() => "?").join();
    const sql = `insert or ignore into ${table} (${columns.join()}) values (${values})`;
    statements.push(DB.prepare(sql).bind(...Object.values(row)));
  };
  const classmates = Array.from({ length: count }, (_, number): Classmate => {
    const userId = crypto.randomUUID();
    const own = templates.episodes.length === 0 ? null : crypto.randomUUID();
    const email = `${name}-${number}@class.test`;
    insert("users", { ...user, id: userId, name: `${name} ${number}`, email });
    for (const row of templates.accounts) {
      insert("accounts", { ...row, id: crypto.randomUUID(), account_id: userId, user_id: userId });
    }
    for (const row of templates.learner_settings) {
      insert("learner_settings", { ...row, user_id: userId });
    }
    for (const row of templates.enrollments) {
      insert("enrollments", { ...row, id: crypto.randomUUID(), user_id: userId });
    }
    for (const row of templates.episodes) {
      insert("episodes", { ...row, id: own, user_id: userId, request_key: `copy for ${userId}` });
    }
    for (const row of templates.tracks) {
      const id = crypto.randomUUID();
      insert("tracks", { ...row, id, episode_id: own, audio_key: completeKey(row) });
    }
    return { userId, email, episodeId: own };
  });
  for (let from = 0; from < statements.length; from += AT_ONCE) {
    const some = statements.slice(from, from + AT_ONCE);
    // On a busy machine the connection to the database may have been idle for too long.
    await DB.batch(some).catch(() => DB.batch(some));
  }
  return classmates;
}

/** The whole key of the copied track's object: its name alone would mean one of the copy. */
function completeKey({ id, audio_key: key }: Row): string {
  return String(key).includes("/") ? String(key) : `ep/${id}/${key}`;
}

interface ClassToFill {
  /** The email address of the account that is copied. */
  learner: string;
  episodeId: string | null;
  /** What the copies are called: `pupil` makes `pupil-0@class.test`. */
  name: string;
  count: number;
}
