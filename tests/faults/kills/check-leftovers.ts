import { createD1CleanupStore, createD1SettingsStore, openDatabase } from "@learnlab/adapters/d1";
import { createR2MediaStore, createR2MultipartUploads } from "@learnlab/adapters/r2";
import { runCleanup } from "@learnlab/domain";

import { checkEpisode } from "../check-episode.ts";
import { listOrphans } from "../check-storage.ts";
import { type EpisodeState, readState, type Stores } from "../read-state.ts";
import { type LoggedCall, sumBilled } from "../speech-log.ts";
import type { Ledger } from "./ledger.ts";

/** Objects that nothing names stay for two days, so that no run loses what it is about to name. */
const ORPHANS_STAY_MS = 49 * 3_600_000;
/** A cleanup works in pieces. */
const MOST_CLEANUPS = 20;

/** What the kills left behind, and whether the night's cleanup takes it away. */
export async function checkLeftovers(
  stores: Stores,
  { ledger, calls }: { ledger: Ledger; calls: readonly LoggedCall[] },
) {
  const asked = ledger.people.flatMap(({ episodes }) => [...episodes.values()]);
  const all = await readEpisodes(stores);
  const before = await listOrphans(stores, all);
  await cleanUp(stores);
  const states = await readEpisodes(stores);
  const own = states.filter(({ row }) => asked.includes(row.id));
  const after = await listOrphans(stores, states);
  const problems: string[] = [];
  for (const state of own) problems.push(...(await checkEpisode(stores, state)));
  const failed = Map.groupBy(
    own.filter(({ row }) => row.status === "failed"),
    ({ row }) => row.error_reason ?? "",
  );
  const characters = countCharacters(states, calls);
  return {
    completed: own.filter(({ row }) => row.status === "completed").length,
    failed: Object.fromEntries([...failed].map(([reason, some]) => [reason, some.length])),
    characters,
    // Nobody but the supplier knows what a call cost that a kill cut short: it counts as spent.
    openReservations: await count(stores, "spend_reservations", "1 = 1"),
    orphans: { before: before.length, after: after.length },
    problems: [
      ...problems,
      ...(after.length === 0 ? [] : [`${after.length} objects belong to nothing`]),
      ...checkCharacters(characters),
      ...(await checkHeld(stores)),
    ],
  };
}

async function readEpisodes(stores: Stores): Promise<EpisodeState[]> {
  const { results } = await stores.DB.prepare("select id from episodes").all<{ id: string }>();
  const states: EpisodeState[] = [];
  for (const { id } of results) states.push(await readState(stores, id));
  return states;
}

/** As it will be in two days. */
async function cleanUp(stores: Stores): Promise<void> {
  const db = openDatabase(stores.DB);
  const deps = {
    cleanup: createD1CleanupStore(db),
    settings: createD1SettingsStore(db),
    media: createR2MediaStore(stores.MEDIA),
    multipart: createR2MultipartUploads(stores.MEDIA),
    retentionDefaults: { episodeDays: null },
    clock: { now: () => Date.now() + ORPHANS_STAY_MS },
  };
  for (let turn = 0; turn < MOST_CLEANUPS; turn += 1) {
    const { isComplete } = await runCleanup(deps, { isDryRun: false });
    if (isComplete) return;
  }
  throw new Error("The cleanup comes to no end.");
}

function countCharacters(states: EpisodeState[], calls: readonly LoggedCall[]) {
  const sum = (wanted: string) =>
    states
      .flatMap(({ spend }) => spend)
      .reduce((units, row) => units + (row.state === wanted ? row.units : 0), 0);
  return { billed: sumBilled(calls), settled: sum("settled"), reserved: sum("reserved") };
}

function checkCharacters(characters: ReturnType<typeof countCharacters>): string[] {
  const { billed, settled, reserved } = characters;
  const isCovered = settled <= billed && billed <= settled + reserved;
  return isCovered ? [] : [`Billed is not what was spent: ${JSON.stringify(characters)}`];
}

/** Whatever somebody still seems to be at work on, although nobody is. */
async function checkHeld(stores: Stores): Promise<string[]> {
  const steps = await count(stores, "generation_steps", "state = 'running'");
  const requests = await count(stores, "idempotency_keys", "status is null");
  const space = await count(stores, "upload_reservations", "1 = 1");
  return [
    ...(steps === 0 ? [] : [`${steps} steps are held by nobody`]),
    ...(space === 0 ? [] : [`space is reserved for ${space} uploads that nobody sends`]),
    ...(requests === 0 ? [] : [`${requests} keys of requests are held by nobody`]),
  ];
}

async function count({ DB }: Stores, table: string, condition: string): Promise<number> {
  const sql = `select count(*) as rows from ${table} where ${condition}`;
  return (await DB.prepare(sql).first<number>("rows")) ?? 0;
}
