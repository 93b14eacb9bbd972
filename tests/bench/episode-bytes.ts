import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { uuidSource } from "@learnlab/adapters/runtime";
import { demoId } from "@learnlab/demo";
import { type Language, notifyLearner, runGeneration } from "@learnlab/domain";
import { createSilentSpeech } from "@learnlab/domain/testing";

import { withBindings } from "../../scripts/start/open-bindings.ts";
import { prepareData } from "../../scripts/start/prepare-data.ts";
import { printResult, round } from "./measure.ts";
import { addLearner, type BenchMachine, openBenchMachine } from "./pipeline/bench-machine.ts";

const EPISODES = 2_000;
const LEARNERS = 100;
const AT_ONCE = 100;
/** One kilobyte is 1,024 bytes here. */
const GOAL = 2_048;

/** The episode itself, which the nightly cleanup leaves; the questions it asks are the course's. */
const KEPT = ["episodes", "tracks", "progress"];
/** What goes a week to two months after the episode is completed. */
const PASSING = ["spend", "notifications", "generation_steps"];
const TABLES = [...KEPT, ...PASSING];

interface EpisodeRequest {
  name: string;
  languages: Language[];
  /** Nobody has heard its lessons before, so that every part is bought for it. */
  isFirst: boolean;
}

const REQUESTS: EpisodeRequest[] = [
  { name: "en, a classmate's", languages: ["en"], isFirst: false },
  { name: "en, the first of its courses", languages: ["en"], isFirst: true },
  { name: "en and ja, a classmate's", languages: ["en", "ja"], isFirst: false },
];

const courseIds = ["django-fundamentals", "python-advanced", "database-design"].map(demoId);

const settings = {
  AUTH_SECRET: "a-secret-that-only-benches-know-01",
  MEDIA_ACCESS_KEY_ID: "bench-media-access-key",
  MEDIA_SECRET_ACCESS_KEY: "bench-media-secret-access-key",
  POLLY_ACCESS_KEY_ID: "bench-polly-access-key",
  POLLY_SECRET_ACCESS_KEY: "bench-polly-secret-key",
};

type Row = Record<string, string | number | null>;

/** Bytes of D1 that an episode takes, with the pages and indexes of its rows, heard in three pieces. */
export async function benchEpisodeBytes(): Promise<void> {
  for (const request of REQUESTS) await measure(request);
}

async function measure(request: EpisodeRequest): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "learnlab-bytes-"));
  try {
    await prepareData({ dataDir, hasDemo: true });
    const made = await withBindings(dataDir, async (bindings) => {
      // The bindings are all of wrangler.toml, with its settings.
      const whole = openBenchMachine({ ...trustBindings(bindings), ...settings });
      if (!request.isFirst) await makeEpisode(whole, request);
      const rows = await readRows(whole.db, await makeEpisode(whole, request));
      return { rows, learners: await makeLearners(whole) };
    });
    const before = countBytes(dataDir);
    await withBindings(dataDir, ({ DB }) => fill(DB, made));
    const after = countBytes(dataDir);
    report(
      request.name,
      (table) => ((after.get(table) ?? 0) - (before.get(table) ?? 0)) / EPISODES,
    );
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** One episode as the product makes it, tells of it, and keeps what was heard of it. */
async function makeEpisode(whole: BenchMachine, { languages }: EpisodeRequest): Promise<string> {
  const { machine } = whole;
  const at = machine.clock.now();
  const userId = await addLearner(whole, { name: "Robin Example", courseIds });
  const { id: episodeId } = await machine.episodes.create({
    id: machine.ids.next(),
    userId,
    kind: "requested",
    languages,
    outputFormat: "both",
    localDate: new Date(at).toISOString().slice(0, 10),
    requestKey: machine.ids.next(),
    at,
  });
  await runGeneration({ ...machine, speech: createSilentSpeech() }, { episodeId });
  await notifyLearner(machine, { episodeId });
  const track = (await machine.episodes.findWithTracks(episodeId))?.tracks[0];
  if (track === undefined) throw new Error(`${episodeId} has no track.`);
  const { language, durationMs } = track;
  await machine.progress.save({
    progress: {
      userId,
      episodeId,
      language,
      positionMs: durationMs,
      furthestMs: durationMs,
      speed: 1.25,
      coverage: { [language]: listPieces(durationMs) },
      completion: 0.9512,
      completedAt: at,
      credit: { ms: 0, at: 0 },
      lastPlayedAt: at,
      version: 1,
    },
    listens: [],
    at,
  });
  return episodeId;
}

function listPieces(durationMs: number): [number, number][] {
  return [
    [0, Math.round(durationMs * 0.4)],
    [Math.round(durationMs * 0.42), Math.round(durationMs * 0.7)],
    [Math.round(durationMs * 0.73), durationMs],
  ];
}

async function makeLearners(whole: BenchMachine): Promise<string[]> {
  const learners: string[] = [];
  while (learners.length < LEARNERS) {
    learners.push(await addLearner(whole, { name: "Robin Example", courseIds: [] }));
  }
  return learners;
}

async function readRows(db: D1Database, episodeId: string): Promise<Map<string, Row[]>> {
  const rows = new Map<string, Row[]>();
  for (const table of TABLES) {
    const column = table === "episodes" ? "id" : "episode_id";
    const { results } = await db
      .prepare(`select * from ${table} where ${column} = ?`)
      .bind(episodeId)
      .all<Row>();
    if (results.length === 0) throw new Error(`The episode left nothing in ${table}.`);
    rows.set(table, results);
  }
  return rows;
}

/** The same rows again for each episode, with ids, days and learners of their own. */
async function fill(
  db: D1Database,
  { rows, learners }: { rows: Map<string, Row[]>; learners: string[] },
): Promise<void> {
  for (let from = 0; from < EPISODES; from += AT_ONCE) {
    const owners = Array.from({ length: AT_ONCE }, (_, at) => ({
      episodeId: uuidSource.next(),
      userId: learners[(from + at) % learners.length] ?? "",
      // About as long apart as the dailies of a hundred learners.
      later: (from + at) * 864_000,
    }));
    await db.batch(
      TABLES.map((table) => {
        const copies = owners.flatMap((owner) =>
          (rows.get(table) ?? []).map((row) => copyRow(table, row, owner)),
        );
        return insert(db, table, copies);
      }),
    );
  }
}

interface Owner {
  episodeId: string;
  userId: string;
  later: number;
}

function copyRow(table: string, row: Row, { episodeId, userId, later }: Owner): Row {
  const own = table === "episodes" ? { id: episodeId } : { id: uuidSource.next() };
  const fresh: Row = { ...own, episode_id: episodeId, user_id: userId };
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      if (column === "request_key") return [column, uuidSource.next()];
      if (column.endsWith("_at") && typeof value === "number") return [column, value + later];
      return [column, fresh[column] ?? value];
    }),
  );
}

function insert(db: D1Database, table: string, rows: Row[]): D1PreparedStatement {
  const columns = Object.keys(rows[0] ?? {});
  const values = columns.map((column) => `value ->> '${column}'`);
  return db
    .prepare(
      `insert into ${table} (${columns.join(", ")}) select ${values.join(", ")} from json_each(?)`,
    )
    .bind(JSON.stringify(rows));
}

/** Whole pages of each table, with those of its indexes, in bytes. */
function countBytes(dataDir: string): Map<string, number> {
  const files = readdirSync(dataDir, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".sqlite") && name.includes("D1"))
    .map((name) => join(dataDir, name));
  const bytes = new Map<string, number>();
  for (const file of files) {
    using db = new DatabaseSync(file);
    const found = db
      .prepare(
        `select tbl_name as name, sum(pgsize) as bytes from dbstat
         join sqlite_schema using (name) group by tbl_name`,
      )
      .all();
    for (const { name, bytes: size } of found) bytes.set(String(name), Number(size));
  }
  return bytes;
}

function report(request: string, bytesOf: (table: string) => number): void {
  const print = (part: { name: string; tables: string[]; goal: number | null }) => {
    const ours = part.tables.reduce((sum, table) => sum + bytesOf(table), 0);
    printResult({
      name: `episode-bytes ${request}: ${part.name}`,
      unit: "bytes of D1 an episode",
      ours: round(ours),
      baseline: GOAL,
      ratio: round(ours / GOAL),
      runs: EPISODES,
      goal: part.goal === null ? "none, shown beside it" : `<= ${part.goal} bytes`,
      met: part.goal === null || ours <= part.goal,
    });
  };
  print({ name: "the episode itself", tables: KEPT, goal: GOAL });
  for (const table of TABLES) print({ name: table, tables: [table], goal: null });
  print({ name: "with what passes", tables: TABLES, goal: null });
}

// `withBindings` opens all that wrangler.toml names, and says only what its other callers need.
function trustBindings(bindings: object): Env {
  return bindings as Env;
}
